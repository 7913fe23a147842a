#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what BitOps Explorer is built from and runs with on Debian 12 and 13, with or without the trainer. As root
# or with sudo.
# Does nothing when all is there.
#
#   packaging/install-dependencies.sh               to build and run
#   packaging/install-dependencies.sh --no-trainer  to build with BITOPS_BUILD_TRAINER=OFF, where there is no LibTorch
#   packaging/install-dependencies.sh --tests       to test, too
#   packaging/install-dependencies.sh --packages    to build Debian's packages and try them
set -euo pipefail

packages=(
    build-essential cmake ninja-build ccache
    lld                   # links faster
    qt6-base-dev          # Qt 6: Core, DBus, Gui, Network, PrintSupport, Test, Widgets
    qt6-tools-dev qt6-l10n-tools  # compile the translations
    qt6-translations-l10n  # translations of Qt's own texts
    qt6-svg-dev           # shows the program's icon, exports plots
    qt6-wayland           # opens windows where there is Wayland and no X
    libqcustomplot-dev    # plots
    nlohmann-json3-dev libcli11-dev
    libprotozero-dev      # reads and writes ONNX models
    libpng-dev libjpeg-dev zlib1g-dev  # data sets of pictures, and packed ones
    libarchive-dev ca-certificates  # fetches data sets: unpacks them, trusts their servers
)
[ "${1-}" = --no-trainer ] || packages+=(
    libtorch-dev          # training
    libopenblas0-pthread  # LibTorch multiplies matrices with it; the reference BLAS is slower
)
case "${1-}" in
    "" | --no-trainer) ;;
    --tests)
        packages+=(
            libbenchmark-dev  # tests/benchmarks
            xvfb xauth     # a screen for the tests that drag and drop
            glpk-utils     # solves what core/allocation solves, to compare
            python3        # the test "architecture"
            python3-onnx   # writes ONNX models to be read
            python3-torch  # makes the golden values of the quantizers anew
            clang-format   # the test "format"
            clang libclang-rt-dev  # tests/fuzz
            desktop-file-utils appstream shared-mime-info  # what is installed is looked at by desktops' own tools
            mandoc         # the test "manuals"
            bash-completion zsh fish  # the test "completions"
            slurm-wlm munge  # train sweeps by a cluster of this one machine, which the test starts and stops
        )
        ;;
    --packages)
        packages+=(debhelper fakeroot lintian debootstrap)
        ;;
    *)
        echo "usage: $0 [--no-trainer | --tests | --packages]" >&2
        exit 2
        ;;
esac

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "Could not install the packages above: this needs root or sudo." >&2
        exit 1
    }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
