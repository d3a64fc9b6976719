#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each message with a placeholder tells translators what stands in it.

usage: placeholders.py SOURCE_ROOT
"""

import pathlib
import re
import sys
import tempfile

import polib

import templates
from tap import Tap

PLACE = re.compile(r"\{[a-z_]+\}|%(?:[0-9]+\$)?[-0-9.]*l*[a-z]")


def unexplained(entry):
    """Whether it has a placeholder and no comment. The help has keys and links of its
    own, whose names are words."""
    text = entry.msgid + (entry.msgid_plural or "")
    is_help = all(path.startswith("data/help/") for path, _line in entry.occurrences)
    return bool(PLACE.search(text)) and not is_help and "TRANSLATORS" not in entry.comment


def main():
    """Makes all checks."""
    root = pathlib.Path(sys.argv[1])
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "summitry.pot")
        templates.write_interface(root, path)
        catalog = polib.pofile(str(path))
    tap.check("every placeholder has a comment",
              [f"{':'.join(entry.occurrences[0])}: {entry.msgid!r}"
               for entry in catalog if unexplained(entry)])
    with_comment = polib.POEntry(msgid="{n} row", comment="TRANSLATORS: {n} is a number",
                                 occurrences=[("src/a.c", "1")])
    without = polib.POEntry(msgid="%u row", occurrences=[("src/a.c", "1")])
    tap.check("one without is seen",
              [] if unexplained(without) and not unexplained(with_comment) else ["it is not"])
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
