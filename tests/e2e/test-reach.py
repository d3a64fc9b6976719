#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology hears of the matrix, on the real bus: the focus
with each arrow, once, and another date, once.

usage: test-reach.py PROGRAM
"""

import sys
import time

import ui
from gi.repository import Atspi

# Longer than a date has to rest before it is announced.
QUIET = 1.0


class Ear:
    """Hears what a program says on the bus, while the block runs."""

    def __init__(self, program):
        self.program = program
        self.focus = []
        self.announced = []
        self.listener = Atspi.EventListener.new(self._hear)

    def __enter__(self):
        for kind in ("object:state-changed:focused", "object:announcement"):
            self.listener.register(kind)
        return self

    def __exit__(self, *_):
        for kind in ("object:state-changed:focused", "object:announcement"):
            self.listener.deregister(kind)

    def _hear(self, event):
        if event.type.startswith("object:announcement"):
            self.announced.append(event.any_data)
        elif event.source.get_role_name() == "table cell":
            self.focus.append((event.source.get_name(), bool(event.detail1)))

    def rest(self):
        """Hears on for a while, as what must not come has no sign."""
        end = time.monotonic() + QUIET
        while time.monotonic() < end:
            ui.pump()
            time.sleep(0.02)


def go_to_viet_nam(program):
    """Leads by keys to the first cell of a row."""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    ui.key("Home")
    program.focused("table cell", "Viet Nam, China-ASEAN")


def set_date(program, text):
    """Types a date into the header's date control."""
    ui.key("ctrl+d")
    program.focused("text", "Show as of")
    ui.key("ctrl+a")
    ui.write(text)
    ui.key("Return")


def scene_arrows(program):
    """each arrow moves the focus once: the cell left says so, and the cell reached"""
    go_to_viet_nam(program)
    with Ear(program) as ear:
        ear.rest()
        ear.focus.clear()
        left = "Viet Nam, China-ASEAN"
        for reached in ("ASEAN Plus Three", "China-Japan-ROK", "East Asia Summit",
                        "ASEAN Regional Forum"):
            ui.key("Right")
            program.focused("table cell", f"Viet Nam, {reached}")
            ear.rest()
            assert [state for _, state in ear.focus] == [False, True], ear.focus
            assert ear.focus[0][0].startswith(left), ear.focus
            assert ear.focus[1][0].startswith(f"Viet Nam, {reached}"), ear.focus
            ear.focus.clear()
            left = f"Viet Nam, {reached}"


def scene_words(program):
    """the cell reached says party, mechanism, role and since when"""
    go_to_viet_nam(program)
    for _ in range(4):
        program.press("Right")
    cell = program.focused("table cell", "Viet Nam, ASEAN Regional Forum")
    assert cell.get_name() == ("Viet Nam, ASEAN Regional Forum: participant "
                               "since 25 July 1994"), cell.get_name()
    assert {"focused", "focusable", "showing"} <= ui.states(cell), ui.states(cell)
    assert cell.get_parent().get_role_name() == "table row"
    assert cell.get_parent().get_parent().get_role_name() == "table"


def scene_date(program):
    """another date is announced once, and undoing it once more"""
    go_to_viet_nam(program)
    with Ear(program) as ear:
        ear.rest()
        ear.announced.clear()
        set_date(program, "2001")
        ui.wait(lambda: ear.announced, "an announcement")
        ear.rest()
        assert len(ear.announced) == 1, ear.announced
        assert "2001" in ear.announced[0], ear.announced
        ui.key("ctrl+z")
        ui.wait(lambda: len(ear.announced) > 1, "another announcement")
        ear.rest()
        assert len(ear.announced) == 2, ear.announced


def scene_tree(program):
    """no more is in the tree than can be seen"""
    go_to_viet_nam(program)
    table = program.find("table")
    window = table.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
    cells = [node for node in ui.walk(table) if node.get_role_name() == "table cell"]
    assert 9 * 10 < len(cells) < 9 * 60, len(cells)
    for cell in cells[::17]:
        area = cell.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        assert area.y < window.y + window.height, cell.get_name()


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
