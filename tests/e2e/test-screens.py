#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the program as people may have set it up: dark, with high contrast,
on a phone, mirrored, with large text.  Nothing may be blank, and no widget may
complain that it has no room.  In each language that the program is translated into
its main pages are drawn besides, wide and on a phone.

The pictures stay in the folder that SUMMITRY_SCREENS names, for eyes.

usage: test-screens.py PROGRAM [VARIANT|LANGUAGE…]
"""

import functools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import ui

NAME = "io.github.summitry.Summitry"

VARIANTS = {
    "light": {},
    "dark": {"environment": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}},
    "contrast": {"environment": {"ADW_DEBUG_HIGH_CONTRAST": "1"}},
    "dark-contrast": {"environment": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark",
                                      "ADW_DEBUG_HIGH_CONTRAST": "1"}},
    "middle": {"size": (800, 600)},
    "phone": {"size": (360, 640)},
    "low": {"size": (360, 294)},
    "mirrored": {"environment": {"GTK_DEBUG": "invert-text-dir"}},
    "mirrored-phone": {"environment": {"GTK_DEBUG": "invert-text-dir"}, "size": (360, 640)},
    "large-text": {"dpi": 192},
    "large-text-phone": {"dpi": 192, "size": (360, 640)},
}

# Made for the test, as a machine seldom has all of them.
LANGUAGES = {
    "arabic": "ar_EG",
    "chinese": "zh_CN",
    "english": "en_US",
    "french": "fr_FR",
    "german": "de_DE",
    "indonesian": "id_ID",
    "japanese": "ja_JP",
    "korean": "ko_KR",
    "russian": "ru_RU",
    "spanish": "es_ES",
    "thai": "th_TH",
    "vietnamese": "vi_VN",
}

COMPARED = {"page": "compare", "compared": ["lmc", "sco", "eas"]}

# What is drawn in each: pages as views.
PAGES = {
    "start": {"page": "mechanisms"},
    "mechanism": {"page": "mechanisms", "entity": "lmc"},
    "party": {"page": "parties", "entity": "VNM"},
    "meetings": {"page": "meetings"},
    "meeting": {"page": "meetings", "entity": "china-asean-summit-17"},
    "statement": {"page": "statements", "entity": "lmc-initiative"},
    "matrix": {"page": "matrix"},
    "timeline": {"page": "timeline"},
    "compare": COMPARED,
    "compare-table": {**COMPARED, "display": "table"},
    "compare-words": {**COMPARED, "display": "words"},
    "search": {"page": "search", "text": "ASEAN"},
    "questions": {"page": "questions"},
}

# What is below a mechanism is further down on its page.
STRUCTURE = {"page": "mechanisms", "entity": "cjk",
             "unfolded": ["cjk-university-committee", "cjk-summit"]}

# With a condition of each kind.
CONDITIONS = {"page": "matrix", "all_of": ["eas"], "any_of": ["arf", "lmc"],
              "none_of": ["sco"], "roles": ["full", "observer"], "at_least": 2}

# And what opens above pages: dialogs by actions of the program, dialogs and popovers
# by keys.
ACTIONS = ("preferences", "shortcuts", "about")
KEYS = {"help": "F1", "export": "ctrl+shift+s", "history": "ctrl+h",
        "date": "ctrl+d", "menu": "F10"}

# With a fault of each common kind.
FAULTY = """{"format": "summitry-dataset", "version": 1, "id": "x", "as_of": "2016-13",
"roles": [{"id": "m", "name": "Member", "kind": "observers"}], "parties": [7],
"mechanisms": [{"id": "z", "name": "Z", "roles": ["n"], "fonded": {"date": "2010"}}]}
"""

# Seconds in which nothing moves: a busy machine pauses between two pictures.
STILL = 0.5

# Text alone, smoothed, has more; a pane without content has fewer.
MIN_COLOURS = 40


def picture(folder, name, unlike=None):
    """Takes a picture of the screen, popovers and all, that stays the same, and is
    another one than there was."""
    path = folder / f"{name}.png"
    before, since = None, None

    def is_still():
        nonlocal before, since
        subprocess.run(["import", "-window", "root", "-strip", str(path)], check=True)
        after, now = path.read_bytes(), time.monotonic()
        if after != before:
            before, since = after, now
        return after != unlike and now - since >= STILL

    ui.wait(is_still, f"a picture of {name} that stays")
    return path


def crop(path, width, height):
    """Leaves the window alone, which is in the corner of the screen."""
    subprocess.run(["mogrify", "-crop", f"{width}x{height}+{ui.FRAME}+{ui.FRAME}",
                    "+repage", str(path)], check=True)


def assert_drawn(path):
    colours = subprocess.run(["identify", "-format", "%k", str(path)],
                             capture_output=True, text=True, check=True).stdout
    assert int(colours) >= MIN_COLOURS, f"{path.name} has {colours} colours"


def show_start(program):
    program.find("list item", prefix="China-ASEAN Cooperation")


def show_page(program):
    ui.key("ctrl+1")
    program.go_to("list item", "Lancang-Mekong Cooperation", within="Mechanisms")
    ui.key("Return")
    program.find("heading", "Lancang-Mekong Cooperation")


def show_party(program):
    ui.key("ctrl+2")
    ui.key("ctrl+shift+f")
    program.focused("entry")
    ui.write("viet")
    ui.key("Return")
    program.find("heading", "Viet Nam")


def show_date(program):
    ui.key("ctrl+d")
    program.focused("text", "Show as of")


def show_nothing(program):
    ui.key("Escape")
    program.gone("text", "Show as of")
    ui.key("ctrl+shift+f")
    program.focused("entry")
    ui.key("ctrl+a")
    ui.write("no such thing")
    program.find("label", "Nothing Found")


def show_matrix(program):
    ui.key("ctrl+3")
    program.find("table")


def show_cell(program):
    program.focused("table cell")
    ui.key("ctrl+Home")
    ui.key("End")
    ui.key("Return")
    program.find("heading")


def show_shortcuts(program):
    ui.key("ctrl+question")
    program.find("label", "Back")


def show_help(program):
    ui.key("Escape")
    program.gone("label", "Back")
    ui.key("F1")
    program.find("heading", "The Matrix")


SCENES = (show_start, show_page, show_party, show_date, show_nothing, show_matrix,
          show_cell, show_shortcuts, show_help)


def draw(folder, variant, environment=None, size=(1180, 760), dpi=96):
    """All scenes in one variant."""
    with ui.resolution(dpi):
        with ui.Program(sys.argv[1], **(environment or {})) as program:
            program.resize(*size)
            ui.put_pointer_away()
            for number, scene in enumerate(SCENES):
                scene(program)
                name = scene.__name__.removeprefix("show_")
                path = picture(folder, f"{variant}-{number}-{name}")
                crop(path, *size)
                assert_drawn(path)
            assert not program.warnings(), program.warnings()


def activate(action, parameters="[]"):
    """Activates an action of the running program."""
    subprocess.run(["gdbus", "call", "--session", "--dest", NAME,
                    "--object-path", "/" + NAME.replace(".", "/"),
                    "--method", "org.gtk.Actions.Activate", action, parameters, "{}"],
                   check=True, stdout=subprocess.DEVNULL)


def open_view(view):
    """Shows a view in the running program."""
    text = json.dumps({"format": "summitry-view", "version": 1, **view})
    activate("open-view", "[<" + json.dumps(text, ensure_ascii=False) + ">]")


def show_search(program):
    """Looks for something, until its kinds are there, each with its number. The date has
    a number as well."""
    open_view(PAGES["search"])
    ui.wait(lambda: sum(any(letter.isdigit() for letter in button.get_name())
                        for button in program.all("toggle button")) > 2, "what was found")


def open_faulty():
    """Opens a file with faults, up to the question whether it shall be added."""
    path = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "faulty.json")
    path.write_text(FAULTY, encoding="utf-8")
    subprocess.run([sys.argv[1], str(path)], check=True)


def show_structure(program):
    """Unfolds what is below a mechanism, and scrolls down to it."""
    open_view(STRUCTURE)
    tree = program.find("tree")
    ui.pointer("mousemove", program.middle(tree)[0], 400)

    def is_there():
        ui.pointer("click", 5)
        return tree.get_component_iface().get_extents(ui.Atspi.CoordType.WINDOW).y < 120

    ui.wait(is_there, "the structure")
    ui.put_pointer_away()


def dialogs(program):
    """Those on show."""
    return [node for node in ui.walk(program.root)
            if node.get_role_name() in ("dialog", "alert") and "showing" in ui.states(node)]


def show_dialog(program, key):
    """Opens a dialog by key."""
    ui.key(key)
    ui.wait(lambda: dialogs(program), f"the dialog of {key}")


def close_dialog(program):
    """Closes what is above the page, of which the next must not be mistaken for it."""
    ui.key("Escape")
    ui.wait(lambda: not dialogs(program), "the dialog to go")


def show_conditions(program):
    """Asks who is shown, with a condition of each kind."""
    open_view(CONDITIONS)
    show_dialog(program, "ctrl+shift+o")


def show_periods(program):
    """Edits the periods of a membership."""
    activate("open-entity", "[<'lmc.VNM'>]")
    show_dialog(program, "F2")


def page_scenes(program, is_narrow):
    """The pages to draw, by name: the function that shows it."""
    for page, view in PAGES.items():
        if page == "search":
            yield page, functools.partial(show_search, program)
            continue
        yield page, functools.partial(open_view, view)
        # Where there is room for one pane, the list is not seen beside the rest.
        if page == "mechanism" and is_narrow:
            yield "list", functools.partial(ui.key, "ctrl+1")
    yield "structure", functools.partial(show_structure, program)
    yield "ask", open_faulty


def dialog_scenes(program):
    """What opens above pages, and is closed again."""
    yield "faults", functools.partial(ui.key, "Return")
    yield "conditions", functools.partial(show_conditions, program)
    yield "periods", functools.partial(show_periods, program)
    for name, key in KEYS.items():
        yield name, functools.partial(ui.key, key)
    for action in ACTIONS:
        yield action, functools.partial(activate, action)


def language_scenes(program, is_narrow):
    """What to draw, by name: the function that shows it, and whether it is closed."""
    for name, show in page_scenes(program, is_narrow):
        yield name, show, False
    for name, show in dialog_scenes(program):
        yield name, show, True


def draw_language(folder, name, locale):
    """The main pages and dialogs."""
    catalogs = pathlib.Path(sys.argv[1]).resolve().parents[2] / "po-locale"
    locales = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "locales")
    locales.mkdir(exist_ok=True)
    subprocess.run(["localedef", "--no-archive", "-i", locale, "-f", "UTF-8",
                    str(locales / f"{locale}.utf8")], check=False)
    with ui.Program(sys.argv[1], LC_ALL=f"{locale}.UTF-8", LOCPATH=str(locales),
                    SUMMITRY_LOCALEDIR=str(catalogs)) as program:
        ui.put_pointer_away()
        for size in ((1180, 760), (360, 640)):
            before = None
            program.resize(*size)
            for scene, show, is_closed in language_scenes(program, size[0] == 360):
                show()
                path = picture(folder, f"{name}-{scene}-{size[0]}", before)
                before = path.read_bytes()
                crop(path, *size)
                assert_drawn(path)
                if is_closed:
                    close_dialog(program)
        # GTK 4.18 says of a label itself, where its natural text is not wrapped and
        # its lines have letters of several fonts, that it is higher than it would be.
        warnings = [line for line in program.warnings() if "natural size must be" not in line]
        assert not warnings, warnings


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(os.environ.get("SUMMITRY_SCREENS", temporary))
        folder.mkdir(parents=True, exist_ok=True)
        cases = [(variant, functools.partial(draw, folder, variant, **how))
                 for variant, how in VARIANTS.items()] + \
                [(name, functools.partial(draw_language, folder, name, locale))
                 for name, locale in LANGUAGES.items()]
        return ui.report([case for case in cases
                          if not sys.argv[2:] or case[0] in sys.argv[2:]])


if __name__ == "__main__":
    sys.exit(main())
