#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people install from is told to be where the metainfo says that the project
is, and nowhere if it does not say.

usage: address.py FLATPAK_SH METAINFO_WITH_ADDRESS METAINFO
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

# Where metainfo lies once it is built: of this time, and of older builders.
PLACES = ("metainfo/id.metainfo.xml", "appdata/id.appdata.xml")


def find_address(folder):
    """What ./dev flatpak bundle finds in a folder."""
    return subprocess.run(["bash", "-euc", 'say () { :; }; source "$1"; find_address "$2" id',
                           "bash", sys.argv[1], folder], stdout=subprocess.PIPE, text=True,
                          check=True).stdout.strip()


def check(path, expected):
    """That it finds what is expected, wherever the file lies."""
    for place in PLACES:
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder, place)
            copy.parent.mkdir()
            shutil.copy(path, copy)
            found = find_address(folder)
        if found != expected:
            yield f"found “{found}” in {place}"


def main():
    """Makes all checks."""
    tap = Tap()
    tap.check("with an address", check(sys.argv[2], "https://summitry.example"))
    tap.check("without one", check(sys.argv[3], ""))
    return tap.finish()


sys.exit(main())
