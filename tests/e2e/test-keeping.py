#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what was found, and finds it again, by keyboard alone: bookmarks, the
history, tabs, files opened and saved through the dialogs, faults copied and
exported, what is undone in a text and what in the view, and the menus of rows.

usage: test-keeping.py PROGRAM
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

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


def scratch(name):
    """A path in a folder of its own."""
    return pathlib.Path(tempfile.mkdtemp()) / name


def write(name, value):
    path = scratch(name)
    path.write_text(json.dumps(value, indent=1), encoding="utf-8")
    return path


def words(program, text):
    """Waits for something on show whose name has a text."""
    return ui.wait(lambda: next((node for node in ui.walk(program.root)
                                 if text in (node.get_name() or "") and
                                 "showing" in ui.states(node)), None), f"the words {text}")


def text_of(node):
    return ui.Atspi.Text.get_text(node, 0, -1)


def open_lmc(program):
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("Return")
    program.find("heading", LMC)


def copy(program, text):
    """Has a text on the clipboard, from the field of the date."""
    ui.key("ctrl+d")
    field = program.focused("text", "Show as of")
    ui.key("ctrl+a")
    ui.write(text)
    ui.wait(lambda: text_of(field) == text, "what was typed")
    ui.key("ctrl+a", "ctrl+c", "Escape")
    program.gone("text", "Show as of")


def choose(program, keys, path):
    """A file, in the dialog that keys open. Its path is pasted, as one that is typed
    is completed by the dialog while it is."""
    copy(program, str(path))
    program.focus = None
    ui.key(keys)
    ui.wait(lambda: len(ui.children(program.root)) > 1, "the dialog")
    ui.wait(lambda: program.focus, "the dialog to take keys")
    if path.exists():
        ui.key("ctrl+l")  # to open; where one saves, the field is there
    paste_path(program)


def has_dialog(program):
    return len(ui.children(program.root)) > 1


def paste_path(program):
    """Into a dialog that asks for a file. Pasting takes a moment, and nothing tells
    when it is done; but one Return too many would go to the window below."""
    program.focused("text")
    ui.key("ctrl+a", "ctrl+v")
    for _ in range(6):
        ui.key("Return")
        end = time.monotonic() + 5
        while has_dialog(program) and time.monotonic() < end:
            ui.pump()
            time.sleep(0.02)
        if not has_dialog(program):
            return
    raise AssertionError("the dialog stays open")


def pasted(program):
    """What was copied, as another field gets it; that of the date, as it may be
    read."""
    ui.key("ctrl+d")
    field = program.focused("text", "Show as of")
    before = text_of(field)
    ui.key("ctrl+a", "ctrl+v")
    ui.wait(lambda: text_of(field) != before, "something pasted")
    said = text_of(field)
    ui.key("Escape")
    program.gone("text", "Show as of")
    return said


def choose_item(program, name, mnemonic):
    """Of a menu that is open, by its letter."""
    program.find("menu item", name)
    ui.key(mnemonic)


def scene_bookmarks(program):
    """a bookmark is made, named, opened and removed"""
    open_lmc(program)
    ui.key("ctrl+b")
    ui.key("ctrl+shift+b")
    program.go_to("text", "Name")
    ui.key("ctrl+a")
    ui.write("My mechanism")
    ui.key("Return")
    words(program, "My mechanism")
    # Of the row first, then of the dialog.
    ui.key("Escape", "Escape")
    program.gone("button", "Move Up")
    ui.key("ctrl+3")
    program.find("table")
    program.go_to("list item", "My mechanism", within="Bookmarks")
    ui.key("Return")
    program.find("heading", LMC)
    ui.key("ctrl+shift+b")
    program.go_to("button", "Remove")
    ui.key("Return")
    words(program, "No Bookmarks")


def scene_undo_removal(program):
    """a removed bookmark is had back; another colour leaves the focus where it is"""
    open_lmc(program)
    ui.key("ctrl+b")
    ui.key("ctrl+shift+b")
    program.go_to("button", "Another Colour")
    program.press("Return")
    program.focused("button", "Another Colour")
    program.go_to("button", "Remove")
    program.press("Return")
    words(program, "No Bookmarks")
    program.focused("button", "Undo")
    ui.key("Return")
    program.gone("heading", "No Bookmarks")
    program.go_to("text", "Name")
    ui.key("Escape")
    program.gone("button", "Move Up")
    program.find("list item", "LMC")


def scene_history(program):
    """the history leads back to a page, and Undo is no step of it"""
    open_lmc(program)
    ui.key("ctrl+2")
    program.focused("list item")
    ui.key("ctrl+4")
    words(program, "Timeline")
    ui.key("ctrl+h")
    program.focused("list item", "Timeline")
    program.press("Down")
    program.press("Down")
    program.focused("list item", "LMC")
    ui.key("Return")
    program.find("heading", LMC)
    ui.key("alt+Right")
    program.find("list", "Parties")


