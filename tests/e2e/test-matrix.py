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


def row_headers(program):
    """The nodes that head rows, in order, without what they add up to."""
    return {node.get_name().rpartition(": ")[0]: node for node in program.all("row header")}


def column_headers(program):
    """The nodes that head columns, in order, likewise."""
    row = ui.children(program.find("table"))[0]
    return {node.get_name().rpartition(": ")[0]: node for node in ui.children(row)}


def await_first(program, list_headers, names):
    """Waits until these are the first, in this order."""
    ui.wait(lambda: list(list_headers(program))[:len(names)] == names, f"{names} to be first")


def drag(program, node, other, before_release=None):
    """Drags one header to beyond the middle of another, as a hand does: not at once."""
    x, y = program.middle(node)
    to_x, to_y = program.middle(other)
    ui.pointer("mousemove", x, y, "mousedown", 1)
    for step in range(1, 9):
        ui.pointer("mousemove", x + (to_x + 10 - x) * step // 8, y + (to_y + 10 - y) * step // 8,
                   "sleep", "0.03")
    if before_release:
        before_release()
    ui.pointer("mouseup", 1)


def scene_drag_row(program):
    """a row is dragged by its header to where it is let go, and undone"""
    open_matrix(program)
    before = list(row_headers(program))[:4]
    heads = row_headers(program)
    drag(program, heads[before[0]], heads[before[2]])
    await_first(program, row_headers, [before[1], before[2], before[0], before[3]])
    ui.key("ctrl+z")
    await_first(program, row_headers, before)


def scene_drag_column(program):
    """a column likewise"""
    open_matrix(program)
    before = list(column_headers(program))
    heads = column_headers(program)
    drag(program, heads[before[3]], heads[before[0]])
    await_first(program, column_headers, [before[0], before[3], before[1], before[2]])


def scene_drag_given_up(program):
    """Escape leaves what is dragged where it is, and opens nothing"""
    open_matrix(program)
    before = list(row_headers(program))[:4]
    heads = row_headers(program)
    # Not ui.key(), which lets go of what is pressed, buttons too.
    drag(program, heads[before[0]], heads[before[3]], lambda: ui.pointer("key", "Escape"))
    # Had it moved, or been opened, the next would not find it there.
    drag(program, heads[before[1]], heads[before[2]])
    await_first(program, row_headers, [before[0], before[2], before[1], before[3]])


def scene_move_by_keys(program):
    """what a drag does keys do, and the focus goes along"""
    open_matrix(program)
    before = list(row_headers(program))[:3]
    program.press("Left")
    program.focused("row header", before[0])
    ui.key("alt+shift+Down")
    await_first(program, row_headers, [before[1], before[0], before[2]])
    ui.key("alt+shift+Down")
    await_first(program, row_headers, [before[1], before[2], before[0]])
    program.focused("row header", before[0])


def selected(program):
    """The names of the headers of rows that say they are selected."""
    return [name for name, node in row_headers(program).items() if "selected" in ui.states(node)]


def scene_pointer_select(program):
    """Ctrl selects rows one by one, Shift up to one; sorting leaves them selected"""
    open_matrix(program)
    names = list(row_headers(program))
    program.click(row_headers(program)["Australia"], held=("ctrl",))
    program.click(row_headers(program)["Cambodia"], held=("ctrl",))
    ui.wait(lambda: selected(program) == ["Australia", "Cambodia"], "two rows to be selected")
    program.click(row_headers(program)["Australia"], held=("ctrl",))
    ui.wait(lambda: selected(program) == ["Cambodia"], "one to be given up")
    program.click(row_headers(program)["China"], held=("ctrl",))
    program.click(row_headers(program)["Canada"], held=("shift",))
    ui.wait(lambda: selected(program) == names[names.index("Canada"):names.index("China") + 1],
            "a range to be selected")
    ui.key("ctrl+shift+n")
    ui.wait(lambda: list(row_headers(program))[0] == "China" and
            selected(program)[0] == "China", "China to be first, and selected")
    program.click(row_headers(program)["China"])
    program.find("heading", "China")


def scene_pointer_block(program):
    """Shift selects the block from one cell to another"""
    go_to_cell(program)
    first = program.find("table cell", prefix="Thailand, China-ASEAN")
    program.click(program.find("table cell", prefix="Viet Nam, ASEAN Plus Three"), held=("ctrl",))
    program.click(first, held=("shift",))
    ui.wait(lambda: "selected" in ui.states(program.find("table cell",
                                                         prefix="Thailand, ASEAN Plus Three")),
            "what is between to be selected")
    assert "selected" not in ui.states(program.find("table cell", prefix="Thailand, East Asia"))


def scene_order(program):
    """another order is announced, once"""
    open_matrix(program)
    announced = []
    listener = ui.Atspi.EventListener.new(lambda event: announced.append(event.any_data))
    listener.register("object:announcement")
    ui.key("ctrl+shift+y")
    ui.wait(lambda: announced, "an announcement")
    ui.key("ctrl+Home")
    program.press("Down")
    assert len(announced) == 1, announced
    assert "Parties are sorted by similarity." in announced[0], announced
    listener.deregister("object:announcement")


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
