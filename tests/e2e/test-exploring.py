#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers questions as somebody new to the program would, by keyboard alone:
Ctrl+F, some words, Enter; and on the page the line with the answer, with the
mark of the passage beside it.

usage: test-exploring.py PROGRAM
"""

import sys

import ui


def results(program):
    """What was found, as it stands in the list of results."""
    return [row.get_name() for row in program.all("list item")
            if row.get_parent().get_name() == "Results"]


def look_up(program, words, heading):
    """Searches, and opens the first result."""
    ui.key("ctrl+f")
    program.focused("entry")
    ui.write(words)
    ui.wait(lambda: any(name.startswith(heading) for name in results(program)[:1]),
            f"{heading} to be found first")
    ui.key("Return")
    program.find("heading", prefix=heading)


def line(program, *words):
    """The line of the page that has all the words, as soon as it is there."""
    return ui.wait(lambda: next((row for row in program.all("list item")
                                 if all(word in row.get_name() for word in words)), None),
                   f"a line with {words}")


def see_passage(program, locator):
    """Leads by keys to a mark, and opens the passage."""
    program.go_to("toggle button", f"Sources: {locator}")
    ui.key("Return")
    program.find("list item", prefix=locator)


def scene_documents(program):
    """the documents of a meeting, and how each came about"""
    look_up(program, "first LMC leaders meeting", "First LMC Leaders' Meeting")
    line(program, "Sanya Declaration", "issued 23 March 2016")
    line(program, "Joint Statement on Production Capacity", "issued 23 March 2016")
    line(program, "Early-harvest programs", "adopted 23 March 2016")
    see_passage(program, "V.7 ¶3 s4")


def scene_place_and_day(program):
    """where and when a summit was"""
    look_up(program, "19th china-asean summit", "19th China-ASEAN Summit")
    line(program, "Date, 7 September 2016")
    line(program, "Place, Vientiane")
    see_passage(program, "V.1 ¶3 s1")


def scene_proposals(program):
    """the proposals that were made, in their order"""
    look_up(program, "six proposals for apt", "Six proposals for APT cooperation")
    for number in range(1, 7):
        line(program, f"proposal {number} of 6")
    said = [row.get_name() for row in program.all("list item")]
    order = [next(i for i, name in enumerate(said) if f"proposal {number} of 6" in name)
             for number in range(1, 7)]
    assert order == sorted(order), said
    see_passage(program, "V.2 ¶2 s1")


def scene_office(program):
    """who spoke, and in what office"""
    look_up(program, "19th china-asean summit", "19th China-ASEAN Summit")
    line(program, "Li Keqiang", "China", "Premier")
    see_passage(program, "V.1 ¶3 s3")


def scene_amends(program):
    """which document amends which"""
    look_up(program, "protocol to amend", "Protocol to Amend")
    line(program, "Amends, Framework Agreement on Comprehensive Economic Cooperation")
    see_passage(program, "V.1 ¶2 s3")


def scene_topic(program):
    """a subject across mechanisms"""
    look_up(program, "connectivity", "Connectivity")
    for words in ("Li Keqiang", "proposal 4 of 6"), ("Lancang-Mekong Cooperation",):
        line(program, *words)
    see_passage(program, "V.2 ¶2 s1")


def scene_not_stated(program):
    """whether Canada is in CICA: not stated, and never a blank or a no"""
    look_up(program, "canada", "Canada")
    line(program, "Not stated", "CICA")
    # Where it was looked for: also in what is said of CICA.
    program.go_to("toggle button", "Sources: V.2")
    ui.key("Return")
    program.find("list item", prefix="V.9")


def scene_names(program):
    """a mechanism by its acronym, in any case, and by words of its name"""
    for words in "LMC", "lancang mekong", "lmc":
        look_up(program, words, "Lancang-Mekong Cooperation")
        ui.key("alt+Left")
        program.find("entry")


def scene_question(program):
    """a question for a class opens a view, and undo leads back"""
    program.go_to("list item", "Questions", within="Pages")
    line(program, "Which document amends another?")
    program.go_to("list item", "Which document amends another?", within="Questions for a Class")
    ui.key("Return")
    program.find("heading", prefix="Protocol to Amend")
    ui.key("ctrl+z")
    line(program, "Which document amends another?")


def scene_narrowed(program):
    """a list narrowed by key to one mechanism says so, and Undo widens it"""
    ui.key("ctrl+1")
    program.go_to("list item", "Documents", within="Pages")
    ui.wait(lambda: [row for row in program.all("list item")
                     if row.get_parent().get_name() == "Documents"], "the documents")
    program.go_to("toggle button", "Narrow the List")
    ui.key("Return")
    program.focused("check box")
    ui.key("space")
    chip = program.find("button", prefix="Remove “")
    assert ": " in chip.get_name(), chip.get_name()
    ui.key("Escape")
    ui.key("ctrl+z")
    program.gone("button", prefix="Remove “")


def scene_announced(program):
    """how many a filter leaves is announced, and the focus stays in the field"""
    said = []
    listener = ui.Atspi.EventListener.new(lambda event: said.append(event.any_data))
    listener.register("object:announcement")
    ui.key("ctrl+2")
    program.find("list", "Parties")
    ui.key("ctrl+shift+f")
    program.focused("entry")
    ui.write("viet")
    ui.wait(lambda: any("1" in words for words in said), "the count to be announced")
    program.focused("entry")
    listener.deregister("object:announcement")


def scene_structure(program):
    """what is below a mechanism unfolds by key, and each row says at which level it is"""
    look_up(program, "china-japan-rok cooperation", "China-Japan-ROK Cooperation")
    program.find("tree", "Structure")
    body = program.go_to("tree item", "Committee for Promoting Exchanges", within="Structure")
    assert "expanded" not in ui.states(body)
    ui.key("Right")
    ui.wait(lambda: "expanded" in ui.states(body), "the committee to be expanded")
    program.press("Down")
    series = program.focused("tree item", "Meeting of the Committee for Promoting Exchanges")
    assert "members as in China-Japan-ROK: 3" in series.get_name(), series.get_name()
    ui.key("Right")
    ui.wait(lambda: "expanded" in ui.states(series), "its meetings to be expanded")
    program.press("Down")
    meeting = program.focused("tree item", "Meeting of the Committee for Promoting Exchanges")
    assert "3 of 3 members named: China, Japan" in meeting.get_name(), meeting.get_name()
    levels = [node.get_attributes().get("level") for node in (body, series, meeting)]
    assert levels == ["2", "3", "4"], levels
    program.press("Left")
    ui.key("Left")
    ui.wait(lambda: "expanded" not in ui.states(series), "its meetings to be folded")
    ui.key("ctrl+z")
    ui.wait(lambda: "expanded" in ui.states(series), "that to be undone")
    program.press("Down")
    ui.key("Return")
    program.find("heading", prefix="Meeting of the Committee for Promoting Exchanges")


def scene_compare(program):
    """which parties are in EAS and not in SCO, and which topics do they share"""
    look_up(program, "EAS", "East Asia Summit")
    ui.key("ctrl+shift+k")
    program.focused("entry")
    ui.write("SCO")
    ui.wait(lambda: any(name.startswith("Shanghai Cooperation Organization")
                        for name in (row.get_name() for row in program.all("list item"))),
            "SCO to be offered")
    ui.key("Return")
    program.find("button", prefix="Remove SCO")
    ui.key("Escape")
    ui.key("ctrl+5")
    # At a glance: who is in which of them; Enter shows all names, and Escape leads back.
    program.focused("button", prefix="In SCO · Not in EAS: ")
    program.press("Down")
    program.focused("button", prefix="In EAS and SCO: 6 parties: Cambodia, China")
    ui.key("Return")
    program.focused("list item", "Cambodia")
    ui.key("Escape")
    program.focused("button", prefix="In EAS and SCO: ")
    program.press("Home")
    program.focused("button", "EAS: 19 parties")
    ui.key("F6")
    program.focused("table cell", "Kind, EAS: Summit")
    # Down the first column to Japan, and over to what is known of it in SCO.
    for _ in range(80):
        if program._focused_now("table cell", "Japan, EAS: Participant"):
            break
        program.press("Down")
    program.focused("table cell", "Japan, EAS: Participant")
    program.press("Right")
    program.focused("table cell", "Japan, SCO: not stated")
    program.press("Left")
    ui.key("Return")
    program.find("list item", prefix="Department of Foreign Affairs")
    ui.key("Escape")
    ui.key("F6")
    for words in ("in EAS and, as far as is stated, in no other", "have entries on 9 topics"):
        ui.wait(lambda: [node for node in program.all("label") if words in node.get_name()],
                f"a sentence with {words}")
    ui.key("ctrl+z")
    program.gone("label", prefix="EAS and SCO compared")


def scene_cite(program):
    """what is open is cited, with its passages"""
    look_up(program, "first LMC leaders meeting", "First LMC Leaders' Meeting")
    ui.key("ctrl+shift+c")
    text = program.find("text", "Citation")
    said = ui.Atspi.Text.get_text(text, 0, -1)
    assert "V.7 ¶3" in said and "2026.1" in said, said
    ui.key("Escape")
    program.gone("text", "Citation")


def scene_menu(program):
    """the menu of a result opens by key, and its first item opens the page"""
    ui.key("ctrl+f")
    program.focused("entry")
    ui.write("sanya declaration of")
    ui.wait(lambda: any(name.startswith("Sanya Declaration") for name in results(program)[:1]),
            "the declaration to be found")
    ui.key("Down")
    program.focused("list item", "Sanya Declaration")
    ui.key("shift+F10")
    program.find("menu")
    ui.key("Return")
    program.find("heading", prefix="Sanya Declaration")


if __name__ == "__main__":
    sys.exit(ui.run(globals()))
