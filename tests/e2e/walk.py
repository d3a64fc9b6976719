# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader comes to in a window that has just been opened: the
places with their counts, and the way of the focus by Tab. The same wherever the
program runs.
"""

import json
import pathlib

import ui

DATA = pathlib.Path(__file__).resolve().parents[2] / "data/asia-pacific"
PLACES = ["Search", "Mechanisms", "Parties", "Meetings", "Events", "Documents", "Statements",
          "Milestones", "Bodies", "Topics", "Places", "People", "Sources", "Matrix",
          "Questions", "Timeline", "Compare"]

# Those that do not list what the dataset has.
UNCOUNTED = {"Search", "Matrix", "Questions", "Timeline", "Compare"}

# What something begins with, from the first that is not in a list.
START = "Main Menu"
WAY = ["Mechanisms", "Sort the List", "Narrow the List", "Filter the list",
       "China-ASEAN Cooperation, China-ASEAN · 12 parties", "Export…", "As of 23 November 2026",
       "Afghanistan, China-ASEAN Cooperation: not in it", "full, 138", "partner, 18",
       "observer, 15", "guest, 5", "not stated, 91", "not in it, by a roster, 273", START]


def check_places(names):
    """The list of places, in order."""
    assert [name for name in names if name in PLACES] == PLACES, names


def count_entries(kind):
    """How many of a kind the files of the dataset have."""
    return sum(len(json.loads(path.read_text("utf-8")).get(kind, []))
               for path in DATA.glob("*.json"))


def check_counts(nodes):
    """Each place says how many entries it lists, as all that is in the files."""
    found = {node.get_name(): node.get_description() for node in nodes
             if node.get_name() in PLACES}
    assert found == {name: "" if name in UNCOUNTED else str(count_entries(name.lower()))
                     for name in PLACES}, found


def go(press, focused, before):
    """Presses Tab, and says what has the focus then."""
    press("Tab")
    return ui.wait(lambda: (name := focused()) != before and name, "the focus to move")


def check_way(press, focused):
    """Goes there by Tab: what presses a key, and what the name is of what has the
    focus then."""
    name = ""
    for _ in range(2 * len(WAY)):
        name = go(press, focused, name)
        if name == START:
            break
    for wanted in WAY:
        name = go(press, focused, name)
        assert name.startswith(wanted), (name, wanted)
