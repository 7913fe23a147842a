#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_desktop.py SOURCES PREFIX VERSION: what desktops are told of the window is valid by their own tools, and
goes by one id everywhere."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

sources, prefix, version = sys.argv[1:]
problems = []
missing = []


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def expect(what, found, expected):
    if found != expected:
        problems.append(f"{what} is {found!r} instead of {expected!r}.")


def run_tool(*command):
    if shutil.which(command[0]) is None:
        missing.append(command[0])
        return
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        problems.append(f"{' '.join(command)}: {result.stdout}{result.stderr}")


def check_mime(share, package):
    """What file managers look up, made of the package as an installation makes it."""
    if shutil.which("update-mime-database") is None:
        missing.append("update-mime-database")
        return
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(share, "mime"), os.path.join(folder, "mime"))
        run_tool("update-mime-database", os.path.join(folder, "mime"))
        lines = read(folder, "mime", "globs2").split() + read(folder, "mime", "subclasses").split("\n")
        for line in ("50:application/x-bitops:*.bitops", "application/x-bitops application/json"):
            if line not in lines:
                problems.append(f"{package} does not make {line!r}.")


share = os.path.join(prefix, "share")
ids = set(re.findall(r'applicationId = "([^"]*)"', read(sources, "app/explorer/main.cpp")
                     + read(sources, "core/runs/run_folder.cpp")))
if len(ids) != 1:
    sys.exit(f"The programs go by several ids: {ids}.")
app_id = ids.pop()

desktop_file = os.path.join(share, "applications", app_id + ".desktop")
desktop = configparser.ConfigParser(interpolation=None, strict=True)
desktop.optionxform = str
desktop.read_string(read(desktop_file))
entry = desktop["Desktop Entry"]
for key, expected in (("Icon", app_id), ("StartupWMClass", app_id), ("Exec", "bitops-explorer %f"),
                      ("MimeType", "application/x-bitops;")):
    expect(f"{key} of the desktop file", entry[key], expected)

metainfo_file = os.path.join(share, "metainfo", app_id + ".metainfo.xml")
metainfo = ET.parse(metainfo_file).getroot()
expect("The metainfo's id", metainfo.findtext("id"), app_id)
expect("Its desktop file", metainfo.findtext("launchable"), app_id + ".desktop")
expect("Its icon", metainfo.findtext("icon"), app_id)
expect("Its type of files", metainfo.findtext("provides/mediatype") + ";", entry["MimeType"])
for picture in metainfo.findall("screenshots/screenshot/image"):
    if not os.path.exists(os.path.join(sources, "resources/screenshots", os.path.basename(picture.text))):
        problems.append(f"There is no screenshot {picture.text}.")
changes = read(sources, "CHANGELOG.md")
expect("The newest release", metainfo.find("releases/release").get("version"), version)
expect("The number of changes told", len(metainfo.findall("releases/release/description/ul/li")),
       len(re.findall(r"^- ", changes, re.M)))
expect("The releases told", [release.get("version") for release in metainfo.findall("releases/release")],
       re.findall(r"^## (\S+)", changes, re.M))

package = os.path.join(share, "mime/packages", app_id + ".xml")
mime = ET.parse(package).getroot()
names = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
expect("The type of .bitops", mime.find("m:mime-type", names).get("type") + ";", entry["MimeType"])
icon = mime.find("m:mime-type/m:icon", names).get("name")
for path in (f"apps/{app_id}.svg", f"mimetypes/{icon}.svg"):
    ET.parse(os.path.join(share, "icons/hicolor/scalable", path))

run_tool("desktop-file-validate", desktop_file)
run_tool("appstreamcli", "validate-tree", "--no-net", os.path.dirname(prefix))
check_mime(share, package)

print("\n".join(problems))
if problems:
    sys.exit(1)
if missing:
    print(f"Skipped what these would have checked, which are not installed: {', '.join(missing)}.")
    sys.exit(77)
