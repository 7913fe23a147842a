#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the arrows between the folders in CONTRIBUTING.md with those of the build and of the sources.

check_architecture.py SOURCE_FOLDER LINKS

LINKS is written by tests/CMakeLists.txt: a line for each target with its folder, its name, what it links, and
what of that it hands on, separated by "|". Fails, with a line for each fault, where they do not agree.
"""
import re
import sys
from pathlib import Path

ROOMS = ("core", "ui", "app")

# Libraries of others that have an arrow: how CMake and an #include name them.
OTHERS = {
    "Qt": (r"Qt6::\w+$", r"<(Q\w*|Qt\w*/.*)>"),
    "QCustomPlot": (r"QCustomPlot\w*::", r"<qcustomplot\.h>"),
    "LibTorch": (r"torch$", r"<(torch|ATen|c10|caffe2)/"),
}


def is_forbidden(room, other):
    """What no arrow in the picture can allow."""
    if other == "LibTorch":
        return room != "core/training"
    return other in OTHERS and not room.startswith("ui/") and room != "app/explorer"


def arrows_of_picture(text):
    """{room: {target: whether it is handed on}} of the block that begins with ```arrows."""
    block = re.search(r"^```arrows\n(.*?)^```", text, re.M | re.S)
    if not block:
        sys.exit("CONTRIBUTING.md has no block ```arrows.")
    picture = {}
    for line in filter(None, block[1].splitlines()):
        room, _, targets = line.partition("→")
        words = re.findall(r"(\()?([\w/]+)\)?", targets)
        picture[room.strip()] = {name: not bracket for bracket, name in words}
    return picture


def arrows_of_build(lines):
    """The same of CMake's targets, and the names of targets by their folders."""
    targets = [line.split("|") for line in lines if line]
    folders = {name: folder for folder, name, _, _ in targets}

    def name_of(library):
        for other, (linked, _) in OTHERS.items():
            if re.match(linked, library):
                return other
        return folders.get(library)

    build = {}
    for folder, _, linked, handed_on in targets:
        arrows = build.setdefault(folder, {})
        handed = {name_of(library) for library in handed_on.split(";")}
        for library in linked.split(";"):
            target = name_of(library)
            if target and target != folder:
                arrows[target] = arrows.get(target, False) or target in handed
    return build


def includes_of(source_folder, room):
    """(file, line number, what is included) of each #include of a folder of ours or a library with arrows."""
    for path in sorted((source_folder / room).rglob("*.*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*([<"][^>"]+[>"])', line)
            if not include:
                continue
            where = f"{path.relative_to(source_folder)}:{number}"
            ours = re.match(r'"((?:%s)/[^/"]+)/' % "|".join(ROOMS), include[1])
            if ours:
                yield where, ours[1]
            for other, (_, included) in OTHERS.items():
                if re.match(included, include[1]):
                    yield where, other


def reachable(room, picture):
    """What the room may include: where its arrows lead, and what the rooms there hand on."""
    found = set()
    waiting = list(picture[room])
    while waiting:
        target = waiting.pop()
        if target not in found:
            found.add(target)
            waiting += [name for name, handed in picture.get(target, {}).items() if handed]
    return found


def shown(target, handed_on):
    return target if handed_on else f"({target})"


def compare_rooms(picture, source_folder):
    there = {f"{top}/{path.name}" for top in ROOMS for path in (source_folder / top).iterdir() if path.is_dir()}
    for room in sorted(there - picture.keys()):
        yield f"{room} is not in the picture."
    for room in sorted(picture.keys() - there):
        yield f"{room} is in the picture, and there is no such folder."
    for room in sorted(picture):
        for target in picture[room]:
            if target not in picture and target not in OTHERS:
                yield f"{room} → {target}: there is no such folder or library."
            if is_forbidden(room, target):
                yield f"{room} → {target}: it has no place there."
        if room in reachable(room, picture):
            yield f"{room}: arrows lead around in a circle."


def compare_build(picture, build):
    if not build:
        yield "There are no links to compare the picture with."
    for room in sorted(picture.keys() & build.keys()):
        for target, handed_on in sorted(build[room].items()):
            if target not in picture[room]:
                yield f"{room} → {target}: CMake links it, and the picture has no such arrow."
            elif picture[room][target] != handed_on:
                yield f"{room} → {shown(target, not handed_on)}: CMake has {shown(target, handed_on)}."
        for target in sorted(picture[room].keys() - build[room].keys()):
            yield f"{room} → {target}: an arrow in the picture that CMake does not have."


def compare_includes(picture, source_folder):
    for room in sorted(picture):
        allowed = reachable(room, picture)
        used = set()
        for where, target in includes_of(source_folder, room):
            used.add(target)
            if is_forbidden(room, target):
                yield f"{where}: {target} has no place in {room}."
            elif target == "QCustomPlot" and not where.startswith("ui/base/qcustomplot.h:"):
                yield f"{where}: QCustomPlot is included through ui/base/qcustomplot.h only."
            elif target != room and target not in allowed:
                yield f"{where}: no arrow of {room} leads to {target}."
        for target in sorted(picture[room].keys() - used):
            yield f"{room} → {target}: an arrow that no #include uses."


def main():
    source_folder, links = Path(sys.argv[1]), Path(sys.argv[2])
    picture = arrows_of_picture((source_folder / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    build = arrows_of_build(links.read_text(encoding="utf-8").splitlines())
    faults = list(compare_rooms(picture, source_folder))
    faults += compare_build(picture, build)
    faults += compare_includes(picture, source_folder)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