def scene_open(program):
    """a dataset is opened by key, and is among the recent files then"""
    path = write("mine.json", MINE)
    choose(program, "ctrl+o", path)
    ui.act(program.find("button", "Add"))
    program.find("list item", prefix="My Own Forum")
    ui.key("F10")
    choose_item(program, "Open Recent", "c")
    ui.key("Down", "Return")
    words(program, "Open mine.json")


def scene_save(program):
    """a view is saved by key"""
    path = scratch("lmc.summitry-view")
    open_lmc(program)
    choose(program, "ctrl+s", path)
    # What says so goes after a while; a busy machine may not see it.
    ui.wait(path.exists, "the file")
    assert json.loads(path.read_text(encoding="utf-8"))["entity"] == "lmc"


def scene_reopen(program):
    """a view that was saved is opened again by key, at its date"""
    path = write("then.summitry-view", {"format": "summitry-view", "version": 1,
                                        "page": "mechanisms", "entity": "lmc", "at": "2015"})
    choose(program, "ctrl+o", path)
    program.find("heading", LMC)
    words(program, "Members after 31 December 2015")
    ui.key("ctrl+z")
    program.gone("heading", LMC)


def scene_tabs(program):
    """a tab that was closed is opened again, with what was in it"""
    open_lmc(program)
    ui.key("ctrl+t")
    ui.wait(lambda: len(program.all("page tab")) == 2, "two tabs")
    ui.key("ctrl+2")
    program.find("list", "Parties")
    ui.key("ctrl+w")
    program.find("heading", LMC)
    program.gone("list", "Parties")
    ui.key("ctrl+shift+t")
    program.find("list", "Parties")


def show_faults(program):
    """Opens a dataset with a fault, as other programs do."""
    faulty = write("faulty.json", json.loads(json.dumps(MINE).replace('"forum"', '"pub"')))
    subprocess.run([sys.argv[1], str(faulty)], check=True)
    ui.act(program.find("button", "Add"))
    program.focused("button", "Copy All")


def scene_copy_faults(program):
    """faults are copied"""
    show_faults(program)
    ui.key("Return")
    ui.key("Escape")
    program.gone("button", "Copy All")
    said = pasted(program)
    assert "faulty.json:" in said and "pub" in said, said


def scene_export_faults(program):
    """faults are exported, as the command line prints them"""
    show_faults(program)
    path = scratch("faults.json")
    program.go_to("toggle button", "Export")
    ui.key("Return")
    choose_item(program, "Export as JSON…", "j")
    ui.wait(lambda: len(ui.children(program.root)) > 1, "the dialog")
    ui.key("ctrl+a")
    ui.write(str(path))
    for _ in range(10):
        program.press("Return")
        if path.exists():
            break
    said = json.loads(path.read_text(encoding="utf-8"))
    assert "pub" in json.dumps(said), said


def undo_letters(field, before):
    """One key at a time, as one too many would undo something else."""
    while (text := text_of(field)) != before:
        ui.key("ctrl+z")
        ui.wait(lambda shown=text: text_of(field) != shown, "a letter undone")


def scene_undo_in_text(program):
    """Ctrl+Z in a date that is being typed undoes letters; elsewhere, the view"""
    open_lmc(program)
    ui.key("ctrl+d")
    field = program.focused("text", "Show as of")
    before = text_of(field)
    ui.key("ctrl+a")
    ui.write("2015")
    ui.wait(lambda: text_of(field) == "2015", "the year")
    undo_letters(field, before)
    program.find("heading", LMC)
    ui.key("ctrl+a")
    ui.write("2016-12")
    ui.key("Return")
    words(program, "December 2016")
    ui.key("Escape")
    ui.key("ctrl+z")
    ui.wait(lambda: not program.all("toggle button", prefix="December 2016"),
            "the date to be undone")
    program.find("heading", LMC)


def scene_row_menu(program):
    """the menu of a row copies its name, and opens it in a tab"""
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("shift+F10")
    choose_item(program, "Copy Name", "c")
    assert pasted(program) == LMC
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("shift+F10")
    choose_item(program, "Open in New Tab", "t")
    ui.wait(lambda: len(program.all("page tab")) == 2, "two tabs")


def open_by_menu(program, key, heading):
    """The page of the row that has the focus, by the first item of its menu."""
    ui.key(key)
    program.focused("menu item", "Open")
    ui.key("Return")
    program.find("heading", prefix=heading)


def scene_menus(program):
    """so do rows of the table, the inspector, the history and the bookmarks"""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.key("F6")
    program.focused("table row", "Afghanistan, ")
    open_by_menu(program, "Menu", "Afghanistan in SCO")
    ui.key("ctrl+b")
    ui.key("ctrl+1")
    program.go_to("list item", LMC, within="Mechanisms")
    ui.key("ctrl+h")
    # Arrows open what they come to.
    program.focused("list item", "LMC")
    while not program._focused_now("list item", "Afghanistan"):
        program.press("Down")
    open_by_menu(program, "shift+F10", "Afghanistan in SCO")
    ui.key("ctrl+1")
    program.go_to("list item", "Afghanistan", within="Bookmarks")
    open_by_menu(program, "Menu", "Afghanistan in SCO")


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
