#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can have the focus has a name, on every kind of page, in the menus
and dialogs, wide and narrow.

usage: test-names.py PROGRAM
"""

import sys

import ui

LMC = "Lancang-Mekong Cooperation"
PAGES = ("Mechanisms", "Parties", "Meetings", "Events", "Documents", "Statements",
         "Milestones", "Bodies", "Topics", "Places", "People", "Sources")

# GTK takes these for focusable, but never gives them the focus while there is
# something in them.
EXEMPT = ("scroll pane",)


def is_exempt(node):
    """Whether it is the platform's own affair. The sheet that libadwaita puts a
    dialog on takes the focus to keep it there."""
    return (node.get_role_name() in EXEMPT or
            (node.get_role_name() == "panel" and
             node.get_parent().get_parent().get_parent().get_role_name() == "dialog"))


def assert_named(program):
    """Every node on show that takes the focus has a name."""
    ui.pump()
    seen, nameless = 0, []
    for node in ui.walk(program.root):
        if {"focusable", "showing"} <= ui.states(node) and not is_exempt(node):
            seen += 1
            if not (node.get_name() or "").strip():
                parent = node.get_parent()
                nameless.append(f"{node.get_role_name()} in {parent.get_role_name()} "
                                f"\"{parent.get_name()}\"")
    assert seen > 0
    assert not nameless, nameless


def open_lmc(program):
    """Opens the page of LMC by the list."""
    ui.select(program.find("list item", prefix=LMC))
    program.find("heading", LMC)


def find_rows(program, page):
    """The rows that the list of a page shows, as soon as there are any."""
    return ui.wait(lambda: [row for row in program.all("list item")
                            if row.get_parent().get_name() == page], f"rows of {page}")


def scene_start(program):
    """on the first page"""
    program.find("table")
    assert_named(program)


def scene_pages(program):
    """on the page of each kind of entity"""
    for page in PAGES:
        ui.select(program.find("list item", page))
        program.gone("heading")
        row = find_rows(program, page)[0]
        words = row.get_name()
        ui.select(row)
        # The page is that of the row, whose name begins with the title.
        ui.wait(lambda words=words: any(words.startswith(heading.get_name())
                                        for heading in program.all("heading")),
                f"the heading of {words}")
        assert_named(program)


def scene_passages(program):
    """in the passages that a mark opens"""
    open_lmc(program)
    ui.act(program.find("toggle button", prefix="Sources: V.7"))
    program.find("list item", prefix="V.7")
    assert_named(program)


def scene_nothing(program):
    """where a filter leaves nothing"""
    ui.key("ctrl+shift+f")
    program.focused("entry")
    ui.write("no such thing")
    program.find("label", "Nothing Found")
    assert_named(program)


def scene_membership(program):
    """beside the matrix, where a cell has a membership"""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    assert_named(program)
    ui.key("Return")
    program.find("heading")
    assert_named(program)


def scene_no_membership(program):
    """beside the matrix, where a cell has none"""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    program.press("Right")
    program.press("Right")
    program.focused("table cell", "Viet Nam, China-Japan-ROK")
    ui.key("Return")
    program.find("label", prefix="Viet Nam, China-Japan-ROK")
    assert_named(program)


def scene_date(program):
    """in the control of the date"""
    ui.key("ctrl+d")
    program.focused("text", "Show as of")
    assert_named(program)


def scene_menu(program):
    """in the main menu"""
    ui.key("F10")
    program.find("menu item", "New Tab")
    assert_named(program)


def scene_button_menus(program):
    """in the menus of buttons, and the menus within them"""
    ui.act(program.find("toggle button", "Sort the List"))
    program.find("menu item", "By Name")
    assert_named(program)
    ui.key("Escape")
    program.gone("menu item")
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.act(program.find("toggle button", "View Options"))
    ui.act(program.find("menu item", "Sort Parties"))
    program.find("menu item", "By Number of Mechanisms")
    assert_named(program)


def scene_context_menus(program):
    """in the menus of a row and of a cell"""
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("Menu")
    program.find("menu item", "Open in New Tab")
    assert_named(program)
    ui.key("Escape")
    program.gone("menu item")
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.key("Menu")
    program.find("menu item", "Select All")
    assert_named(program)


def scene_shortcuts(program):
    """in the dialog of the keys"""
    ui.key("ctrl+question")
    program.find("label", "Change the Date")
    assert_named(program)


def scene_narrow(program):
    """in each pane of a narrow window"""
    program.resize(360, 640)
    ui.key("ctrl+1")
    program.find("list item", prefix=LMC)
    assert_named(program)
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("Return")
    program.find("heading", LMC)
    assert_named(program)
    ui.key("ctrl+3")
    program.find("table")
    assert_named(program)


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
