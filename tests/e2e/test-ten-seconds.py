#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The three questions that the matrix is there for, each answered by pointer, by
keys and by what assistive technology reads and does.  Every step that a person
takes is counted: a key, a word typed, a click, a thing pressed.  None may
become longer than it is here.

usage: test-ten-seconds.py PROGRAM
"""

import sys

import ui

EAS, SCO = "East Asia Summit", "Shanghai Cooperation Organization"
IN_EAS_ALONE = {"Australia", "Japan", "Viet Nam"}
IN_BOTH = {"China", "India", "Russia"}


class Hand:
    """Somebody who uses the program, and whose steps are counted."""

    def __init__(self, program):
        self.program = program
        self.steps = 0
        ui.key("ctrl+3")  # where everybody begins: at the matrix
        program.focused("table cell")

    def key(self, name):
        """Presses a key, and waits for the focus if it moves."""
        self.steps += 1
        self.program.press(name)

    def type(self, text):
        """Types a word."""
        self.steps += 1
        ui.write(text)

    def click(self, node, button=1):
        """Clicks with the pointer."""
        self.steps += 1
        self.program.click(node, button)

    def took(self, steps):
        """Holds how many steps there were."""
        print(f"# {self.steps} steps", flush=True)
        assert self.steps <= steps, f"{self.steps} steps, rather than {steps}"


def header(program, name):
    """The header of a mechanism, or of a party."""
    row = ui.children(program.find("table"))[0]
    return ui.wait(lambda: next((head for head in ui.children(row)
                                 if head.get_name().startswith(f"{name}: ")), None),
                   f"the header of {name}")


def rows(program):
    """The parties that rows are headed by, in order."""
    return [node.get_name().rpartition(": ")[0]
            for node in program.all("row header")]


def await_answer(program):
    """Waits for who is in EAS and not in SCO, in rows and conditions."""
    program.find("button", "Remove: In EAS")
    program.find("button", "Remove: Not in SCO")
    ui.wait(lambda: IN_EAS_ALONE <= set(rows(program)) and not IN_BOTH & set(rows(program)),
            "those in EAS but not in SCO")


def await_changes(program):
    """Waits for sentences about what changed, and for what it adds up to."""
    program.find("button", "Remove: Compared with 2017")
    program.find("list item", prefix="Turkmenistan joined SCO as guest ")
    program.find("table cell", prefix="Belarus changed from observer to member in SCO")


def scene_sets_pointer(program):
    """who is in EAS but not SCO, by pointer: two menus of headers"""
    hand = Hand(program)
    hand.click(header(program, EAS), 3)
    hand.click(program.find("menu item", "Only Parties in It"))
    program.find("button", "Remove: In EAS")
    hand.click(header(program, SCO), 3)
    hand.click(program.find("menu item", "Only Parties Not in It"))
    await_answer(program)
    hand.took(4)


def ask_by_keys(hand):
    """Up to the headers, and to each by its name, which narrows by a key."""
    hand.key("Up")
    hand.type("eas")
    hand.key("ctrl+i")
    hand.type("sco")
    hand.key("ctrl+e")
    await_answer(hand.program)


def scene_sets_keys(program):
    """who is in EAS but not SCO, by keys"""
    hand = Hand(program)
    ask_by_keys(hand)
    hand.took(5)


def scene_sets_reader(program):
    """who is in EAS but not SCO, read as a table that has nobody else"""
    hand = Hand(program)
    ask_by_keys(hand)
    hand.key("F6")
    names = ui.wait(lambda: {row.get_name().split(", ")[0] for row in program.all("table row")},
                    "rows of a table")
    assert IN_EAS_ALONE & names and not IN_BOTH & names, names
    hand.took(6)


def scene_changes_pointer(program):
    """what changed between 2017 and today, by pointer"""
    hand = Hand(program)
    hand.click(program.find("toggle button", prefix="As of "))
    hand.click(program.find("text", "Compare with"))
    hand.type("2017")
    hand.key("Return")
    await_changes(program)
    hand.took(4)


def scene_changes_keys(program):
    """what changed between 2017 and today, by keys"""
    hand = Hand(program)
    hand.key("ctrl+shift+d")
    program.focused("text", "Compare with")
    hand.type("2017")
    hand.key("Return")
    await_changes(program)
    hand.took(3)


def scene_changes_reader(program):
    """what changed between 2017 and today, as sentences that a reader comes to"""
    hand = Hand(program)
    hand.key("ctrl+shift+d")
    program.focused("text", "Compare with")
    hand.type("2017")
    hand.key("Return")
    await_changes(program)
    hand.key("F6")
    hand.key("F6")
    program.find("heading", prefix="Memberships as of 31 December 2017")
    labels = [node.get_name() for node in program.all("label")]
    assert any("joined SCO as guest" in label for label in labels), labels
    hand.took(5)


def scene_most_pointer(program):
    """which states are in most, by pointer: the menu that sorts"""
    hand = Hand(program)
    hand.click(program.find("toggle button", "View Options"))
    hand.click(program.find("menu item", "Sort Parties"))
    hand.click(program.find("menu item", "By Number of Mechanisms"))
    ui.wait(lambda: rows(program)[0] == "China", "China first")
    totals = [int(node.get_name().rpartition(": ")[2].split()[0])
              for node in program.all("row header")]
    assert totals == sorted(totals, reverse=True), totals
    hand.took(3)


def scene_most_keys(program):
    """which states are in most, by one key"""
    hand = Hand(program)
    hand.key("ctrl+shift+n")
    ui.wait(lambda: rows(program)[:1] == ["China"], "China first")
    hand.took(1)


def scene_most_reader(program):
    """which states are in most, in a sentence that a reader comes to"""
    hand = Hand(program)
    hand.key("F6")
    hand.key("F6")
    ui.wait(lambda: any(node.get_name().startswith("China is in all 9 mechanisms")
                        for node in program.all("label")), "the sentence")
    hand.took(2)


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
