#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever makes a menu has its items named: see smt-menu-names.c.

usage: menus.py SOURCE_ROOT
"""

import pathlib
import re
import sys

from tap import Tap

ROOT = pathlib.Path(sys.argv[1])
MAKES = re.compile(r"gtk_popover_menu_new|gtk_menu_button_set_menu_model \([^;]*, (?!NULL\))")
NAMES = "smt_menu_names_attach"
HAS_MENU = re.compile(r"^ *menu-model:", re.M)


def is_nameless(code):
    """Whether a source file makes menus whose items nobody names."""
    return len(MAKES.findall(code)) > code.count(NAMES)


def check_code():
    """Each menu that is made in code."""
    for path in sorted((ROOT / "src/app").glob("*.c")):
        if is_nameless(path.read_text("utf-8")):
            yield path.name


def check_templates():
    """Each menu that a template has, in the class that the template is of."""
    for path in sorted((ROOT / "ui").glob("*.blp")):
        menus = len(HAS_MENU.findall(path.read_text("utf-8")))
        code = ROOT / f"src/app/smt-{path.stem}.c"
        if menus > (code.read_text("utf-8").count(NAMES) if code.exists() else 0):
            yield path.name


def check_planted():
    """One that nobody names is seen."""
    if not is_nameless("gtk_menu_button_set_menu_model (button, menu);"):
        yield "one of a button is not seen"
    if is_nameless("gtk_menu_button_set_menu_model (button, NULL);"):
        yield "one is seen where a menu is taken away"


def main():
    """Makes all checks."""
    tap = Tap()
    for check in (check_code, check_templates, check_planted):
        tap.check(check.__doc__, check())
    return tap.finish()


sys.exit(main())
