#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Comes back to what was seen before: bookmarks, the history, undo by key
wherever the focus is, tabs.

usage: test-keeping.py PROGRAM
"""

import os
import shutil
import sys

import ui

LMC, LMC_SHORT = "Lancang-Mekong Cooperation", "LMC"


def forget_bookmarks():
    shutil.rmtree(os.path.join(os.environ["XDG_DATA_HOME"], "summitry"), ignore_errors=True)


def open_lmc(program):
    """By keys alone."""
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("Return")
    program.find("heading", LMC)


def case_bookmarks(path):
    """a view is kept by key, opened again, removed, had back, and there next time"""
    forget_bookmarks()
    with ui.Program(path) as program:
        open_lmc(program)
        ui.key("ctrl+b")
        program.find("list item", LMC_SHORT)
        ui.key("ctrl+2")
        program.gone("heading", LMC)
        program.go_to("list item", LMC_SHORT, within="Pages")
        ui.key("Return")
        program.find("heading", LMC)

        ui.key("ctrl+shift+b")
        ui.act(program.find("button", "Remove"))
        program.find("heading", "No Bookmarks")
        ui.act(program.find("button", "Undo"))
        program.gone("heading", "No Bookmarks")
        ui.key("Escape")
        program.gone("button", "Remove")
        assert program.quit() == 0
        assert not program.warnings(), program.warnings()
    with ui.Program(path) as program:
        program.find("list item", LMC_SHORT)


def case_history(path):
    """the history leads to a page some way back, and undo back again"""
    forget_bookmarks()
    with ui.Program(path) as program:
        open_lmc(program)
        ui.key("ctrl+2")
        ui.key("ctrl+3")
        program.find("table")
        ui.key("ctrl+h")
        program.go_to("list item", LMC_SHORT)
        ui.key("Return")
        program.find("heading", LMC)
        ui.key("ctrl+z")
        program.find("table")
        program.gone("heading", LMC)
        assert not program.warnings(), program.warnings()


def case_undo_in_entry(path):
    """Ctrl+Z undoes what is typed first, and then what was done before"""
    with ui.Program(path) as program:
        open_lmc(program)
        ui.key("ctrl+d")
        program.focused("text", "Show as of")
        ui.write("9")
        ui.wait(lambda: "9" in entry_text(program), "the digit")
        ui.key("ctrl+z")
        ui.wait(lambda: "9" not in entry_text(program), "the digit to go")
        program.find("heading", LMC)
        ui.key("ctrl+z")
        program.gone("heading", LMC)
        assert not program.warnings(), program.warnings()


def entry_text(program):
    entry = program.find("text", prefix="Show as of")
    return entry.get_text_iface().get_text(0, entry.get_text_iface().get_character_count())


def case_tabs(path):
    """each tab is a place of its own; closing one can be undone by key"""
    with ui.Program(path) as program:
        open_lmc(program)
        ui.key("ctrl+t")
        ui.key("ctrl+2")
        program.find("page tab", "Parties")
        ui.key("ctrl+Page_Down")
        program.find("heading", LMC)
        ui.key("ctrl+Page_Down")
        program.gone("heading", LMC)
        ui.key("ctrl+w")
        program.find("heading", LMC)
        program.gone("page tab")
        ui.key("ctrl+shift+t")
        program.find("page tab", "Parties")
        ui.key("F11")
        ui.key("F9")
        program.gone("list item", "Mechanisms")
        ui.key("F9")
        program.find("list item", "Mechanisms")
        assert not program.warnings(), program.warnings()


if __name__ == "__main__":
    cases = [value for name, value in globals().items() if name.startswith("case_")]
    sys.exit(ui.report([(case.__doc__, lambda case=case: case(sys.argv[1]))
                        for case in cases]))
