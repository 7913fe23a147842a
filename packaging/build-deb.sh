#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Debian's packages of the source tree as it is, and puts them into build/deb:
#
#   packaging/build-deb.sh           builds them, and lets lintian look at them: it may find nothing
#   packaging/build-deb.sh --twice   builds them in two folders, and fails if the packages differ in a byte
#
# debhelper uses ccache only where CCACHE_DIR is set. What --twice says is worth most without it.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
case "${1-}" in
    "") folders=(build) ;;
    --twice) folders=(build build-again) ;;
    *)
        echo "usage: $0 [--twice]" >&2
        exit 2
        ;;
esac
"$top/packaging/install-dependencies.sh" --packages

version=$(sed -n 's/^ *VERSION \([0-9.]*\)$/\1/p' "$top/CMakeLists.txt")
packaged=$(dpkg-parsechangelog --file "$top/packaging/debian/changelog" --show-field Version)
if [ "${packaged%-*}" != "$version" ]; then
    echo "Could not build packages: packaging/debian/changelog is about $packaged, and CMakeLists.txt about $version." >&2
    exit 1
fi
SOURCE_DATE_EPOCH=$(dpkg-parsechangelog --file "$top/packaging/debian/changelog" --show-field Timestamp)
export SOURCE_DATE_EPOCH

# build FOLDER: the packages of a copy of the source tree, in the folder.
build() {
    local folder=$1 source=$1/bitops-explorer-$version
    rm -rf "$folder"
    mkdir -p "$source"
    (cd "$top" && git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=-) |
        tar --extract --directory "$source"
    tar --create --directory "$folder" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 \
        --numeric-owner --mode=go=rX,u+rw,a-s "bitops-explorer-$version" |
        gzip --no-name --best >"$folder/bitops-explorer_$version.orig.tar.gz"
    cp -r "$source/packaging/debian" "$source/debian"
    (cd "$source" && dpkg-buildpackage --unsigned-source --unsigned-changes)
}

places=()
for name in "${folders[@]}"; do
    places+=("$top/build/deb/$name")
    build "$top/build/deb/$name"
done
lintian --fail-on error,warning --display-info "${places[0]}"/*.changes

if [ ${#places[@]} -eq 2 ]; then
    for package in "${places[0]}"/*.deb; do
        cmp "$package" "${places[1]}/$(basename "$package")"
    done
    echo "Both builds gave the same packages, to the byte."
fi
rm -f "$top/build/deb"/*.deb
# What debuggers want stays in the folder of the build: "apt install build/deb/*.deb" is for users.
find "${places[0]}" -maxdepth 1 -name '*.deb' -not -name '*-dbgsym_*' -exec cp {} "$top/build/deb" \;
(cd "$top/build/deb" && sha256sum -- *.deb)
