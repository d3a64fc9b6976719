#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends the program in every way, and starts it again: what was open is there,
with its history, and no file is ever half written.

usage: test-restart.py PROGRAM
"""

import json
import os
import random
import sys
import time

import ui
from gi.repository import Atspi

SEED = 20260101
N_KILLS = 5
# What may be lost, in seconds.
MAX_LOST = 5
LMC, LMC_SHORT = "Lancang-Mekong Cooperation", "LMC"


def state_path():
    return os.path.join(ui.state_folder(), "windows.json")


def read_state():
    """The state as it is on the disk; a file that is not whole is a failure."""
    with open(state_path(), encoding="utf-8") as file:
        return json.load(file)


def kept_views():
    """The views of the tab that was written, the last last."""
    tab = read_state()["windows"][0]["tabs"][0]
    return [tab["view"]] + [step["view"] for step in tab["steps"]]


def entry_text(program):
    entry = program.find("entry")
    return Atspi.Text.get_text(entry, 0, entry.get_text_iface().get_character_count())


def kill(program):
    program.process.kill()
    program.process.wait(timeout=ui.PATIENCE)


def type_until(program, end, shown):
    """Types digits until a point in time; notes when each was on show."""
    text = entry_text(program)
    while time.monotonic() < end:
        digit = str(len(text) % 10)
        ui.write(digit)
        text += digit
        ui.wait(lambda expected=text: entry_text(program) == expected, f"the text {text}")
        shown.append((time.monotonic(), text))


def case_kill(path):
    """kill -9 at random moments loses at most five seconds, and no file"""
    rand = random.Random(SEED)
    shown = [(0, "")]
    for number in range(N_KILLS):
        program = ui.Program(path, afresh=number == 0)
        kept = shown[-1][1] if number == 0 else (kept_views()[-1].get("text") or "")
        ui.wait(lambda expected=kept: entry_text(program) == expected, f"the text {kept}")
        ui.key("ctrl+f")
        program.focused("entry")
        ui.key("End")
        shown = [(0, kept)]
        type_until(program, time.monotonic() + rand.uniform(2, 8), shown)
        killed = time.monotonic()
        kill(program)
        program.end()

        oldest = [text for moment, text in shown if moment <= killed - MAX_LOST][-1]
        text = kept_views()[-1].get("text") or ""
        assert shown[-1][1].startswith(text), (shown[-1], text)
        assert len(text) >= len(oldest), (text, shown, killed)


def case_quit(path):
    """quitting loses nothing: page, tabs, and what can be undone"""
    with ui.Program(path) as program:
        open_lmc(program)
        ui.key("ctrl+t")
        program.find("page tab", LMC_SHORT)
        ui.key("ctrl+2")
        program.find("page tab", "Parties")
        assert program.quit() == 0
    with ui.Program(path, afresh=False) as program:
        assert len(program.all("page tab")) == 2
        program.find("list item", prefix="Australia")
        ui.key("ctrl+z")
        program.find("heading", LMC)
        ui.key("ctrl+Page_Up")
        program.find("heading", LMC)
        ui.key("ctrl+z")
        program.gone("heading", LMC)
        assert not program.warnings(), program.warnings()


def open_lmc(program):
    """By keys alone."""
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("Return")
    program.find("heading", LMC)


def case_windows(path):
    """two windows, one of them with two tabs, are there again after kill -9"""
    program = ui.Program(path)
    open_lmc(program)
    ui.key("ctrl+t")
    program.find("page tab", LMC_SHORT)
    ui.key("ctrl+2")
    program.find("page tab", "Parties")
    ui.key("ctrl+n")
    ui.wait(lambda: len(ui.children(program.root)) == 2, "two windows")
    ui.wait(lambda: sorted(len(window["tabs"]) for window in read_state()["windows"]) == [1, 2],
            "both to be kept")
    kill(program)
    program.end()
    with ui.Program(path, afresh=False) as program:
        ui.wait(lambda: len(ui.children(program.root)) == 2, "two windows again")
        program.find("page tab", LMC_SHORT)
        program.find("page tab", "Parties")
        assert not program.warnings(), program.warnings()


def case_crashes(path):
    """after two starts that failed the program starts afresh, and says so"""
    with ui.Program(path) as program:
        open_lmc(program)
        assert program.quit() == 0
    with open(state_path() + ".starting", "w", encoding="utf-8") as mark:
        mark.write("2")
    with ui.Program(path, afresh=False) as program:
        ui.wait(lambda: any("failed twice" in (node.get_name() or "")
                            for node in program.all("label")), "the explanation")
        program.gone("heading", LMC)
    assert os.path.exists(state_path() + ".crashed")


def case_broken(path):
    """a state that is no state does no harm"""
    os.makedirs(ui.state_folder(), exist_ok=True)
    for text in ("", "{", "[]", '{"windows": [{"tabs": [{"view": 3}], "width": "x"}]}'):
        with open(state_path(), "w", encoding="utf-8") as file:
            file.write(text)
        with ui.Program(path, afresh=False) as program:
            program.find("list item", prefix=LMC)
            assert not program.warnings(), program.warnings()


if __name__ == "__main__":
    cases = [value for name, value in globals().items() if name.startswith("case_")]
    sys.exit(ui.report([(case.__doc__, lambda case=case: case(sys.argv[1]))
                        for case in cases]))
