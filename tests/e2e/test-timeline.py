#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the timeline by keys alone, narrows it, zooms, opens an entry beside it
and its table.

usage: test-timeline.py PROGRAM
"""

import sys

import ui

MEETING = "First LMC Leaders' Meeting"


def open_timeline(program):
    """Leads by key to the timeline, whose first mark has the focus."""
    ui.key("ctrl+4")
    return program.focused("table cell")


def go_to_meeting(program):
    """Finds a meeting by typing its name."""
    open_timeline(program)
    ui.write("first lmc leaders")
    return program.focused("table cell", MEETING)


def scene_marks(program):
    """a mark says what it is, of what kind, when, of what, how supported, and where"""
    mark = go_to_meeting(program)
    assert mark.get_name() == (f"{MEETING}: meeting, 23 March 2016, "
                               "Lancang-Mekong Cooperation, stated"), mark.get_name()
    assert " in this lane" in mark.get_description(), mark.get_description()


def scene_arrows(program):
    """arrows lead through the lane in order of time, and to the lane beside"""
    go_to_meeting(program)
    program.press("Right")
    after = program.focused("table cell").get_name()
    assert "Lancang-Mekong Cooperation" in after and MEETING not in after, after
    program.press("Left")
    program.focused("table cell", MEETING)
    program.press("Down")
    beside = program.focused("table cell").get_name()
    assert "Shanghai Cooperation Organization" in beside, beside


def scene_details(program):
    """Enter opens a mark beside the picture, Escape closes it"""
    go_to_meeting(program)
    ui.key("Return")
    program.find("heading", MEETING)
    ui.key("Escape")
    program.gone("heading", MEETING)
    program.focused("table cell", MEETING)


def scene_zoom(program):
    """what zooming leaves out of sight is counted, and undo brings it back"""
    go_to_meeting(program)
    program.press("Right")
    program.press("Left")
    ui.key("plus", "plus", "plus")
    ui.wait(lambda: any("are earlier." in ui.text(node)
                        for node in program.all("status bar")), "the count")
    program.focused("table cell", MEETING)
    ui.key("ctrl+z")
    ui.wait(lambda: not any("are earlier." in ui.text(node)
                            for node in program.all("status bar")), "all to be in sight")


def scene_date(program):
    """a year typed is the year shown"""
    open_timeline(program)
    ui.key("ctrl+d")
    program.focused("text", "Show the time of")
    ui.write("2016")
    ui.key("Return")
    ui.wait(lambda: any("are later." in ui.text(node)
                        for node in program.all("status bar")), "the count")


def scene_table(program):
    """the same stands in a table, and in words"""
    open_timeline(program)
    ui.act(program.find("radio button", "Table"))
    program.find("tree table", "Timeline as a table")
    ui.act(program.find("radio button", "Words"))
    ui.wait(lambda: any("The busiest lane is" in node.get_name()
                        for node in program.all("label")), "the description")


def scene_conditions(program):
    """it is narrowed by key to what it has, which a chip says and ends"""
    open_timeline(program)
    program.go_to("toggle button", "Narrow")
    ui.key("Return")
    program.focused("check box")
    ui.key("space")
    program.find("button", prefix="Remove “")
    ui.wait(lambda: any("not shown." in ui.text(node) and "conditions" in ui.text(node)
                        for node in program.all("status bar")), "the count")
    ui.key("Escape")
    program.go_to("button", "Remove “")
    ui.key("Return")
    program.gone("button", prefix="Remove “")


def scene_narrow(program):
    """everything fits into 360 pixels"""
    program.resize(360, 640)
    ui.key("ctrl+4")
    program.find("table", "Timeline by mechanism")


def scene_quit(program):
    """it quits by key"""
    assert program.quit() == 0


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
