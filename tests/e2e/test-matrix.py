#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks the matrix as assistive technology does, over the real bus: rows, their
headers and cells, with names that stand alone, places and states; and uses it by
keys.

usage: test-matrix.py PROGRAM
"""

import re
import sys

import ui

ARF = "ASEAN Regional Forum"
CELL = f"Viet Nam, {ARF}"
PLACE = re.compile(r"row (\d+) of (\d+), column (\d+) of (\d+)")


def open_matrix(program):
    """Leads to the matrix; its node."""
    ui.key("ctrl+3")
    program.focused("table cell")
    return program.find("table")


def go_to_cell(program):
    """Leads by keys to the cell of Viet Nam in the ARF."""
    open_matrix(program)
    ui.key("ctrl+Home")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    for _ in range(4):
        program.press("Right")
    return program.focused("table cell", CELL)


def scene_walk(program):
    """rows, headers and cells in view are there, each in its place"""
    table = open_matrix(program)
    rows = [row for row in ui.children(table) if row.get_role_name() == "table row"]
    assert len(rows) > 10, len(rows)
    heads = ui.children(rows[0])
    assert any(head.get_name().startswith(f"{ARF}: ") for head in heads), \
        [head.get_name() for head in heads]
    for number, row in enumerate(rows[1:], 1):
        header, *cells = ui.children(row)
        assert header.get_role_name() == "row header", header.get_role_name()
        assert len(cells) == len(heads), (number, len(cells))
        party = header.get_name().rpartition(": ")[0]
        for column, cell in enumerate(cells, 1):
            assert cell.get_role_name() == "table cell", cell.get_role_name()
            assert cell.get_name().startswith(f"{party}, "), cell.get_name()
            found = PLACE.fullmatch(cell.get_description())
            assert found and int(found[1]) == number and int(found[3]) == column, \
                (number, column, cell.get_description())


def scene_says(program):
    """a cell says party, mechanism, role and date, and where it stands"""
    cell = go_to_cell(program)
    assert cell.get_name() == f"{CELL}: participant since 25 July 1994", cell.get_name()
    assert PLACE.fullmatch(cell.get_description()), cell.get_description()
    assert {"focused", "focusable"} <= ui.states(cell), ui.states(cell)


def scene_follow(program):
    """each arrow takes the focus from one cell to the next, and out of view too"""
    go_to_cell(program)
    before = program.focus
    program.press("Left")
    cell = program.focused("table cell", "Viet Nam, East Asia Summit")
    assert "focused" in ui.states(cell) and "focused" not in ui.states(before)
    ui.key("ctrl+Home")
    ui.key("ctrl+Down")
    ui.wait(lambda: "focused" in ui.states(program.focus) and
            PLACE.fullmatch(program.focus.get_description())[1] ==
            PLACE.fullmatch(program.focus.get_description())[2], "the last row")


def scene_select(program):
    """what is selected says so, until Escape"""
    cell = go_to_cell(program)
    assert "selected" not in ui.states(cell)
    ui.key("shift+Left")
    other = program.focused("table cell", "Viet Nam, East Asia Summit")
    ui.wait(lambda: "selected" in ui.states(other) and "selected" in ui.states(cell),
            "both to be selected")
    ui.key("Escape")
    ui.wait(lambda: not {"selected"} & (ui.states(other) | ui.states(cell)),
            "none to be selected")


def scene_menu(program):
    """the menu key opens what can be done, and Escape leads back"""
    go_to_cell(program)
    ui.key("Menu")
    program.find("menu item")
    ui.key("Escape")
    program.focused("table cell", CELL)


def scene_one_stop(program):
    """Tab leaves the matrix, and back comes to the same cell"""
    go_to_cell(program)
    program.press("Tab")
    ui.wait(lambda: program.focus.get_role_name() not in ("table", "table cell"),
            "the focus to leave the matrix")
    program.press("shift+Tab")
    program.focused("table cell", CELL)


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
