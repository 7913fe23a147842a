#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_manuals.py PREFIX: the installed manuals are well written (mandoc) and tell every command, option,
choice and default that the programs' own --help tells, and no other."""

import os
import re
import shutil
import subprocess
import sys

prefix = sys.argv[1]
problems = []


def help_of(command):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
    program = os.path.join(prefix, "bin", command[0])
    return subprocess.run([program, *command[1:], "--help"], capture_output=True, text=True, check=True,
                          env=environment).stdout


def options_of_help(text):
    """Of each option: its names, choices and default."""
    options = {}
    for line in text.split("\n"):
        match = re.match(r"  ((?:-\w, ?|-\w,)?\s*--[\w-]+)(.*)", line)
        if match is None:
            continue
        names = frozenset(re.findall(r"--?[\w-]+", match[1]))
        value = re.match(r" (\S*)", match[2])
        choices = re.search(r":\{([^}]*)\}", value[1] if value else "")
        default = re.search(r"=([^=]*)$", re.sub(r"^LAYER=BITS", "", value[1] if value else ""))
        options[names] = (sorted(choices[1].split(",")) if choices else [], default[1] if default else None)
    return options


def options_of_manual(lines):
    options = {}
    names = None
    for number, line in enumerate(lines):
        if line.startswith(".It Fl"):
            names = frozenset("-" + name for name in re.findall(r"Fl (\S+)", line))
            options[names] = (sorted(re.findall(r"Cm (\S+)", line)), None)
        elif line == "Default:" and names is not None:
            options[names] = (options[names][0], lines[number + 1].split()[1])
    return options


def section(lines, name):
    """The lines of a subsection; without a name, those before the first one and behind the last."""
    found, current = [], None
    for line in lines:
        if line.startswith(".Ss "):
            current = line[4:]
        elif line.startswith(".Sh "):
            current = None
        if current == name:
            found.append(line)
    return found


def check(program, lines, command):
    text = help_of([program, *command])
    told = options_of_manual(section(lines, " ".join(command) or None))
    known = options_of_help(text)
    where = " ".join([program, *command])
    if command:  # --help of each command is told once.
        known.pop(frozenset({"-h", "--help"}))
        usage = re.search(r"^Usage:.*\[OPTIONS\] ?(.*)$", text, re.M)[1]
        synopsis = [line for line in section(lines, " ".join(command)) if line.startswith(".D1")]
        positionals = re.sub(r".*Oc ?", "", synopsis[0]) if synopsis else "nothing"
        written = re.sub(r"Op Ar (\w+)", r"[\1]", positionals).replace("Ar ", "").replace(" ...", "...")
        if written != usage:
            problems.append(f"{where} takes {usage!r}, and its manual says {written!r}.")
    for names in known.keys() - told.keys():
        problems.append(f"The manual of {where} does not tell {', '.join(sorted(names))}.")
    for names in told.keys() - known.keys():
        problems.append(f"The manual of {where} tells {', '.join(sorted(names))}, which there is not.")
    for names in known.keys() & told.keys():
        if "--threads" not in names and known[names] != told[names]:  # Its default is the machine's.
            problems.append(f"{where} {max(names)} has {known[names]}, and the manual says {told[names]}.")
    found = re.search(r"^Subcommands:\n((?:  .*\n)+)", text, re.M)
    subcommands = re.findall(r"^  (\w+)", found[1], re.M) if found else []
    for name in subcommands:
        check(program, lines, [*command, name])
    return subcommands


for program in sorted(os.listdir(os.path.join(prefix, "bin"))):
    page = os.path.join(prefix, "share/man/man1", program + ".1")
    with open(page, encoding="utf-8") as file:
        lines = file.read().split("\n")
    subcommands = check(program, lines, [])
    told = {line[4:].split()[0] for line in lines if line.startswith(".Ss ")}
    for name in told - set(subcommands):
        problems.append(f"The manual of {program} tells a command {name}, which there is not.")
    if shutil.which("mandoc"):
        lint = subprocess.run(["mandoc", "-T", "lint", page], capture_output=True, text=True, check=False).stdout
        # The other manuals are installed beside it, not on this machine.
        problems += [line for line in lint.split("\n") if line and "referenced manual not found" not in line]

print("\n".join(problems))
if problems:
    sys.exit(1)
if not shutil.which("mandoc"):
    print("Skipped the check of how manuals are written: there is no mandoc.")
    sys.exit(77)
