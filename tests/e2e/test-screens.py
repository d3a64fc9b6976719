#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the program as people may have set it up: dark, with high contrast,
on a phone, mirrored, with large text.  Nothing may be blank, and no widget may
complain that it has no room.  The matrix is drawn in Arabic, Chinese and German
besides.

The pictures stay in the folder that SUMMITRY_SCREENS names, for eyes.

usage: test-screens.py PROGRAM
"""

import contextlib
import functools
import os
import pathlib
import subprocess
import sys
import tempfile

import ui

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

# The matrix again, in languages that set it differently.
LANGUAGES = {
    "arabic": "ar_EG.UTF-8",
    "chinese": "zh_CN.UTF-8",
    "german": "de_DE.UTF-8",
}

# Text alone, smoothed, has more; a pane without content has fewer.
MIN_COLOURS = 40


@contextlib.contextmanager
def resolution(dpi):
    """The display's for text, from which sizes of fonts follow."""
    def set_to(value):
        subprocess.run(["xrdb", "-nocpp", "-merge"], input=f"Xft.dpi: {value}\n",
                       text=True, check=True)
    set_to(dpi)
    try:
        yield
    finally:
        set_to(96)


def picture(folder, name):
    """Takes a picture of the screen, popovers and all, that stays the same."""
    path = folder / f"{name}.png"
    before = None

    def is_still():
        nonlocal before
        subprocess.run(["import", "-window", "root", "-strip", str(path)], check=True)
        after = path.read_bytes()
        still, before = after == before, after
        return still

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
    with resolution(dpi):
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


def draw_language(folder, name, locale):
    """The matrix, wide and on a phone."""
    catalogs = pathlib.Path(sys.argv[1]).resolve().parents[2] / "po-locale"
    with ui.Program(sys.argv[1], LC_ALL=locale,
                    SUMMITRY_LOCALEDIR=str(catalogs)) as program:
        ui.put_pointer_away()
        ui.key("ctrl+3")
        program.find("table")
        for size in ((1180, 760), (360, 640)):
            program.resize(*size)
            path = picture(folder, f"{name}-matrix-{size[0]}")
            crop(path, *size)
            assert_drawn(path)
        assert not program.warnings(), program.warnings()


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(os.environ.get("SUMMITRY_SCREENS", temporary))
        folder.mkdir(parents=True, exist_ok=True)
        return ui.report([(variant, functools.partial(draw, folder, variant, **how))
                          for variant, how in VARIANTS.items()] +
                         [(name, functools.partial(draw_language, folder, name, locale))
                          for name, locale in LANGUAGES.items()])


if __name__ == "__main__":
    sys.exit(main())
