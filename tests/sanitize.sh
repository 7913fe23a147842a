#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds all that does not link LibTorch with sanitizers, and runs its tests with them.
#
#   tests/sanitize.sh asan [options of ctest]  AddressSanitizer and UBSan, all of these tests
#   tests/sanitize.sh tsan [options of ctest]  ThreadSanitizer, those of what works beside another thread
set -euo pipefail

case "${1-}" in
    asan | tsan) ;;
    *)
        sed -n '7,8s/^# *//p' "$0" >&2
        exit 2
        ;;
esac
preset=$1
shift

cd "$(dirname "${BASH_SOURCE[0]}")/.."
cmake --preset "$preset"
cmake --build --preset "$preset"
ctest --preset "$preset" --parallel "$(nproc)" "$@"
