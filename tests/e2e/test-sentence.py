#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says in a sentence who is shown, by keys alone: opens it, chooses in its places,
reads it, and sees the matrix hold to it, with those counted whom it leaves out.

usage: test-sentence.py PROGRAM
"""

import re
import sys

import ui
from gi.repository import Atspi

ANYONE = ("Parties in any mechanism, whatever else they are in, with none ruled out, "
          "in any current role, with any number of memberships, as of 23 November 2026.")


class Ear:
    """Hears what is announced, while the block runs."""

    def __init__(self):
        self.said = []
        self.listener = Atspi.EventListener.new(lambda event: self.said.append(event.any_data))

    def __enter__(self):
        self.listener.register("object:announcement")
        return self

    def __exit__(self, *_):
        self.listener.deregister("object:announcement")

    def hear(self, words):
        """Waits for the words, which come once; what was said is forgotten then."""
        ui.wait(lambda: any(words in line for line in self.said), f"“{words}”")
        assert len([line for line in self.said if words in line]) == 1, self.said
        self.said.clear()


def open_sentence(program):
    """From the matrix to the first place of the sentence."""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.key("ctrl+shift+o")
    program.focused("button", "in any mechanism")


def sentence(program):
    """All of it, as it is read, and how many it says fit."""
    group, = program.all("grouping", prefix="Parties ")
    count = next(filter(None, (re.match(r"(\d+) part(?:y|ies) fits?, or may fit", node.get_name())
                               for node in program.all("label"))))
    return group.get_name(), int(count[1])


def go_to_place(program, words):
    """Goes on by Tab to a place of the sentence."""
    for _ in range(8):
        if program._focused_now("button", words):
            return
        program.press("Tab")
    raise AssertionError(f"the focus never came to {words}")


def choose(program, place, *names):
    """Opens a place, ticks what it offers by name, and goes back to it."""
    go_to_place(program, place)
    ui.key("Return")
    program.focused("check box")
    for name in names:
        for _ in range(20):
            if program._focused_now("check box", name):
                break
            program.press("Down")
        box = program.focused("check box", name)
        ui.key("space")
        ui.wait(lambda box=box: "checked" in ui.states(box), f"{name} to be ticked")
    ui.key("Escape")
    program.gone("check box")


def close(program):
    """Back to the matrix."""
    ui.key("Escape")
    program.gone("grouping", prefix="Parties ")
    program.focused("table cell")


def shown(program):
    """How many parties the matrix says it shows, and which of them are in sight."""
    cell = next(iter(program.all("table cell")))
    count = int(re.match(r"row \d+ of (\d+)", cell.get_description())[1])
    return count, {node.get_name().rpartition(": ")[0] for node in program.all("row header")}


def hidden(program):
    """What the line below says of those who are not shown."""
    return " ".join(map(ui.text, program.all("status bar")))


def scene_read(program):
    """the sentence is read as one, and each of its places by its words"""
    open_sentence(program)
    words, n = sentence(program)
    assert words == ANYONE, words
    read = ["in any mechanism"]
    for _ in range(5):
        program.press("Tab")
        read.append(program.focus.get_name())
    assert read == ["in any mechanism", "whatever else they are in", "with none ruled out",
                    "in any current role", "with any number of memberships",
                    "As of 23 November 2026"], read
    close(program)
    assert shown(program)[0] == n, (n, shown(program))


def scene_filter(program):
    """in EAS, not in SCO: the matrix holds to it at once, and undo leads back"""
    ui.key("ctrl+3")
    program.focused("table cell")
    before, rows = shown(program)
    assert {"China", "Australia"} <= rows, rows
    open_sentence(program)
    with Ear() as ear:
        choose(program, "in any mechanism", "East Asia Summit")
        ear.hear("Parties in EAS, whatever else they are in, with none ruled out")
        choose(program, "with none ruled out", "Shanghai Cooperation")
        ear.hear("Parties in EAS, whatever else they are in, not in SCO, ")
    words, n = sentence(program)
    assert words.startswith("Parties in EAS, whatever else they are in, not in SCO, "), words
    close(program)
    ui.wait(lambda: shown(program)[0] == n, "as many as the sentence says")
    count, rows = shown(program)
    assert count < before and "Australia" in rows, rows
    assert not rows & {"China", "India", "Russian Federation", "Mongolia"}, rows
    assert f"{before - count} parties" in hidden(program), hidden(program)
    ui.key("ctrl+z")
    ui.wait(lambda: "China" in shown(program)[1], "China, who is in both")
    ui.key("ctrl+z")
    ui.wait(lambda: shown(program)[0] == before, "all of them")


def scene_remove(program):
    """Delete takes a condition out of the sentence, and a button all of them"""
    open_sentence(program)
    everyone = sentence(program)
    choose(program, "in any mechanism", "East Asia Summit", "ASEAN Regional Forum")
    program.focused("button", "in all of EAS and ARF")
    choose(program, "with any number of memberships", "At least 4")
    program.focused("button", "with at least 4 memberships")
    both = sentence(program)
    ui.key("Delete")
    program.focused("button", "with any number of memberships")
    assert sentence(program)[1] > both[1], (both, sentence(program))
    program.go_to("button", "Remove All Filters")
    ui.key("Return")
    ui.wait(lambda: sentence(program) == everyone, "no condition to be left")
    # The button has nothing to do any more, and the focus is not lost with it.
    program.focused("button", "in any mechanism")
    ui.key("Escape")
    program.gone("grouping", prefix="Parties ")


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
