#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits the periods of memberships by key: in a file of one's own, and of the
bundled data, which stay as they are.

The pictures stay in the folder that SUMMITRY_SCREENS names, for eyes.

usage: test-periods.py PROGRAM
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import ui

NAME = "io.github.summitry.Summitry"


def folder():
    return pathlib.Path(os.environ.get("SUMMITRY_SCREENS") or tempfile.gettempdir())


def write_own():
    """The example of the documentation, as a person would save it."""
    text = pathlib.Path(__file__).parents[2].joinpath("docs", "file-format.md").read_text("utf-8")
    example = re.search(r"```json\n(.+?)```", text, re.DOTALL).group(1)
    path = pathlib.Path(tempfile.mkdtemp()) / "river.json"
    path.write_text(example, encoding="utf-8")
    return path


def open_entity(identifier):
    """As another program may ask."""
    subprocess.run(["gdbus", "call", "--session", "--dest", NAME,
                    "--object-path", "/" + NAME.replace(".", "/"),
                    "--method", "org.gtk.Actions.Activate", "open-entity",
                    f"[<'{identifier}'>]", "{}"], check=True, stdout=subprocess.DEVNULL)


def label(program, text):
    """A label that contains a text."""
    return ui.wait(lambda: next((node for node in ui.walk(program.root)
                                 if text in (node.get_name() or "") and
                                 "showing" in ui.states(node)), None), f"the words {text}")


def is_sensitive(program, name):
    return "sensitive" in ui.states(program.find("button", name))


def open_own(program):
    ui.act(program.find("button", "Replace"))
    program.find("list item", prefix="River Commission")
    open_entity("river.THA")
    program.find("heading", prefix="Thailand in ")
    ui.key("F2")
    label(program, "Nothing is changed.")


def go_to_until(program, period):
    """To the field of that period, by Tab alone."""
    for _ in range(period):
        program.go_to("text", "Until")
        if _ + 1 < period:
            program.press("Tab")


def case_own(path):
    """a member of a file of one's own becomes one who was a member"""
    own = write_own()
    before = own.read_text("utf-8")
    with ui.Program(path, str(own)) as program:
        open_own(program)
        program.screenshot(folder() / "periods.png")
        go_to_until(program, 2)
        ui.write("1995-13")
        label(program, "There is 1 fault. It can be saved when that is mended.")
        assert not is_sensitive(program, "Save")
        program.screenshot(folder() / "periods-fault.png")
        ui.key("ctrl+z")
        label(program, "Nothing is changed.")
        ui.write("2025-02")
        label(program, "Nothing is wrong with it.")
        assert is_sensitive(program, "Save")
        ui.key("ctrl+s")
        label(program, "Saved in river.json")
        label(program, "from February 1996 until February 2025")
        open_entity("river")
        label(program, "Past members and roles")
        program.screenshot(folder() / "periods-saved.png")
        after = own.read_text("utf-8")
        period = json.loads(after)["memberships"][1]["periods"].pop()
        assert period == {"role": "member", "since": "1996-02", "until": "2025-02",
                          "certainty": "implied",
                          "passages": [{"source": "agreement", "locator": "2"}]}, period
        head = before[:before.index('"since": "1996-02",\n          "certainty"')]
        assert after.startswith(head), after
        assert not program.warnings(), program.warnings()


def case_bundled(path):
    """what is changed of the bundled data stands in a file of one's own"""
    own = pathlib.Path(tempfile.mkdtemp()) / "own.json"
    with ui.Program(path) as program:
        open_entity("lmc.VNM")
        program.find("heading", prefix="Viet Nam in ")
        ui.key("F2")
        label(program, "What is open stays as it is.")
        program.screenshot(folder() / "periods-bundled.png")
        go_to_until(program, 1)
        ui.write("2025")
        label(program, "Nothing is wrong with it.")
        ui.key("ctrl+s")
        ui.wait(lambda: len(ui.children(program.root)) > 1, "the dialog for files")
        ui.wait(lambda: program.focus, "that dialog to take keys")
        ui.key("ctrl+a")
        ui.write(str(own))
        ui.key("Return")
        label(program, "own.json opened")
        label(program, "from own.json")
        program.screenshot(folder() / "periods-copy.png")
        membership, = json.loads(own.read_text("utf-8"))["memberships"]
        assert membership["replaces"] is True and membership["party"] == "VNM", membership
        assert membership["periods"][0]["until"] == "2025", membership
        assert not program.warnings(), program.warnings()


def case_looks(path):
    """narrow, dark and mirrored, all of it can be seen"""
    own = write_own()
    for name, environment in (("narrow", {}), ("dark", {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
                              ("mirrored", {"GTK_DEBUG": "invert-text-dir"})):
        with ui.Program(path, str(own), **environment) as program:
            open_own(program)
            if name == "narrow":
                program.resize(360, 640)
            go_to_until(program, 1)
            ui.key("ctrl+a")
            ui.write("1995-13")
            label(program, "There is 1 fault.")
            program.screenshot(folder() / f"periods-{name}.png")
            assert not program.warnings(), program.warnings()


def case_begins(path):
    """wide and narrow it begins at a date, not at what removes a period"""
    def begins():
        """A sheet does not tell of the focus with which it opens."""
        ui.wait(lambda: [node.get_name() for node in program.all("text", prefix="Since")
                         if "focused" in ui.states(node)], "the focus on a date")

    with ui.Program(path, str(write_own())) as program:
        open_own(program)
        begins()
        ui.key("Escape")
        program.gone("text", prefix="Since")
        program.resize(360, 640)
        ui.key("F2")
        begins()


if __name__ == "__main__":
    cases = [value for name, value in globals().items() if name.startswith("case_")]
    sys.exit(ui.report([(case.__doc__, lambda case=case: case(sys.argv[1]))
                        for case in cases]))
