#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens Lancang–Mekong Cooperation, reads its members, follows a link to Viet
Nam, changes the date and sees the matrix change.

usage: test-lmc.py PROGRAM
"""

import sys

import ui

MEMBERS = ("Cambodia", "China", "Laos", "Myanmar", "Thailand", "Viet Nam")


def scene_nine(program):
    """the nine mechanisms are in the list"""
    program.find("list item", prefix="Lancang-Mekong Cooperation")
    names = [item.get_name() for item in program.all("list item")
             if "since" in item.get_name()]
    assert len(names) == 9, names


def scene_open(program):
    """opening LMC shows its page"""
    ui.select(program.find("list item", prefix="Lancang-Mekong Cooperation"))
    program.find("heading", "Lancang-Mekong Cooperation")


def scene_members(program):
    """its page names the six members, with the day since when"""
    for member in MEMBERS:
        row = program.find("list item", prefix=f"{member}, ")
        assert "23 March 2016" in row.get_name(), row.get_name()


def scene_link(program):
    """a member's row, reached and activated by key, leads to its page"""
    program.go_to("list item", "Viet Nam, since", within="Members")
    ui.key("Return")
    program.find("heading", "Viet Nam")


def set_date(program, text):
    """Types a date into the header's date control."""
    ui.key("ctrl+d")
    program.focused("text")
    ui.key("ctrl+a")
    ui.write(text)
    ui.key("Return")


def scene_back(program):
    """Back leads to LMC again"""
    ui.key("alt+Left")
    program.find("heading", "Lancang-Mekong Cooperation")


def scene_wrong_date(program):
    """a date that is none is explained, and changes nothing"""
    set_date(program, "2015-13")
    ui.wait(lambda: any("2015-13" in (node.get_name() or "")
                        for node in program.all("label")), "the explanation")
    ui.key("Escape")
    program.find("heading", "Lancang-Mekong Cooperation")


def scene_date(program):
    """as of 2015 LMC has no members yet"""
    set_date(program, "2015")
    ui.wait(lambda: not program.all("list item", prefix="Viet Nam, since"),
            "the members to go")


def scene_matrix(program):
    """the matrix, reached by key, says so too of the cell that has the focus"""
    ui.key("ctrl+3")
    program.find("table")
    program.go_to("table cell", "")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    for _ in range(6):
        program.press("Right")
    cell = program.focused("table cell", "Viet Nam, Lancang-Mekong Cooperation")
    assert "founded later" in cell.get_name(), cell.get_name()


def scene_matrix_date(program):
    """another date changes the cell, which keeps the focus"""
    set_date(program, "2016-12-31")
    ui.wait(lambda: any("since 23 March 2016" in cell.get_name()
                        for cell in program.all("table cell",
                                                prefix="Viet Nam, Lancang-Mekong")),
            "the cell to change")


def scene_undo(program):
    """undo brings back what was shown before"""
    ui.key("ctrl+z")
    ui.wait(lambda: not any("since 23 March 2016" in cell.get_name()
                            for cell in program.all("table cell",
                                                    prefix="Viet Nam, Lancang-Mekong")),
            "the cell to change back")


def scene_narrow(program):
    """everything fits into 360 pixels"""
    program.resize(360, 640)
    ui.key("ctrl+1")
    program.find("list item", prefix="Lancang-Mekong Cooperation")
    assert not program.warnings(), program.warnings()


def scene_quit(program):
    """it quits by key, with nothing to complain of"""
    assert program.quit() == 0
    assert not program.warnings(), program.warnings()


if __name__ == "__main__":
    sys.exit(ui.run([scene for name, scene in list(globals().items())
                     if name.startswith("scene_")]))
