#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the messages of the help that the program looks for against those that
gettext's tools take out of its files: where they differ by a letter, a
translation would never be found.

usage: help.py SOURCE_ROOT DUMP_HELP
"""

import pathlib
import subprocess
import sys
import tempfile

import polib

import tap
import templates


def extracted(root):
    """What is in the template, and comes from the help."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "summitry.pot"
        templates.write_interface(root, path)
        return {entry.msgid: entry.comment for entry in polib.pofile(str(path))
                if any(name.startswith("data/help/") for name, _ in entry.occurrences)}


def main():
    root = pathlib.Path(sys.argv[1])
    wanted = set(subprocess.run([sys.argv[2]], capture_output=True, text=True,
                                check=True).stdout.splitlines())
    found = extracted(root)
    report = tap.Tap()
    report.check("there are messages", [] if len(wanted) > 100 else [str(len(wanted))])
    report.check("every message is extracted as it is looked for",
                 sorted(wanted - set(found)))
    report.check("every message that is extracted is looked for",
                 sorted(set(found) - wanted))
    report.check("translators are told what they see",
                 [message for message, comment in found.items()
                  if len(message) > 40 and "Help: " not in comment])
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
