#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tries the packages in build/deb in a fresh, minimal Debian: installs one after the other, uses what each brings,
# upgrades them, removes them, and finds nothing left. As root; see packaging/minimal-root.sh.
#
#   packaging/check-deb.sh [SUITE]     default: bookworm
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$top/packaging/install-dependencies.sh" --packages
source "$top/packaging/minimal-root.sh"

say() { printf '\n== %s\n' "$*"; }

fail() {
    echo "$*" >&2
    exit 1
}

# expect TEXT COMMAND...: the command's output, on either stream, has the text, whatever its exit status.
expect() {
    local text=$1 output
    shift
    output=$(inside "$@" 2>&1) || true
    echo "$output" | tail -n 5
    [[ $output == *"$text"* ]] || fail "\"$*\" printed no \"$text\", but: $output"
}

install() { inside apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }

packages=(bitops-cli bitops-explorer bitops-trainer)
make_root "${1-bookworm}" "$top/build/roots/deb-${1-bookworm}"
mkdir "$root/packages"
for package in "${packages[@]}"; do
    cp "$top/build/deb/${package}_"*.deb "$root/packages/$package.deb" ||
        fail "There is no package $package: packaging/build-deb.sh makes it."
done
home=$(inside sh -c 'echo "$HOME"') # Of who is in there.
inside apt-get update -qq

say "The command line, alone"
install /packages/bitops-cli.deb
expect "13,352,960" bitops cost preset:notebook
expect "the package bitops-trainer has it" bitops train preset:notebook --epochs 1 --run "$home/none"

say "The window, without LibTorch"
install /packages/bitops-explorer.deb xvfb xauth shared-mime-info
expect "bitops-explorer 0" bitops-explorer --version
expect "50:application/x-bitops:*.bitops" grep x-bitops /usr/share/mime/globs2
if find "$root/usr/lib" -name 'libtorch*' | grep .; then
    fail "The window has pulled LibTorch in."
fi

say "The trainer: two steps, and the tour"
install /packages/bitops-trainer.deb
inside bitops train "[(4,2,4)]" --epochs 1 --batch-size 5000 --run "$home/run" | tail -n 3
[ -s "$root$home/run/best.ckpt" ] || fail "Two steps of training left no weights."
inside xvfb-run --auto-servernum bitops-explorer --tour "$home/tour"
for result in window.png layers.csv training.csv; do
    [ -s "$root$home/tour/$result" ] || fail "The tour left no $result."
done

say "The upgrade"
for package in "${packages[@]}"; do
    rm -rf "$root/packages/next"
    dpkg-deb --raw-extract "$root/packages/$package.deb" "$root/packages/next"
    sed -i 's/^\(Version: .*\)$/\1+next/' "$root/packages/next/DEBIAN/control"
    dpkg-deb --build --root-owner-group "$root/packages/next" "$root/packages/next_$package.deb" >/dev/null
done
install /packages/next_bitops-cli.deb /packages/next_bitops-explorer.deb /packages/next_bitops-trainer.deb
for package in "${packages[@]}"; do
    [[ $(inside dpkg-query --show --showformat='${Version}' "$package") == *+next ]] || fail "$package was not upgraded."
done
expect "13,352,960" bitops cost preset:notebook

say "The removal"
inside dpkg-query --listfiles "${packages[@]}" | sort -u >"$root/packages/files"
inside apt-get purge -y -qq --autoremove "${packages[@]}" >/dev/null
left=$(while IFS= read -r file; do [ ! -f "$root$file" ] || echo "$file"; done <"$root/packages/files")
rm -rf "$root/packages"
# What a person has made with it stays: runs and settings in the home folder.
left+=$(find "$root" -xdev -iname '*bitops*' -not -path "$root$home/*" -not -path "$root/var/log/*")
[ -z "$left" ] || fail "This is left: $left"
if inside dpkg-query --show "${packages[@]}" 2>/dev/null | grep .; then
    fail "The packages are still known."
fi
echo "Nothing is left."
