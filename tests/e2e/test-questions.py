#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds out with the matrix what people ask first: who is in EAS but not in SCO,
what changed since 2017, which states are in most; by keys, by pointer, and as
assistive technology does it.

usage: test-questions.py PROGRAM
"""

import sys

import ui

EAS = "East Asia Summit"
# In one of the two only, and in both.
IN_EAS_ALONE = ("Australia", "Japan")
IN_BOTH = ("China", "India")


def open_matrix(program):
    """Goes to the matrix by key."""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.key("ctrl+Home")
    return program.focused("table cell", "Afghanistan, China-ASEAN")


def parties(program, mechanism):
    """The parties whose cells of a mechanism are on show."""
    return {cell.get_name().split(f", {mechanism}")[0]
            for cell in program.all("table cell") if f", {mechanism}" in cell.get_name()}


def await_answer(program):
    """Waits for who is in EAS but not in SCO."""
    program.find("button", "Remove: In EAS")
    program.find("button", "Remove: Not in SCO")
    ui.wait(lambda: set(IN_EAS_ALONE) <= parties(program, EAS) and
            not set(IN_BOTH) & parties(program, EAS), "those in EAS but not in SCO")


def scene_sets_by_keys(program):
    """who is in EAS but not in SCO, by keys"""
    open_matrix(program)
    program.press("Up")
    for _ in range(3):
        program.press("Right")
    ui.key("ctrl+i")
    program.find("button", "Remove: In EAS")
    for _ in range(4):
        program.press("Right")
    ui.key("ctrl+e")
    await_answer(program)
    ui.key("ctrl+z", "ctrl+z")
    program.gone("button", prefix="Remove: ")


def scene_remove_by_pointer(program):
    """a condition goes by a click on it, and the rows come back"""
    open_matrix(program)
    program.press("Up")
    ui.key("ctrl+e")
    program.click(program.find("button", "Remove: Not in China-ASEAN"))
    program.gone("button", prefix="Remove: ")


def scene_legend(program):
    """the legend filters by role, pressed as assistive technology does, and undone"""
    open_matrix(program)
    ui.act(program.find("toggle button", prefix="observer, "))
    program.find("button", "Remove: Role: observer")
    ui.key("ctrl+z")
    program.gone("button", prefix="Remove: ")


def scene_changes(program):
    """what changed since 2017, in sentences, each of which is a link"""
    open_matrix(program)
    ui.key("ctrl+shift+d")
    program.focused("text", "Compare with")
    ui.write("2017")
    ui.key("Return")
    program.find("button", "Remove: Compared with 2017")
    program.find("table cell", prefix="Belarus changed from observer to member in SCO")
    program.click(program.find("list item", prefix="Turkmenistan joined SCO as guest "))
    program.find("heading", prefix="Turkmenistan")


def scene_most(program):
    """which states are in most, by one key"""
    open_matrix(program)
    ui.key("ctrl+shift+n")
    ui.key("ctrl+Home")
    program.focused("table cell", "China, China-ASEAN")


def scene_twins(program):
    """table and words by the same key, and back to the cell"""
    open_matrix(program)
    ui.key("F6")
    program.find("label", "Mechanism")
    program.find("table row", prefix="Afghanistan, Shanghai Cooperation Organization: partner")
    ui.key("F6")
    program.find("heading", prefix="Memberships as of ")
    ui.key("F6")
    program.focused("table cell", "Afghanistan, China-ASEAN")


def scene_shared(program):
    """what two mechanisms share, and by Enter its names with dates"""
    open_matrix(program)
    ui.key("ctrl+8")
    program.find("table cell", prefix="China-ASEAN Cooperation")
    ui.key("ctrl+Home")
    program.press("Right")
    ui.key("Return")
    program.find("list item", prefix="Brunei Darussalam")


def scene_time(program):
    """keys go from change to change, and one undo comes back"""
    open_matrix(program)
    before = program.find("toggle button", prefix="As of ").get_name()
    ui.key("ctrl+bracketleft")
    program.gone("toggle button", before)
    ui.key("ctrl+z")
    program.find("toggle button", before)


def date(program):
    """What the matrix is as of: a day, which ends in a year."""
    return program.find("toggle button", prefix="As of ").get_name()


def scene_slider(program):
    """the slider has the focus by Tab, and its keys go from change to change"""
    open_matrix(program)
    last = date(program)
    program.go_to("slider", "")
    ui.key("Left")
    ui.wait(lambda: date(program) != last, "an earlier date")
    ui.key("Home")
    ui.wait(lambda: date(program)[-4:-2] == "19", "the first change")
    ui.key("End")
    ui.wait(lambda: date(program)[-4:-2] == "20", "the last change")


def scene_play(program):
    """time goes on by itself from one key to the next"""
    open_matrix(program)
    ui.key(*["ctrl+bracketleft"] * 20)
    before = ui.wait(lambda: date(program), "a date")
    ui.key("ctrl+shift+p")
    ui.wait(lambda: date(program) != before, "a step")
    after = date(program)
    ui.wait(lambda: date(program) != after, "another")
    program.find("button", "Pause")
    ui.key("ctrl+shift+p")
    program.find("button", "Play")


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
