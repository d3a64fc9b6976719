#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens what a person may have: their own dataset, one with faults, a view, a
link; from the command line, and while the program runs.

The pictures stay in the folder that SUMMITRY_SCREENS names, for eyes.

usage: test-open.py PROGRAM
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import ui

LMC = "Lancang-Mekong Cooperation"

MINE = {
    "format": "summitry-dataset", "version": 1, "id": "mine",
    "title": {"en": "Mine"}, "as_of": "2020-01-01",
    "mechanisms": [{
        "id": "my-forum", "name": {"en": "My Own Forum"}, "kind": "forum",
        "certainty": "unsourced", "roles": ["my-member"]}],
    "roles": [{"id": "my-member", "name": {"en": "Own member"}, "kind": "full",
               "certainty": "unsourced"}],
}


def folder():
    return pathlib.Path(os.environ.get("SUMMITRY_SCREENS") or tempfile.gettempdir())


def write(name, value):
    """A file of that name in a folder of its own."""
    path = pathlib.Path(tempfile.mkdtemp()) / name
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return str(path)


def view(**parts):
    return {"format": "summitry-view", "version": 1, **parts}


def link(**parts):
    return "summitry:view?" + urllib.parse.quote(json.dumps(view(**parts)), safe="")


def label(program, text):
    """A label, or heading of a dialog, that contains a text."""
    return ui.wait(lambda: next((node for node in ui.walk(program.root)
                                 if text in (node.get_name() or "") and
                                 "showing" in ui.states(node)), None), f"the words {text}")


def answer(program, name):
    ui.act(program.find("button", name))


def is_listed(program, name):
    return bool(program.all("list item", prefix=name))


def case_add(path):
    """a dataset is added: both are listed, each with where it is from"""
    with ui.Program(path, write("mine.json", MINE)) as program:
        label(program, "Open mine.json")
        program.screenshot(folder() / "open-ask.png")
        answer(program, "Add")
        item = program.find("list item", prefix="My Own Forum")
        name = item.get_name()
        program.screenshot(folder() / "open-added.png")
        answer(program, "Undo")
        assert "from mine.json" in name, name
        program.gone("list item", prefix="My Own Forum")
        assert not program.warnings(), program.warnings()


def case_replace(path):
    """it takes the place of what is open, and is there again after a restart"""
    with ui.Program(path, write("mine.json", MINE)) as program:
        answer(program, "Add")
        program.find("list item", prefix="My Own Forum")
        item = program.find("list item", prefix=LMC)
        assert "bundled" in item.get_name(), item.get_name()
    with ui.Program(path, write("mine.json", MINE)) as program:
        answer(program, "Replace")
        program.find("list item", prefix="My Own Forum")
        program.gone("list item", prefix=LMC)
        assert program.quit() == 0
    with ui.Program(path, afresh=False) as program:
        program.find("list item", prefix="My Own Forum")
        assert not is_listed(program, LMC)
        assert not program.warnings(), program.warnings()


def case_faults(path):
    """faults are listed with their places, and what was open stays"""
    text = json.dumps(MINE, indent=1).replace('"forum"', '"pub"').replace("2020-01-01", "2020-13")
    with ui.Program(path, write("faulty.json", text)) as program:
        answer(program, "Add")
        label(program, "2 faults in it")
        label(program, "faulty.json, line 8, column")
        label(program, "Found: “2020-13”")
        program.screenshot(folder() / "open-faults.png")
        ui.key("Escape")
        program.gone("label", prefix="Found")
        assert is_listed(program, LMC)
        assert not program.warnings(), program.warnings()


def case_unreadable(path):
    """what is no dataset at all is a fault too"""
    with ui.Program(path, write("notes.txt", "Dear diary")) as program:
        answer(program, "Replace")
        label(program, "notes.txt, line 1, column 1")
        ui.key("Escape")
        assert is_listed(program, LMC)
        assert not program.warnings(), program.warnings()


def case_view(path):
    """a view file, and a link while the program runs, show the view"""
    saved = write("members.summitry-view", view(page="mechanisms", entity="lmc", at="2017"))
    with ui.Program(path, saved) as program:
        program.find("heading", LMC)
        subprocess.run([path, link(page="parties", entity="VNM")], check=True)
        program.find("heading", "Viet Nam")
        ui.key("ctrl+z")
        program.find("heading", LMC)
        assert not program.warnings(), program.warnings()


def case_gaps(path):
    """what a view speaks of and is not here is named"""
    with ui.Program(path, link(page="matrix", parties=["VNM", "XYZ"],
                               mechanisms=["lmc", "lcm"],
                               dataset="other", edition="3")) as program:
        label(program, "“XYZ” is not in what is open here.")
        label(program, "did you mean “lmc”?")
        label(program, "“other”")
        program.screenshot(folder() / "open-gaps.png")
        ui.key("Escape")
        program.find("table")
        subprocess.run([path, "summitry:view?%7B"], check=True)
        label(program, "Cannot Open View")
        assert not program.warnings(), program.warnings()


def case_actions(path):
    """other programs can ask for a page and for a view"""
    with ui.Program(path) as program:
        for action, value, heading in (("open-entity", "lmc", LMC),
                                       ("open-view", link(page="parties", entity="VNM"),
                                        "Viet Nam")):
            subprocess.run(["gdbus", "call", "--session", "-d", "io.github.summitry.Summitry",
                            "-o", "/io/github/summitry/Summitry",
                            "-m", "org.gtk.Actions.Activate", action, f"[<'{value}'>]", "{}"],
                           check=True, capture_output=True)
            program.find("heading", heading)
        assert not program.warnings(), program.warnings()


if __name__ == "__main__":
    cases = [value for name, value in globals().items() if name.startswith("case_")]
    sys.exit(ui.report([(case.__doc__, lambda case=case: case(sys.argv[1]))
                        for case in cases]))
