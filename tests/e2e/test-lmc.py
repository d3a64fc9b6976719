#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens Lancang–Mekong Cooperation, reads its members, follows a link to Viet
Nam, changes the date and sees the matrix change.

usage: test-lmc.py PROGRAM
"""

import sys

import ui

LMC = "Lancang-Mekong Cooperation"
CELL = f"Viet Nam, {LMC}"
ASEAN = "Association of Southeast Asian Nations"
MEMBERS = ("Cambodia", "China", "Laos", "Myanmar", "Thailand", "Viet Nam")


def open_lmc(program):
    """Opens its page by the list."""
    ui.select(program.find("list item", prefix=LMC))
    program.find("heading", LMC)


def set_date(program, text):
    """Types a date into the header's date control."""
    ui.key("ctrl+d")
    program.focused("text", "Show as of")
    ui.key("ctrl+a")
    ui.write(text)
    ui.key("Return")


def go_to_cell(program):
    """Leads by keys to the matrix and to the cell of Viet Nam in LMC."""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    for _ in range(6):
        program.press("Right")
    return program.focused("table cell", CELL)


def await_cell(program, words):
    """Waits until the cell says so."""
    ui.wait(lambda: any(words in cell.get_name()
                        for cell in program.all("table cell", prefix=CELL)),
            f"the cell to say {words}")


def scene_nine(program):
    """the nine mechanisms are in the list"""
    program.find("list item", prefix=LMC)
    names = [item.get_name() for item in program.all("list item")
             if "since" in item.get_name()]
    assert len(names) == 9, names


def scene_members(program):
    """the page of LMC names the six members, with the day since when"""
    open_lmc(program)
    for member in MEMBERS:
        row = program.find("list item", prefix=f"{member}, ")
        assert "23 March 2016" in row.get_name(), row.get_name()


def scene_link(program):
    """a member's row, activated by key, leads to its page, and Back to LMC again"""
    open_lmc(program)
    program.go_to("list item", "Viet Nam, since", within="Members")
    ui.key("Return")
    program.find("heading", "Viet Nam")
    ui.key("alt+Left")
    program.find("heading", LMC)


def scene_filter(program):
    """Enter in the filter opens the first entry that is left"""
    ui.key("ctrl+shift+f")
    program.focused("entry")
    ui.write("lancang")
    ui.key("Return")
    program.find("heading", LMC)


def scene_wrong_date(program):
    """a date that is none is explained, and changes nothing"""
    open_lmc(program)
    set_date(program, "2015-13")
    ui.wait(lambda: any("2015-13" in (node.get_name() or "")
                        for node in program.all("label")), "the explanation")
    ui.key("Escape")
    program.gone("text", "Show as of")
    assert program.all("list item", prefix="Viet Nam, since")


def scene_date(program):
    """as of 2015 LMC has no members yet, and undo brings them back"""
    open_lmc(program)
    program.find("list item", prefix="Viet Nam, since")
    set_date(program, "2015")
    program.gone("list item", prefix="Viet Nam, since")
    ui.key("ctrl+z")
    program.find("list item", prefix="Viet Nam, since")


def scene_matrix(program):
    """so says the matrix, whose cell keeps the focus while its date changes"""
    set_date(program, "2015")
    cell = go_to_cell(program)
    assert "founded later" in cell.get_name(), cell.get_name()
    set_date(program, "2016-12-31")
    await_cell(program, "since 23 March 2016")
    program.focused("table cell", CELL)
    ui.key("ctrl+z")
    await_cell(program, "founded later")


def scene_cell(program):
    """opening a cell tells of it beside the matrix, with the way to its parties"""
    set_date(program, "2015")
    go_to_cell(program)
    ui.key("Return")
    program.find("label", prefix=f"{CELL}: the mechanism was founded later")
    program.go_to("list item", "Viet Nam")
    ui.key("Escape")
    program.focused("table cell", CELL)
    program.gone("label", prefix=CELL)


def scene_organisations(program):
    """ASEAN is among the mechanisms once organisations are switched on"""
    program.find("list item", prefix=LMC)
    assert not program.all("list item", prefix=ASEAN)
    ui.key("F10")
    program.find("menu")
    # Above two ways to answer, and what concerns the program itself.
    ui.key(*["Up"] * 8, "Return")
    program.find("list item", prefix=ASEAN)
    ui.key("ctrl+z")
    program.gone("list item", prefix=ASEAN)


def scene_narrow(program):
    """everything fits into 360 pixels, and Enter leads from list to page"""
    program.resize(360, 640)
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("Return")
    program.find("heading", LMC)
    ui.key("ctrl+3")
    program.find("table")


def scene_quit(program):
    """it quits by key"""
    assert program.quit() == 0


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
