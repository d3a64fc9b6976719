#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A saved view is a type of its own: the desktop knows it by its name, has an
icon for it, and opens it with the program.

usage: mime.py SOURCE_ROOT
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from tap import Tap

NAME = "io.github.summitry.Summitry"
SPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
DATA = pathlib.Path(sys.argv[1]) / "data"


def read_type():
    """The one type that the description has."""
    return ElementTree.parse(DATA / f"{NAME}.mime.xml").find("m:mime-type", SPACE)


def check_pattern(mime_type):
    """Files that the program saves are of the type."""
    patterns = [glob.get("pattern") for glob in mime_type.findall("m:glob", SPACE)]
    source = (DATA.parent / "src" / "app" / "smt-window-files.c").read_text(encoding="utf-8")
    if patterns != ["*.summitry-view"]:
        yield f"the patterns are {patterns}"
    if '".summitry-view"' not in source:
        yield "the program saves views under another name"


def check_desktop(mime_type):
    """The program opens them."""
    entry = (DATA / f"{NAME}.desktop.in").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("MimeType="))
    if mime_type.get("type") not in line.removeprefix("MimeType=").split(";"):
        yield f"the desktop entry has {line}"


def check_icon(mime_type):
    """There is an icon for them, under the name of the program."""
    icon = mime_type.find("m:icon", SPACE).get("name")
    path = DATA / "icons" / "hicolor" / "scalable" / "mimetypes" / f"{icon}.svg"
    if not icon.startswith(NAME):
        yield f"{icon} does not begin with {NAME}"
    if not path.is_file() or not ElementTree.parse(path).getroot().tag.endswith("svg"):
        yield f"{path.name} is no picture"


def check_database(mime_type):
    """The system's tool takes the description, and finds files by their name."""
    with tempfile.TemporaryDirectory() as folder:
        mime = pathlib.Path(folder) / "mime"
        packages = mime / "packages"
        packages.mkdir(parents=True)
        (packages / f"{NAME}.xml").write_bytes((DATA / f"{NAME}.mime.xml").read_bytes())
        done = subprocess.run(["update-mime-database", mime], capture_output=True, text=True,
                              env={**os.environ, "XDG_DATA_HOME": folder}, check=False)
        if done.returncode != 0 or done.stderr.strip():
            yield done.stderr.strip() or f"it exits with {done.returncode}"
            return
        globs = (mime / "globs2").read_text(encoding="utf-8")
        if f"{mime_type.get('type')}:*.summitry-view" not in globs:
            yield "no file would be found to be of it"


def main():
    """Makes all checks."""
    tap = Tap()
    mime_type = read_type()
    for check in (check_pattern, check_desktop, check_icon, check_database):
        tap.check(check.__doc__, check(mime_type))
    return tap.finish()


sys.exit(main())
