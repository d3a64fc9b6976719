#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever has words on it and can be pressed or filled in has a mnemonic, so
that it is reached without a mouse and without walking.

usage: mnemonics.py SOURCE_ROOT
"""

import pathlib
import re
import sys

from tap import Tap

ROOT = pathlib.Path(sys.argv[1])
WORDS = r'C?_\((?:"[^"]*", )?"([^"]*)"\)'
ITEM = re.compile(r"\bitem \(" + WORDS)
CONTROL = re.compile(r"^( *)(?:\w+: )?((?:Adw\.)?(?:Toggle|Button|ToggleButton|CheckButton|MenuButton"
                     r"|ButtonRow|EntryRow|SwitchRow|ComboRow|SpinRow))\b[^{\n]*\{\n(.*?)^\1\}", re.M | re.S)


def own_lines(block, indent):
    """The lines of a control that are not of one inside it."""
    return [line for line in block.splitlines() if re.match(rf" {{{indent + 2}}}\S", line)]


def faults(text):
    """What cannot be reached."""
    for words in ITEM.findall(text):
        if "_" not in words:
            yield f"item “{words}”"
    for spaces, kind, block in CONTROL.findall(text):
        lines = own_lines(block, len(spaces))
        for line in lines:
            found = re.match(r" *(?:label|title): " + WORDS, line)
            if found and ("_" not in found[1] or
                          not any("use-underline: true" in other for other in lines)):
                yield f"{kind} “{found[1]}”"


def check_templates():
    """Each item of a menu, button and row of a template has one."""
    for path in sorted((ROOT / "ui").glob("*.blp")):
        for fault in faults(path.read_text("utf-8")):
            yield f"{path.name}: {fault}"


def check_planted():
    """One that has none is seen."""
    for text in ('item (_("Copy"), "win.copy")', 'Button {\n  label: _("Copy");\n}\n',
                 'Button {\n  label: _("_Copy");\n}\n',
                 'Adw.EntryRow entry {\n  title: C_("date", "From");\n  use-underline: true;\n}\n'):
        if not list(faults(text)):
            yield text
    if list(faults('Button {\n  label: _("_Copy");\n  use-underline: true;\n}\n')):
        yield "one that has one is taken for one without"


def main():
    """Makes all checks."""
    tap = Tap()
    for check in (check_templates, check_planted):
        tap.check(check.__doc__, check())
    return tap.finish()


sys.exit(main())
