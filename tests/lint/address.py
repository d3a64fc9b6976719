#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people install from is told to be where the metainfo says that the project
is, and nowhere if it does not say.

usage: address.py FLATPAK_SH METAINFO_WITH_ADDRESS METAINFO
"""

import subprocess
import sys

from tap import Tap


def find_address(path):
    """What ./dev flatpak bundle finds in a file."""
    return subprocess.run(["bash", "-euc", 'source "$1"; find_address "$2"', "bash",
                           sys.argv[1], path], stdout=subprocess.PIPE, text=True,
                          check=True).stdout.strip()


def check(path, expected):
    """That it finds what is expected."""
    found = find_address(path)
    if found != expected:
        yield f"found “{found}”"


def main():
    """Makes all checks."""
    tap = Tap()
    tap.check("with an address", check(sys.argv[2], "https://summitry.example"))
    tap.check("without one", check(sys.argv[3], ""))
    return tap.finish()


sys.exit(main())
