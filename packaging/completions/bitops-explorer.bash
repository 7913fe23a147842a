# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

_bitops_explorer()
{
    local cur prev words cword
    _init_completion || return
    if [[ $prev == --tour ]]; then
        _filedir -d
    elif [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--help --help-all --version --tour' -- "$cur")
    else
        _filedir '@(bitops|py|ipynb|txt)'
    fi
}
complete -F _bitops_explorer bitops-explorer
