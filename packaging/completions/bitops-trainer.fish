# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

complete --command bitops-trainer --no-files --arguments '(__fish_complete_directories)'
complete --command bitops-trainer --short-option h --long-option help --description 'Print the help message and exit'
complete --command bitops-trainer --long-option no-commands --description 'Do not read standard input'
complete --command bitops-trainer --long-option version --description 'Display the version'
