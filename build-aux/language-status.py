#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says how much of each language is there, and whether somebody who grew up
with it has read it: for About.

usage: language-status.py PO_FOLDER OUTPUT
"""

import json
import pathlib
import re
import subprocess
import sys

UNREVIEWED = "# Not yet reviewed by a native reader."


def count(catalog):
    """How many messages are translated, and how many there are."""
    done = subprocess.run(["msgfmt", "--statistics", "--output-file=/dev/null", catalog],
                          capture_output=True, text=True, check=True,
                          env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    numbers = dict((kind, int(n)) for n, kind in
                   re.findall(r"(\d+) (translated|fuzzy|untranslated)", done.stderr))
    return [numbers.get("translated", 0), sum(numbers.values())]


def is_reviewed(catalog):
    """What is not reviewed says so in its head."""
    head = catalog.read_text("utf-8").split("msgid", 1)[0]
    return UNREVIEWED not in head.splitlines()


def main():
    """Writes the file."""
    folder, output = map(pathlib.Path, sys.argv[1:])
    status = {}
    for name in (folder / "LINGUAS").read_text("utf-8").split():
        interface, content = folder / f"{name}.po", folder / "data" / f"{name}.po"
        status[name.replace("_", "-")] = {
            "interface": count(interface),
            "content": count(content) if content.exists() else [0, 1],
            "reviewed": is_reviewed(interface) and (not content.exists() or is_reviewed(content)),
        }
    output.write_text(json.dumps(status, indent=1), "utf-8")


main()
