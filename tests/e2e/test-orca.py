#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Orca says of the matrix, of a comparison, of what is below a mechanism, of the
sentence and of the editor of periods, and on every kind of page and in every dialog, as
text: the screen reader runs on the private bus, without sound, and writes down what it
would speak.

What it said stays in the folder that SUMMITRY_SCREENS names, to be read. What is
GTK's or Orca's own, and cannot be mended here, is listed in docs/testing.md.

usage: test-orca.py PROGRAM [SCENE…]
"""

import importlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

import ui
import walk

dialogs = importlib.import_module("test-dialogs")

SPOKEN = "SPEECH OUTPUT: "

# Runs it with a log that is written line by line; its own is in blocks, so that what
# it has said is read much later, or never.
RUN = """
import builtins, functools, runpy, shutil
builtins.open = functools.partial(builtins.open, buffering=1)
runpy.run_path(shutil.which("orca"), run_name="__main__")
"""

# One of each kind of page, and of what can be open beside a list. A comparison has a
# scene of its own.
PAGES = [
    {"page": "mechanisms"},
    {"page": "mechanisms", "entity": "lmc"},
    {"page": "parties", "entity": "VNM"},
    {"page": "meetings"},
    {"page": "statements"},
    {"page": "sources"},
    {"page": "search", "text": "Mekong"},
    {"page": "matrix"},
    {"page": "questions"},
    {"page": "timeline"},
    {"page": "topics"},
    {"page": "places"},
    {"page": "people"},
]

DIALOGS = {
    "preferences": "ctrl+comma",
    "shortcuts": "ctrl+question",
    "about": "app.about",
    "export": "ctrl+shift+s",
    "bookmarks": "ctrl+shift+b",
    "history": "ctrl+h",
    "help": "F1",
    "date": "ctrl+d",
    "menu": "F10",
}


# Those that stand on something: what they cite, what was opened and its faults, who is
# shown, and a membership.
MORE_DIALOGS = {
    "citation": dialogs.show_citation,
    "question": dialogs.show_question,
    "faults": dialogs.show_faults,
    "conditions": dialogs.show_conditions,
    "periods": dialogs.show_periods,
}

# How many places of the focus are heard, of a page and of a dialog.
TABS = 12
TABS_OF_DIALOG = {name: 2 if name == "history" else 5 for name in DIALOGS}
# Those that are no dialogs, and those in which all is in one list, or is one.
POPOVERS = {"date", "menu"}
KEYS_OF_DIALOG = {"history": "Down", "menu": "Down"}
TABS_OF_MORE = {"citation": 6, "question": 4, "faults": 5, "conditions": 6, "periods": 8}

# Keys, of which Orca says the names.
ECHO = {"tab", "down", "right", "left shift", "left control", "escape", "F10"}

# What is said of something that has no name.
BARE = {"grouping", "button", "push button", "toggle button", "list item", "table cell", "image", "panel",
        "text", "entry", "combo box", "menu item", "link", "blank", "heading 1", "check box", "radio button",
        "toggle button pressed.", "toggle button not pressed."}


class Orca:
    """The screen reader, for as long as the block runs."""

    def __init__(self):
        self.log = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "orca.log")
        self.process = None

    def __enter__(self):
        self.log.unlink(missing_ok=True)
        # Braille has no device here; without speech Orca is as quiet as it is. It must
        # not replace others: of all sessions, it would end them.
        self.process = subprocess.Popen(
            [sys.executable, "-c", RUN, "-d", "braille", "--debug-file", str(self.log)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ui.wait(lambda: self.said("Screen reader on"), "Orca")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=ui.PATIENCE / 3)
        except subprocess.TimeoutExpired:
            # It heeds no signal while it waits for an answer of the program, which has
            # ended; the next cannot begin before it is gone.
            self.process.kill()
            self.process.wait()

    def spoken(self):
        """All that it said so far."""
        if not self.log.exists():
            return []
        return [line.partition(SPOKEN)[2] for line in
                self.log.read_text("utf-8", errors="replace").splitlines() if SPOKEN in line]

    def said(self, words):
        """Whether the words are in something that it said."""
        return any(words in line for line in self.spoken())


def hear(orca, words):
    """Waits until it says them."""
    try:
        ui.wait(lambda: orca.said(words), f"“{words}”")
    except AssertionError as error:
        error.add_note("\n".join(orca.spoken()[-20:]))
        raise


def scene_matrix(program, orca):
    """arrows in the matrix speak party, mechanism, role and since when"""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.write("Viet Nam")
    program.focused("table cell", "Viet Nam, ")
    ui.key("Home")
    hear(orca, "Viet Nam, China-ASEAN Cooperation: ")
    for mechanism in ("ASEAN Plus Three", "China-Japan-ROK", "East Asia Summit"):
        program.press("Right")
        hear(orca, f"Viet Nam, {mechanism}")
    program.press("Right")
    hear(orca, "Viet Nam, ASEAN Regional Forum: participant since 25 July 1994")


def scene_date(program, orca):
    """another date is spoken"""
    ui.key("ctrl+3")
    program.focused("table cell")
    ui.key("ctrl+d")
    program.focused("text", "Show as of")
    ui.key("ctrl+a")
    ui.write("2001")
    ui.key("Return")
    hear(orca, "31 December 2001")


def said_since(orca, begin):
    """What it said after so many lines, without the names of keys."""
    return [words for words in map(words_of, orca.spoken()[begin:]) if words]


def say(orca, pattern, *keys):
    """All that is said after keys; something like the pattern is among it, once."""
    begin = len(orca.spoken())

    def matching():
        return [words for words in said_since(orca, begin) if re.search(pattern, words)]

    ui.key(*keys)
    try:
        ui.wait(matching, f"“{pattern}”")
    except AssertionError as error:
        error.add_note("\n".join(said_since(orca, begin)))
        raise
    hear_out(orca)
    said = said_since(orca, begin)
    assert len(matching()) == 1, (keys, said)
    return said


def enter_matrix(program, orca):
    """To its first cell, as one who hears where that is."""
    ui.key("ctrl+3")
    program.focused("table cell")
    hear(orca, "row 1 of ")
    hear_out(orca)


SUMMARY = r"^\d+ parties and \d+ mechanisms as of "


def scene_heads(program, orca):
    """heads of rows and columns are spoken with their totals and their places"""
    enter_matrix(program, orca)
    said = say(orca, r"^Afghanistan: \d+ mechanisms row header", "Left")
    assert re.match(r"row 1 of \d+", said[-1]), said
    say(orca, "^Afghanistan, China-ASEAN Cooperation: not in it", "Right")
    said = say(orca, r"^China-ASEAN Cooperation: \d+ parties", "Up")
    assert re.match(r"column 1 of \d+", said[-1]), said
    say(orca, r"^ASEAN Plus Three: \d+ parties", "Right")


def scene_select(program, orca):
    """what is selected is spoken with each change: rows, columns, blocks, all and none"""
    enter_matrix(program, orca)
    say(orca, "^Selected: 1 row, 2 columns$", "shift+Right")
    said = say(orca, "^Selected: 2 rows, 2 columns$", "shift+Down")
    assert said[0].startswith("Armenia, ASEAN Plus Three: "), said
    say(orca, "^Nothing selected$", "Escape")
    say(orca, "row header", "Home", "Left")
    say(orca, "^Selected: 1 row$", "space")
    said = say(orca, "^Selected: 2 rows$", "shift+Down")
    assert re.match(r".*: \d+ mechanisms? row header", said[0]), said
    say(orca, r"^Selected: \d{2} rows, \d columns$", "ctrl+a")
    say(orca, "^Nothing selected$", "Escape")
    say(orca, r"^China-ASEAN Cooperation: \d+ parties", "ctrl+Home", "Up")
    say(orca, "^Selected: 1 column$", "space")
    say(orca, "^Selected: 2 columns$", "shift+Right")
    say(orca, "^Nothing selected$", "Escape")


def scene_pointer_select(program, orca):
    """so is what the pointer selects, with Ctrl and with Shift"""
    enter_matrix(program, orca)
    heads = {node.get_name().partition(": ")[0]: node for node in program.all("row header")}
    begin = len(orca.spoken())
    for name, held, count in (("Armenia", "ctrl", 1), ("Bangladesh", "ctrl", 2), ("Armenia", "ctrl", 1),
                              ("Belarus", "shift", None)):
        program.click(heads[name], held=(held,))
        words = f"Selected: {count} row" if count else "Selected: "
        ui.wait(lambda words=words: said_since(orca, begin)[-1:][0:1] and
                said_since(orca, begin)[-1].startswith(words), f"“{words}” of {name}")
        hear_out(orca)


def scene_changes(program, orca):
    """another order, date, group or side up is spoken once, and no ancestor again"""
    enter_matrix(program, orca)
    say(orca, r"^row 1 of \d+\.", "Left")
    for keys, words in (("ctrl+shift+n", "sorted by number of mechanisms"), ("ctrl+shift+y", "by similarity"),
                        ("ctrl+bracketleft", "as of 26 October 2025"), ("ctrl+r", SUMMARY),
                        ("ctrl+r", SUMMARY), ("ctrl+g", SUMMARY)):
        said = say(orca, words, keys)
        assert sum(bool(re.match(SUMMARY, line)) for line in said) == 1, (keys, said)
        assert not any("Matrix grouping" in line for line in said), (keys, said)
        assert not set(said) & BARE and "row header." not in said, (keys, said)
    say(orca, r"^row 1 of \d+, column 1 of", "ctrl+Home")
    say(orca, r"^row 1 of \d+\.", "Left")
    # Orca does not say of the head of a row that it is expanded; it says which rows
    # there are now.
    folded = say(orca, r"^row 1 of (\d+)", "minus")
    unfolded = say(orca, r"^row 1 of (\d+)", "plus")
    fewer, more = (int(re.search(r"row 1 of (\d+)", " ".join(said))[1]) for said in (folded, unfolded))
    assert fewer < more, (folded, unfolded)


def scene_sentence(program, orca):
    """who is shown is heard as a sentence, and once again with each choice"""
    ui.key("ctrl+3")
    program.focused("table cell")
    hear_out(orca)
    said = say(orca, "^Parties in any mechanism, whatever else they are in, with none ruled out, ",
               "ctrl+shift+o")
    assert any(re.match(r"Who Is Shown dialog \d+ parties fit, or may fit", line) for line in said), said
    say(orca, "^China-ASEAN Cooperation check box not checked", "Return")
    for _ in range(3):
        program.press("Down")
    hear(orca, "East Asia Summit check box not checked")
    said = say(orca, r"^Parties in EAS, whatever else .* \d+ parties fit, or may fit", "space")
    assert "checked" in said and not any(re.match(SUMMARY, line) for line in said), said
    say(orca, "^in EAS button", "Escape")
    said = say(orca, "^Parties in any mechanism, ", "Delete")
    assert not any(re.match(SUMMARY, line) for line in said), said


def scene_editor(program, orca):
    """each field of a period says what it means, and what is wrong with it"""
    dialogs.show_periods(program)
    hear(orca, "Edit Periods, Viet Nam in LMC dialog What is open stays as it is.")
    hear(orca, "23 March 2016")
    hear_out(orca)
    say(orca, "^Until, the First Day No Longer Held", "Tab")
    begin = len(orca.spoken())
    ui.write("1995-13")
    hear(orca, "There is 1 fault. It can be saved when that is mended.")
    hear_out(orca)
    assert any(words.startswith("Found: “1995-13”") for words in said_since(orca, begin))
    say(orca, "^Since text", "shift+Tab")
    said = say(orca, "^Found: “1995-13”", "Tab")
    assert said[0].startswith("Until, the First Day No Longer Held"), said
    say(orca, "^Nothing is changed", "ctrl+z")


def scene_passage(program, orca):
    """a line is spoken once, and its mark leads to who says so, and where"""
    dialogs.activate("open-entity", "<'lmc'>")
    program.find("heading", "Lancang-Mekong Cooperation")
    program.go_to("list item", "Kind, Framework")
    hear(orca, "Kind, Framework.")
    say(orca, "^Sources: V.7 toggle button", "Tab")
    assert not any(words.rstrip(".") in ("Kind", "Framework")
                   for words in map(words_of, orca.spoken())), orca.spoken()
    said = say(orca, "China's Policies on Asia-Pacific Security Cooperation", "Return")
    check_speech("passage", said)


def scene_compare(program, orca):
    """a comparison is spoken: each combination of the picture, and each cell of the table"""
    open_view({"page": "compare", "compared": ["lmc", "sco"]})
    ui.key("ctrl+5")
    program.focused("button", "In ")
    hear_out(orca)
    check_speech("compare-picture", read_on(program, orca, 3, "Down"))
    # The names behind a number, and back.
    say(orca, "^In LMC and SCO: 4 parties", "Up", "Up")
    said = say(orca, "^Cambodia", "Return")
    assert any("List with 4 items" in words for words in said), said
    say(orca, "^In LMC and SCO: 4 parties", "Escape")
    ui.key("F6")
    program.focused("table cell", "Kind, LMC: Framework")
    hear(orca, "Kind, LMC: Framework")
    hear_out(orca)
    lines = read_on(program, orca, 1, "Right") + read_on(program, orca, 5, "Down")
    check_speech("compare-table", lines)
    assert "Kind, SCO: " in lines[0], lines
    assert all(", SCO: " in words for words in lines), lines


def scene_structure(program, orca):
    """what is below a mechanism is spoken, and whether it is folded"""
    dialogs.activate("open-entity", "<'cjk'>")
    program.find("tree", "Structure")
    program.go_to("tree item", "Committee for Promoting Exchanges", within="Structure")
    hear(orca, "Committee for Promoting Exchanges")
    hear(orca, "collapsed")
    ui.key("Right")
    hear(orca, "expanded")
    hear_out(orca)
    lines = read_on(program, orca, 3, "Down")
    check_speech("structure", lines)
    assert "Meeting of the Committee for Promoting Exchanges" in lines[0], lines


def words_of(line):
    """What is said in a line of the log, or nothing for the name of a key pressed. Of
    what has several lines it is the first."""
    words = (line.rpartition(" {")[0] or line).strip().strip("'\"")
    return "" if words in ECHO else words


def go_on(program, orca, key):
    """Goes on by a key; what is said of where the focus comes to, to its end: the name
    of a key that does nothing comes after it. Of what is selected it is told before the
    focus comes to it, and then not again."""
    begin, before, said = len(orca.spoken()), program.focus, []
    # Its name, and after it how it is described.
    told = [words for words in map(words_of, orca.spoken()) if words][-2:]
    for _ in range(3):
        program.press(key)
        if program.focus is not before:
            break

    def is_said():
        nonlocal said
        ui.key("Shift_L")
        time.sleep(0.3)
        last, said = said, [words for words in map(words_of, orca.spoken()[begin:]) if words]
        if not said and node and node.get_name() in [words.rstrip(".") for words in told]:
            said = told
        return said and said == last

    node = program.focus
    ui.wait(is_said, f"words on {node and (node.get_role_name(), node.get_name())}")
    return said


def hear_out(orca):
    """Waits until it has said what it was about to say: nothing for most of a second."""
    counts = []

    def is_silent():
        ui.key("Shift_L")
        time.sleep(0.3)
        counts.append(len([line for line in orca.spoken() if words_of(line)]))
        return counts[-3:] == [counts[-1]] * 3

    ui.wait(is_silent, "Orca to be silent")


def read_on(program, orca, steps=TABS, key="Tab"):
    """All that is said on the way by a key."""
    return [" | ".join(go_on(program, orca, key)) for _ in range(steps)]


def find_bare(lines):
    """What is said in lines of things without a name. A pane that is called as what had
    the focus before, such as the place in the sidebar that it belongs to, Orca gives no
    name (_generate_accessible_label_and_name). That the place is in the list of pages it
    says only to whom comes from elsewhere."""
    before = []
    for words in lines:
        parts = words.split(" | ")
        allowed = {"grouping"} if {part.rstrip(".") for part in before} & set(walk.PLACES) else set()
        yield from set(parts) & BARE - allowed
        before = parts


def check_speech(name, lines):
    """Every place of the focus is spoken in words: not as a bare role, not as a thing
    of the source, and of a choice what is chosen. What was said is kept for people to
    read."""
    folder = os.environ.get("SUMMITRY_SCREENS")
    if folder:
        pathlib.Path(folder, f"speech-{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    assert lines, f"nothing is said of {name}"
    assert not list(find_bare(lines)), (name, lines)
    for words in lines:
        assert " combo box " not in words.split(" | ")[-1], (name, words)
        assert not re.search(r"Smt[A-Z]|Gtk[A-Z]|Adw[A-Z]|<b>|&amp;|%[sdu]", words), (name, words)


def open_view(view):
    """Shows a view."""
    dialogs.activate("open-view", "<" + json.dumps(json.dumps(
        {"format": "summitry-view", "version": 1, **view})) + ">")


def scene_pages(program, orca):
    """on every kind of page the keys come to what is spoken in words"""
    for number, page in enumerate(PAGES):
        open_view(page)
        hear_out(orca)
        check_speech(f"page-{number:02}-{page['page']}", read_on(program, orca))


def scene_dialogs(program, orca):
    """in every dialog, too"""
    # So that the history has something to go through.
    for page in ("ctrl+2", "ctrl+3", "ctrl+1"):
        ui.key(page)
    hear_out(orca)
    for name, keys in DIALOGS.items():
        if keys.startswith("app."):
            dialogs.activate(keys.removeprefix("app."))
        else:
            ui.key(keys)
        if name not in POPOVERS:
            ui.wait(lambda: dialogs.find_dialogs(program), name)
        hear_out(orca)
        check_speech(f"dialog-{name}", read_on(program, orca, TABS_OF_DIALOG[name],
                                               KEYS_OF_DIALOG.get(name, "Tab")))
        ui.key("Escape", "Escape")


def scene_more_dialogs(program, orca):
    """and in those that stand on something: a citation, what is opened, its faults"""
    for name, show in MORE_DIALOGS.items():
        enter_matrix(program, orca)
        show(program)
        hear_out(orca)
        check_speech(f"dialog-{name}", read_on(program, orca, TABS_OF_MORE[name]))
        ui.key("Escape", "Escape")


def play(scene):
    """One scene, with a screen reader and a program of its own."""
    with Orca() as orca, ui.Program(sys.argv[1]) as program:
        scene(program, orca)
        assert not program.warnings(), program.warnings()


def main():
    scenes = [scene_matrix, scene_heads, scene_select, scene_pointer_select, scene_changes,
              scene_date, scene_sentence, scene_compare, scene_structure, scene_passage,
              scene_editor, scene_pages, scene_dialogs, scene_more_dialogs]
    return ui.report([(scene.__doc__, lambda scene=scene: play(scene)) for scene in scenes
                      if not sys.argv[2:] or scene.__name__.removeprefix("scene_") in sys.argv[2:]])


if __name__ == "__main__":
    sys.exit(main())
