#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every page, and one of each kind of entry, in the smallest window; light,
dark and with high contrast, with text of the usual size and of twice that: nothing
is cut off at the sides, what is below can be scrolled to, no pane is blank, and no
widget complains of too little room.

The pictures stay in the folder that SUMMITRY_SCREENS names, for eyes.

usage: test-pages.py PROGRAM [VARIANT…]
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

DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
VARIANTS = {
    "low": {"size": (360, 294)},
    "light": {},
    "dark": {"environment": DARK},
    "contrast": {"environment": CONTRAST},
    "large-text": {"dpi": 192},
    "large-text-dark": {"dpi": 192, "environment": DARK},
    "large-text-contrast": {"dpi": 192, "environment": CONTRAST},
}

# Of how much of a page it is asked at the least, so that a tree without any fails.
LEAST = 5

# Text alone, smoothed, has more; a window without content has fewer.
MIN_COLOURS = 40

# Each page of the window, with an entry where it has any.
PAGES = [
    ("mechanisms", None), ("mechanisms", "sco"), ("parties", None), ("parties", "KHM"),
    ("meetings", None), ("meetings", "sco-heads-of-state-15"),
    ("events", "apt-east-asia-business-forum-7"), ("documents", "sco-ufa-declaration"),
    ("statements", "sco-sound-development"), ("milestones", "sco-blr-decision"),
    ("bodies", "sco-council-heads-of-state"), ("topics", "accession"), ("places", "yunnan"),
    ("people", "li-keqiang"), ("sources", None), ("sources", "wp-2017"), ("matrix", None),
    ("questions", None), ("timeline", None), ("compare", None), ("search", None),
]
MORE = {"compare": {"compared": ["lmc", "sco"]}, "search": {"text": "ASEAN"}}


def open_view(page, entity):
    """Shows a view in the running program."""
    view = {"format": "summitry-view", "version": 1, "page": page, **MORE.get(page, {})}
    if entity:
        view["entity"] = entity
    subprocess.run(["gdbus", "call", "--session", "--dest", NAME,
                    "--object-path", "/" + NAME.replace(".", "/"),
                    "--method", "org.gtk.Actions.Activate", "open-view",
                    "[<" + json.dumps(json.dumps(view)) + ">]", "{}"],
                   check=True, stdout=subprocess.DEVNULL)


def await_hits(program):
    """Waits until what was found is there, each kind with its number."""
    ui.wait(lambda: any(letter.isdigit() for button in program.all("toggle button")
                        for letter in button.get_name()), "what was found")


def take_picture(program, path, unlike):
    """A picture of the window that stays the same, and is another one than there was."""
    before = None

    def is_still():
        nonlocal before
        program.screenshot(str(path))
        after = path.read_bytes()
        still, before = after == before and after != unlike, after
        return still

    ui.wait(is_still, f"a picture of {path.stem} that stays")
    return before


def assert_drawn(path):
    colours = subprocess.run(["identify", "-format", "%k", str(path)],
                             capture_output=True, text=True, check=True).stdout
    assert int(colours) >= MIN_COLOURS, f"{path.name} has {colours} colours"


def draw(folder, variant, environment=None, size=(1180, 760), dpi=96):
    """All pages in one variant."""
    failed, before = [], None
    with ui.resolution(dpi), ui.Program(sys.argv[1], **(environment or {})) as program:
        program.resize(*size)
        ui.put_pointer_away()
        frame = program.find("frame")
        for page, entity in PAGES:
            name = f"{variant}-{page}" + (f"-{entity}" if entity else "")
            open_view(page, entity)
            if page == "search":
                await_hits(program)
            before = take_picture(program, folder / f"{name}.png", before)
            try:
                # What a page had before is gone from the tree at first.
                ui.wait(lambda: whole.assert_whole(frame, frame, *size) > LEAST, "the page")
                assert_drawn(folder / f"{name}.png")
                assert not program.warnings(), program.warnings()
            except AssertionError as error:
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
