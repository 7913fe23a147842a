# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bash completion for bitops, which says itself what can stand where the cursor is (app/cli/completion.h).

_bitops()
{
    local cur prev words cword word meaning
    _init_completion -n := || return
    while IFS= read -r word; do
        meaning=${word#*$'\t'}
        word=${word%%$'\t'*}
        case $word$meaning in
            folders) _filedir -d ;;
            files) _filedir ;;
            'files '*) meaning=${meaning#files }; _filedir "@(${meaning// /|})" ;;
            *) COMPREPLY+=("$word") ;;
        esac
    done < <("$1" __complete "${words[@]:1:cword}" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    # What stands before these signs is another word to readline, and would be written twice.
    local sign before
    for sign in : =; do
        [[ $cur == *"$sign"* && $COMP_WORDBREAKS == *"$sign"* ]] || continue
        before=${cur%"${cur##*"$sign"}"}
        COMPREPLY=("${COMPREPLY[@]#"$before"}")
        cur=${cur#"$before"}
    done
}
complete -F _bitops bitops
