#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check_programs.sh PREFIX: the installed programs run, and find one another, wherever they are installed.
set -euo pipefail

bin=$1/bin
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_CONFIG_HOME=$folder/config
unset BITOPS_TRAINER

# expect TEXT COMMAND...: the command succeeds, and its output has the text.
expect() {
    local text=$1 output
    shift
    output=$("$@") || {
        echo "$* did not succeed." >&2
        exit 1
    }
    [[ $output == *"$text"* ]] || {
        echo "$* printed no \"$text\", but: $output" >&2
        exit 1
    }
}

# Each calls itself what it is started by.
for program in "$bin"/*; do
    version=$("$program" --version)
    [[ $version =~ ^"$(basename "$program")"\ [0-9]+\.[0-9]+\.[0-9]+$ ]] || {
        echo "$(basename "$program") --version printed: $version" >&2
        exit 1
    }
done
expect "13,352,960" "$bin/bitops" cost preset:notebook
if [ -x "$bin/bitops-trainer" ]; then
    # An epoch of two steps.
    "$bin/bitops" train "[(4,2,4)]" --epochs 1 --batch-size 5000 --run "$folder/run" >"$folder/output"
    [ -s "$folder/run/best.ckpt" ] || {
        echo "The installed trainer left no weights." >&2
        exit 1
    }
fi
