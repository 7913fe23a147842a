#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sets everything up on Debian 12, builds with the preset "ci" and runs every test, then builds the targets of
# tests/fuzz and tries each for 20 seconds. Arguments go to ctest.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/install-dependencies.sh --tests
cmake --preset ci
cmake --build --preset ci
ctest --preset ci --parallel "$(nproc)" "$@"

cmake --preset fuzz
cmake --build --preset fuzz
tests/fuzz/run.sh --check
