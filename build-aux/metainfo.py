#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the project's address into the metainfo, or takes out what would need
one: no address is invented.

usage: metainfo.py ADDRESS INPUT OUTPUT
"""

import pathlib
import re
import sys


def main():
    """Writes the file."""
    address, (source, output) = sys.argv[1], map(pathlib.Path, sys.argv[2:])
    text = source.read_text("utf-8")
    if address:
        text = text.replace("@address@", address.rstrip("/"))
    else:
        text = re.sub(r"\n  <url .*</url>", "", text)
        text = re.sub(r"\n  <screenshots>.*</screenshots>", "", text, flags=re.S)
    output.write_text(text, "utf-8")


main()
