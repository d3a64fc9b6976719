#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures that the metainfo names, of the program as it runs.  The
private display has no compositor, which would round a window's corners and give
it a shadow: that is done here.

usage: screenshots.py PROGRAM FOLDER

    ./dev shell tests/ui-session build-aux/screenshots.py \\
      build/debian-13/src/app/summitry docs/images
"""

import json
import os
import pathlib
import subprocess
import sys
import urllib.parse

SOURCE = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(SOURCE / "tests/e2e"))
import ui  # noqa: E402

# Of the window; the shadow adds a margin on each side.
WIDTH, HEIGHT, MARGIN, RADIUS = 1000, 680, 16, 12

# What each shows, and something that is to be there before it is taken.
VIEWS = {
    "matrix": ({"page": "matrix"}, "Not shown"),
    "mechanism": ({"page": "mechanisms", "entity": "lmc"}, "What it is"),
    "timeline": ({"page": "timeline"}, "Timeline"),
    "compare": ({"page": "compare", "compared": ["eas", "sco"]}, "Compare"),
}


def take_away_buttons():
    """Leaves a window the one button that GNOME gives it; without a desktop that says
    which there are, GTK draws three."""
    settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "gtk-4.0/settings.ini")
    with settings.open("a", encoding="utf-8") as file:
        file.write("gtk-decoration-layout=:close\n")


def finish(path):
    """Leaves the window alone, with round corners and a shadow."""
    corners = f"roundrectangle 0,0,{WIDTH - 1},{HEIGHT - 1},{RADIUS},{RADIUS}"
    subprocess.run(["convert", path, "-crop", f"{WIDTH}x{HEIGHT}+{ui.FRAME}+{ui.FRAME}", "+repage",
                    "-alpha", "set",
                    "(", "-size", f"{WIDTH}x{HEIGHT}", "xc:none", "-fill", "white",
                    "-draw", corners, ")", "-compose", "DstIn", "-composite",
                    "(", "+clone", "-background", "black", "-shadow", "35x6+0+3", ")",
                    "+swap", "-background", "none", "-compose", "Over", "-layers", "merge", "+repage",
                    "-gravity", "center", "-extent",
                    f"{WIDTH + 2 * MARGIN}x{HEIGHT + 2 * MARGIN}", "-strip",
                    "-define", "png:compression-level=9", path], check=True)


def take(program, folder, name):
    """One picture, as soon as the window stays as it is."""
    parts, words = VIEWS[name]
    view = json.dumps({"format": "summitry-view", "version": 1, **parts})
    path = folder / f"{name}.png"
    before = None

    def is_still():
        nonlocal before
        window.screenshot(path)
        after = path.read_bytes()
        still, before = after == before, after
        return still

    with ui.Program(program, "summitry:view?" + urllib.parse.quote(view, safe="")) as window:
        window.resize(WIDTH, HEIGHT)
        ui.put_pointer_away()
        ui.wait(lambda: any(words in (node.get_name() or "") and "showing" in ui.states(node)
                            for node in ui.walk(window.root)), words)
        ui.wait(is_still, f"{name} to stay as it is")
    finish(path)


def main():
    """Takes all of them."""
    take_away_buttons()
    program, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    for name in VIEWS:
        take(program, folder, name)


main()
