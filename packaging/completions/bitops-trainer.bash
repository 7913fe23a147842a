# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

_bitops_trainer()
{
    local cur prev words cword
    _init_completion || return
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--help --no-commands --version' -- "$cur")
    else
        _filedir -d
    fi
}
complete -F _bitops_trainer bitops-trainer
