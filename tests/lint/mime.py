#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A saved view is a type of its own, and so is a dataset: the desktop knows both
by their names, has an icon for each, and opens them with the program.

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


def read_types():
    """The types that the description has."""
    return ElementTree.parse(DATA / f"{NAME}.mime.xml").findall("m:mime-type", SPACE)


def list_patterns(mime_type):
    return [glob.get("pattern") for glob in mime_type.findall("m:glob", SPACE)]


def check_patterns(types):
    """Files that the program saves, and those it offers to open, are of a type."""
    patterns = [list_patterns(mime_type) for mime_type in types]
    source = (DATA.parent / "src" / "app" / "smt-window-files.c").read_text(encoding="utf-8")
    if patterns != [["*.summitry-view"], ["*.summitry-dataset"]]:
        yield f"the patterns are {patterns}"
    if '".summitry-view"' not in source:
        yield "the program saves views under another name"
    for pattern, in patterns:
        if f'"{pattern.removeprefix("*.")}"' not in source:
            yield f"the program does not offer to open {pattern}"


def check_desktop(types):
    """The program opens them."""
    entry = (DATA / f"{NAME}.desktop.in").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("MimeType="))
    for mime_type in types:
        if mime_type.get("type") not in line.removeprefix("MimeType=").split(";"):
            yield f"the desktop entry has {line}"


def check_icons(types):
    """There is an icon for each, under the name of the program."""
    for mime_type in types:
        icon = mime_type.find("m:icon", SPACE).get("name")
        path = DATA / "icons" / "hicolor" / "scalable" / "mimetypes" / f"{icon}.svg"
        if not icon.startswith(NAME):
            yield f"{icon} does not begin with {NAME}"
        if not path.is_file() or not ElementTree.parse(path).getroot().tag.endswith("svg"):
            yield f"{path.name} is no picture"


def check_database(types):
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
        for mime_type in types:
            for pattern in list_patterns(mime_type):
                if f"{mime_type.get('type')}:{pattern}" not in globs:
                    yield f"no file would be found to be {pattern}"


def main():
    """Makes all checks."""
    tap = Tap()
    types = read_types()
    for check in (check_patterns, check_desktop, check_icons, check_database):
        tap.check(check.__doc__, check(types))
    return tap.finish()


sys.exit(main())
