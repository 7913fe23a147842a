#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets everything up on Debian 12 and starts the program; arguments are passed on. Without a display it
# gives the tour instead, and says where its results lie.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$top/packaging/install-dependencies.sh"
# The presets are found from the folder that they are in; the program runs in the caller's.
(
    cd "$top"
    cmake --preset release >/dev/null
    cmake --build --preset release
)
explorer=$top/build/release/bin/bitops-explorer

if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ] && [ $# -eq 0 ]; then
    results=$top/build/tour
    echo "No display is set: giving the tour instead. Its results will be in $results."
    exec "$explorer" --tour "$results"
fi
exec "$explorer" "$@"
