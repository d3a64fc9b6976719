#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds po/POTFILES against the files that have text to translate.

usage: potfiles.py SOURCE_ROOT [--write]
"""

import pathlib
import re
import sys

MARKED = {
    ".c": re.compile(r"\b(?:_|N_|C_|NC_|NP_|PC_|ngettext|g_dngettext) ?\(\s*\""),
    ".blp": re.compile(r"\bC?_\(\s*\""),
}
ALWAYS = (".desktop.in", ".metainfo.xml.in")


def is_help(path):
    """Whether messages of a file are told by the rules that stand beside it."""
    return path.suffix == ".xml" and path.parent.name == "help"


def is_marked(path):
    """Whether a file has a marked message."""
    pattern = MARKED.get(path.suffix)
    return path.name.endswith(ALWAYS) or is_help(path) or (
        pattern is not None and pattern.search(path.read_text(encoding="utf-8")) is not None)


def marked_files(root):
    """All files with marked messages, as POTFILES names them."""
    found = []
    for folder in ("data", "src", "ui"):
        for path in (root / folder).rglob("*"):
            if path.is_file() and is_marked(path):
                found.append(path.relative_to(root).as_posix())
    return sorted(found)


def listed_files(root):
    """The files that POTFILES names."""
    lines = (root / "po" / "POTFILES").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def main():
    root = pathlib.Path(sys.argv[1])
    wanted = marked_files(root)
    if "--write" in sys.argv:
        head = "# Files with text of the interface. A test compares this with the tree.\n"
        (root / "po" / "POTFILES").write_text(head + "".join(f"{name}\n" for name in wanted),
                                              encoding="utf-8")
        return 0

    listed = listed_files(root)
    missing = sorted(set(wanted) - set(listed))
    stale = sorted(set(listed) - set(wanted))
    print("TAP version 14\n1..2")
    print(("not ok" if missing else "ok") + " 1 - every file with marked text is listed")
    for name in missing:
        print(f"# missing: {name}")
    print(("not ok" if stale else "ok") + " 2 - every file listed has marked text")
    for name in stale:
        print(f"# stale: {name}")
    return 1 if missing or stale else 0


if __name__ == "__main__":
    sys.exit(main())
