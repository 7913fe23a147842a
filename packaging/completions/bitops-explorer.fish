# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

function __bitops_explorer_networks
    set -l current (commandline --current-token --cut-at-cursor)
    __fish_complete_path $current | string match --entire --regex '(/|\.(bitops|py|ipynb|txt))(\t.*)?$'
end

complete --command bitops-explorer --no-files --arguments '(__bitops_explorer_networks)'
complete --command bitops-explorer --short-option h --long-option help --description 'Display help'
complete --command bitops-explorer --long-option help-all --description 'Display help including Qt specific options'
complete --command bitops-explorer --short-option v --long-option version --description 'Display the version'
complete --command bitops-explorer --long-option tour --exclusive --arguments '(__fish_complete_directories)' \
    --description 'Show what the program does, save the results and leave'
