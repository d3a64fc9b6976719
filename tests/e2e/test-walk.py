#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The places, and the way of the focus, as walk.py has them; the test of the
Flatpak goes the same way in the sandbox.

usage: test-walk.py PROGRAM
"""

import sys

import ui
import walk


def scene_places(program):
    """the places have their names, in order, and their counts"""
    program.find("list item", prefix="China-ASEAN")
    items = program.all("list item")
    walk.check_places([node.get_name() for node in items])
    walk.check_counts(items)


def scene_way(program):
    """Tab goes its way"""
    program.find("list item", prefix="China-ASEAN")
    program.find("table")
    ui.key("ctrl+1")
    program.focused("list item")
    walk.check_way(program.press, lambda: program.focus.get_name() or "")


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
