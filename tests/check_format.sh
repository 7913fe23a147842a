#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fails if a C++ file of ours is not formatted as .clang-format says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
find . -path ./build -prune -o \( -name "*.cpp" -o -name "*.h" \) -print0 | xargs -0 clang-format --dry-run -Werror
