# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# For scripts that try something in a Debian of its own: to be sourced, as root.
#
#   BITOPS_MIRROR   where debootstrap gets Debian from; default: http://deb.debian.org/debian

# make_root SUITE FOLDER: a minimal Debian, kept for the next time; what it mounts is gone when the script ends.
make_root() {
    local suite=$1
    root=$2
    if [ "$(id -u)" -ne 0 ]; then
        echo "Could not make a root of $suite in $root: this needs root." >&2
        exit 1
    fi
    trap leave_root EXIT
    leave_root
    if [ ! -e "$root.tar" ]; then
        rm -rf "$root"
        mkdir -p "$root"
        debootstrap --variant=minbase "$suite" "$root" "${BITOPS_MIRROR-http://deb.debian.org/debian}"
        # How this machine reaches its mirrors is how the root does. What a package brings is none of that, and
        # would be in the way of that package there.
        local settings
        for settings in /etc/apt/apt.conf.d/*; do
            dpkg-query --search "$settings" >/dev/null 2>&1 || cp "$settings" "$root/etc/apt/apt.conf.d/"
        done
        cp /etc/resolv.conf "$root/etc/resolv.conf"
        # No service is started in it.
        printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
        chmod +x "$root/usr/sbin/policy-rc.d"
        tar --create --one-file-system --numeric-owner --directory "$root" --file "$root.tar.new" .
        mv "$root.tar.new" "$root.tar"
    fi
    rm -rf "$root"
    mkdir -p "$root"
    tar --extract --numeric-owner --directory "$root" --file "$root.tar"
    mount --bind "$root" "$root"
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o mode=755 tmpfs "$root/dev"
    local device
    for device in null zero full random urandom tty; do
        mknod -m 666 "$root/dev/$device" c "0x$(stat -c %t "/dev/$device")" "0x$(stat -c %T "/dev/$device")"
    done
    mkdir "$root/dev/pts" "$root/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$root/dev/pts"
    ln -s pts/ptmx "$root/dev/ptmx"
    ln -s /proc/self/fd "$root/dev/fd"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
}

# Unmounts what make_root has mounted, so that whatever removes the folder removes nothing of the machine.
leave_root() {
    local place
    for place in "$root/dev/shm" "$root/dev/pts" "$root/dev" "$root/proc" "$root/ccache" "$root"; do
        if mountpoint -q "$place" 2>/dev/null; then
            umount --lazy "$place"
        fi
    done
}

# inside COMMAND...: runs it in the root, with an environment of its own.
inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive "$@"
}
