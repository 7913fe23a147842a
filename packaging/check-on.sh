#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the source tree in a fresh Debian of another release, and runs every test there. As root; it takes some
# gigabytes, an hour or more, and is no part of what is run for each change. See packaging/minimal-root.sh.
#
#   packaging/check-on.sh SUITE [argument of ctest...]     such as trixie
set -euo pipefail

if [ $# -eq 0 ]; then
    echo "usage: $0 SUITE [argument of ctest...]" >&2
    exit 2
fi
suite=$1
shift

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$top/packaging/install-dependencies.sh" --packages
source "$top/packaging/minimal-root.sh"
make_root "$suite" "$top/build/roots/$suite"
# What has been compiled before is kept beside the root.
mkdir -p "$root.ccache" "$root/ccache" "$root/source"
mount --bind "$root.ccache" "$root/ccache"

(cd "$top" && git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=-) |
    tar --extract --no-same-owner --directory "$root/source"
# Tests of what may not be written or read mean nothing to root.
inside useradd --create-home tester
chown -R --no-dereference 1000:1000 "$root/source" "$root/ccache"
inside /source/packaging/install-dependencies.sh --tests
inside CCACHE_DIR=/ccache su tester -c 'cd /source && cmake --preset ci && cmake --build --preset ci'
inside su tester -c 'cd /source && ctest --preset ci --parallel "$(nproc)" "$@"' tester "$@"
