# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fish completion for bitops, which says itself what can stand where the cursor is (app/cli/completion.h).

function __bitops_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    for line in ($words[1] __complete $words[2..-1] (string unescape -- $current; or echo) 2>/dev/null)
        switch $line
            case \tfolders
                __fish_complete_directories $current
            case \tfiles
                __fish_complete_path $current
            case \tfiles\ '*'
                set -l endings (string replace \t'files ' '' -- $line | string replace --all ' ' '|')
                __fish_complete_path $current | string match --entire --regex "(/|\.($endings))(\t.*)?\$"
            case '*'
                echo $line
        end
    end
end

complete --command bitops --no-files --arguments '(__bitops_complete)'
