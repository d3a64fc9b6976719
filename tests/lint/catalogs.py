#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the content catalogs against the dataset: none fuzzy, empty, missing.

usage: catalogs.py SOURCE_ROOT
"""

import pathlib
import subprocess
import sys
import tempfile

import tap


def linguas(root):
    """The languages that the content has."""
    text = (root / "po" / "data" / "LINGUAS").read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#")
            for word in line.split()]


def problems(catalog, template):
    """What msgcmp and msgfmt find wrong, as lines."""
    lines = []
    for command in (["msgcmp", catalog, template],
                    ["msgfmt", "--check", "-o", "/dev/null", catalog]):
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            lines += run.stderr.splitlines()
    fuzzy = subprocess.run(["msgattrib", "--only-fuzzy", "--no-obsolete", catalog],
                           capture_output=True, text=True, check=True)
    return lines + [line for line in fuzzy.stdout.splitlines() if "msgid" in line]


def spoil(catalog, folder):
    """A copy of a catalog with its last translation taken out."""
    text = catalog.read_text(encoding="utf-8")
    cut = text.rindex('msgstr "')
    spoiled = pathlib.Path(folder) / catalog.name
    spoiled.write_text(text[:cut] + 'msgstr ""\n', encoding="utf-8")
    return spoiled


def main():
    root = pathlib.Path(sys.argv[1])
    report = tap.Tap()
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "summitry-data.pot"
        subprocess.run([sys.executable, root / "po" / "data" / "extract.py",
                        root / "data" / "asia-pacific", template], check=True)
        for language in linguas(root):
            catalog = root / "po" / "data" / f"{language}.po"
            found = problems(catalog, template)
            report.check(f"{language} is complete", found)
            overlooked = [] if problems(spoil(catalog, folder), template) else ["it is not"]
            report.check(f"{language}: a missing translation would be found", overlooked)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
