#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails if a C++ file of ours is not formatted as .clang-format says. Sources are formatted by clang-format 14, that
# of Debian 12; others differ in details, and skip it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
version=$(clang-format --version)
if [[ $version != *" version 14."* ]]; then
    echo "Skipped: sources are formatted by clang-format 14, and this is $version."
    exit 77
fi
find . -path ./build -prune -o \( -name "*.cpp" -o -name "*.h" \) -print0 | xargs -0 clang-format --dry-run -Werror
