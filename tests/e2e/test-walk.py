#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The places, and the way of the focus, as walk.py has them; the test of the
Flatpak goes the same way in the sandbox. And on pages of lists, and in every
dialog, Tab comes to whatever can be used.

usage: test-walk.py PROGRAM
"""

import contextlib
import functools
import importlib
import json
import sys

import ui
import walk

dialogs = importlib.import_module("test-dialogs")
names = importlib.import_module("test-names")

# What can be open beside a list, and what was found; what is short, as each line of a
# page is a stop.
PAGES = [
    {"page": "mechanisms"},
    {"page": "parties", "entity": "lmc.VNM"},
    {"page": "mechanisms", "entity": "cjk"},
    {"page": "search", "text": "Sanya"},
]

# Tab comes to one of those in it, and arrows go from it to the others.
SETS = {"list", "tree", "table", "tree table"}

# More stops than there are anywhere.
ENOUGH = 400
# In one label.
MOST_LINKS = 8


def scene_places(program):
    """the places have their names, in order, and their counts"""
    program.find("list item", prefix="China-ASEAN")
    items = program.all("list item")
    walk.check_places([node.get_name() for node in items])
    walk.check_counts(items)


def scene_way(program):
    """Tab goes its way"""
    program.find("list item", prefix="China-ASEAN")
    program.find("table")
    ui.key("ctrl+1")
    program.focused("list item")
    walk.check_way(program.press, lambda: program.focus.get_name() or "")


def open_view(view):
    """Shows a view."""
    dialogs.activate("open-view", "<" + json.dumps(json.dumps(
        {"format": "summitry-view", "version": 1, **view})) + ">")


def find_set(node):
    """What has the node and its like in it, if arrows lead from one to the other."""
    sets = {"grouping"} if node.get_role_name() == "radio button" else SETS
    while (node := node.get_parent()) is not None and node.get_role_name() not in sets:
        pass
    return node


def is_reached(node, seen, kinds):
    """Whether the focus was on the node, on what is in it, or on its like."""
    group = find_set(node)
    return (any(other in seen for other in ui.walk(node)) or
            group is not None and (group, node.get_role_name()) in kinds or
            # In a picture arrows lead from cells to heads. It is a table as a whole
            # before its focus is in a cell.
            group is not None and group.get_role_name() == "table" and
            (group in seen or any(other == group for other, _ in kinds)))


def is_of_window(node):
    """Whether it is a button of the window's frame, for which keys are the desktop's, or
    of that of a dialog: libadwaita has Escape to close one, and Alt+Left to go back."""
    if (node.get_description() or "").endswith(" the window"):
        return True
    is_of_frame = node.get_role_name() == "button" and node.get_name() in ("Back", "Close")
    while is_of_frame and node is not None and node.get_role_name() != "dialog":
        node = node.get_parent()
    return is_of_frame and node is not None


def assert_all_reached(program, root, what):
    """Tab comes to whatever can be used on show, and at last back to where it began."""
    ui.pump()
    seen, kinds = [], set()
    stays = 0
    while len(seen) < ENOUGH:
        program.press("Tab")
        # From a label to a link in it, which GTK tells nobody.
        stays = stays + 1 if seen and program.focus == seen[-1] else 0
        if 0 < stays < MOST_LINKS:
            continue
        if program.focus in seen:
            break
        seen.append(program.focus)
        # What was made for a moment, such as a place that was left, is gone later.
        with contextlib.suppress(ui.GLib.Error):
            kinds.add((find_set(program.focus), program.focus.get_role_name()))
    assert 0 < len(seen) < ENOUGH, (what, len(seen))
    missed = [(node.get_role_name(), node.get_name()) for node in ui.walk(root)
              if {"focusable", "showing", "sensitive"} <= ui.states(node) and
              not names.is_exempt(node) and not is_of_window(node) and
              not is_reached(node, seen, kinds)]
    assert not missed, (what, missed)


def scene_pages(program):
    """beside a list, on pages and in what was found Tab comes to all there is"""
    for view in PAGES:
        open_view(view)
        if "entity" in view:
            program.find("heading")
        if "text" in view:
            program.find("list item", prefix=view["text"])
        ui.wait(lambda: program.all("list item") or program.all("table cell"), view["page"])
        assert_all_reached(program, program.root, view)


def scene_date(program):
    """in the control of the date as well"""
    program.find("table")
    ui.key("ctrl+d")
    field = program.focused("text", "Show as of")
    popover = field
    while (parent := popover.get_parent()) is not None and "button" not in parent.get_role_name():
        popover = parent
    assert_all_reached(program, popover, "date")


def reach_in_dialog(show, name, program):
    show(program)
    assert_all_reached(program, dialogs.find_dialogs(program)[-1], name)


def reach_all_in(name, show):
    """One dialog, in a program of its own."""
    scene = functools.partial(reach_in_dialog, show, name)
    scene.__doc__ = f"and in the dialog {name}"
    return scene


globals().update({f"scene_dialog_{name}": reach_all_in(name, show)
                  for name, show in dialogs.DIALOGS.items()})


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
