#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every dialog in a low window, with large text, with high contrast, and
with both: nothing is cut off at the sides, what is below can be scrolled to, and
keys reach all that can be used.

The pictures stay in the folder that SUMMITRY_SCREENS names, for eyes.

usage: test-dialogs.py PROGRAM [VARIANT…]
"""

import functools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import ui
import whole

NAME = "io.github.summitry.Summitry"
LMC = "Lancang-Mekong Cooperation"

CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
VARIANTS = {
    "low": {"size": (360, 294)},
    "large-text": {"dpi": 192},
    "contrast": {"environment": CONTRAST},
    "large-text-contrast": {"dpi": 192, "environment": CONTRAST},
}

FAULTY = {
    "format": "summitry-dataset", "version": 1, "id": "mine", "title": {"en": "Mine"},
    "as_of": "2020-13",
    "mechanisms": [{"id": "my-forum", "name": {"en": "My Own Forum"}, "kind": "pub",
                    "certainty": "unsourced"}],
}


def activate(action, *parameters):
    """Does an action of the program, as other programs can."""
    subprocess.run(["gdbus", "call", "--session", "--dest", NAME,
                    "--object-path", "/" + NAME.replace(".", "/"),
                    "--method", "org.gtk.Actions.Activate", action,
                    f"[{', '.join(parameters)}]", "{}"], check=True, stdout=subprocess.DEVNULL)


def open_faulty():
    """Opens a dataset with faults, from the command line."""
    path = pathlib.Path(tempfile.mkdtemp()) / "faulty.json"
    path.write_text(json.dumps(FAULTY, indent=1), encoding="utf-8")
    subprocess.run([sys.argv[1], str(path)], check=True)


def show_question(program):
    open_faulty()
    program.find("button", "Add")


def is_said_once(row):
    """Whether all that a row of faults shows is its name, and no label says it again."""
    return "Expected: " in row.get_name() and not any(
        node.get_name() for node in ui.walk(row) if node.get_role_name() == "label")


def show_faults(program):
    show_question(program)
    ui.act(program.find("button", "Add"))
    program.find("button", "Copy All")
    ui.wait(lambda: any(is_said_once(row) for row in
                        program.all("list item", prefix="faulty.json, line 8")),
            "a fault that is its row's name")


def show_about(program):
    activate("about")
    program.find("label", "Summitry")
    program.find("list item", prefix="Legal")


def show_citation(program):
    activate("open-entity", "<'lmc'>")
    program.find("heading", LMC)
    ui.key("ctrl+shift+c")
    program.find("label", "Cite")


def show_conditions(program):
    # Where the focus is in a window that has just become small is not asked here.
    ui.key("ctrl+3")
    program.find("table")
    ui.key("ctrl+shift+o")
    ui.wait(lambda: find_dialogs(program), "the conditions")


def show_periods(program):
    activate("open-entity", "<'lmc.VNM'>")
    program.find("heading", prefix="Viet Nam")
    ui.key("F2")
    ui.wait(lambda: find_dialogs(program), "the periods")


def show_help(program):
    ui.key("F1")
    ui.wait(lambda: find_dialogs(program), "the help")


def by_key(key, role, name):
    """Opens a dialog by key; what is in it."""
    def show(program):
        ui.key(key)
        program.find(role, name)
    return show


DIALOGS = {
    "preferences": by_key("ctrl+comma", "label", "Preferences"),
    "shortcuts": by_key("ctrl+question", "label", "Keyboard Shortcuts"),
    "about": show_about,
    "export": by_key("ctrl+shift+s", "button", "Export…"),
    "citation": show_citation,
    "bookmarks": by_key("ctrl+shift+b", "label", "No Bookmarks"),
    "history": by_key("ctrl+h", "label", "History"),
    "help": show_help,
    "question": show_question,
    "faults": show_faults,
    "conditions": show_conditions,
    "periods": show_periods,
}


def find_dialogs(program):
    """The dialogs on show, that which was opened last at the end."""
    return [node for node in ui.walk(program.root)
            if node.get_role_name() in ("dialog", "alert") and "showing" in ui.states(node)]


def assert_whole(program, width, height):
    """Of the dialog all can be seen."""
    ui.pump()
    assert whole.assert_whole(program.find("frame"), find_dialogs(program)[-1], width, height) > 0


def picture(program, folder, name):
    """A picture of the window that stays the same."""
    path = folder / f"{name}.png"
    before = None

    def ask():
        nonlocal before
        program.screenshot(str(path))
        after = path.read_bytes()
        same, before = after == before, after
        return same

    ui.wait(ask, f"a picture of {name} that stays")


def draw(folder, variant, environment=None, size=(1180, 760), dpi=96):
    """All dialogs in one variant, each in a program that has just been started: how
    one is closed is not what is looked at."""
    failed = []
    with ui.resolution(dpi):
        for name, show in DIALOGS.items():
            with ui.Program(sys.argv[1], **(environment or {})) as program:
                program.resize(*size)
                ui.put_pointer_away()
                try:
                    show(program)
                    picture(program, folder, f"{variant}-{name}")
                    assert_whole(program, *size)
                    assert not program.warnings(), program.warnings()
                # What goes while it is asked of tells of one dialog, too, not of the rest.
                except (AssertionError, ui.GLib.Error) as error:
                    failed.append((name, error.args))
    assert not failed, failed


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(os.environ.get("SUMMITRY_SCREENS", temporary))
        folder.mkdir(parents=True, exist_ok=True)
        return ui.report([(variant, functools.partial(draw, folder, variant, **how))
                          for variant, how in VARIANTS.items()
                          if not sys.argv[2:] or variant in sys.argv[2:]])


if __name__ == "__main__":
    sys.exit(main())
