#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures contrast where people look: in the pixels of the running program. Every
text on show has 4.5:1 against what it stands on, every sign of the matrix, its
legend and the timeline 3:1, in light, dark and with high contrast (WCAG 2.2, 1.4.3
and 1.4.11). Where each stands is asked of assistive technology's tree.

usage: test-contrast.py PROGRAM [VARIANT…]
"""

import collections
import functools
import json
import subprocess
import sys
import time

import ui

NAME = "io.github.summitry.Summitry"
SIZE = (1180, 760)
DARK = {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
VARIANTS = {"light": {}, "dark": DARK, "contrast": CONTRAST, "dark-contrast": {**DARK, **CONTRAST}}

PAGES = [
    {"page": "mechanisms", "entity": "lmc"},
    {"page": "statements", "entity": None},
    {"page": "matrix"},
    {"page": "timeline"},
    {"page": "compare", "compared": ["lmc", "sco"]},
    {"page": "search", "text": "Mekong"},
    {"page": "questions"},
]

TEXT, SIGN = 4.5, 3.0

# Roles of what is text, and of what is a sign with a name. A row of a list is as well,
# as the label that is its name is not in the tree.
WORDS = {"label", "heading", "static", "status bar", "row header", "list item"}
SIGNS = {"table cell", "image"}

# A sign whose name says that there is nothing to see: blank is no, by a roster.
BLANK = ("not in it",)

# Of how many a page is measured at the least, so that a tree without places fails.
LEAST = 10


def luminance(colour):
    """Of a colour, as WCAG defines it."""
    def linear(part):
        part /= 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@functools.lru_cache(maxsize=None)
def ratio(one, other):
    """The contrast of two colours."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Picture:
    """The pixels of the screen."""

    def __init__(self):
        done = subprocess.run(["sh", "-c", "import -window root -depth 8 rgb:-"],
                              stdout=subprocess.PIPE, check=True)
        self.bytes = done.stdout
        self.width = 1280

    def measure(self, left, top, right, bottom):
        """How what is drawn in a box stands out from what it is drawn on, which is the
        colour of most of it."""
        colours = collections.Counter()
        for y in range(top, bottom):
            row = self.bytes[3 * (y * self.width + left):3 * (y * self.width + right)]
            colours.update(zip(row[0::3], row[1::3], row[2::3]))
        ground = colours.most_common(1)[0][0]
        return max(ratio(*sorted((ground, colour))) for colour in colours)


def box(node):
    """Where a node is on the screen, in whose corner the window is."""
    extents = node.get_component_iface().get_extents(ui.Atspi.CoordType.WINDOW)
    return extents.x, extents.y, extents.x + extents.width, extents.y + extents.height


def list_boxes(program):
    """What is measured: of all texts and signs that are wholly on show, the box, what it
    is to have, and its name."""
    frame = program.find("frame")
    left, top, _, _ = box(frame)

    def visit(node, clip, is_mark=False):
        states = ui.states(node)
        role = node.get_role_name()
        if "showing" not in states or "sensitive" not in states and role in WORDS:
            return
        try:
            x, y, right, bottom = box(node)
        except AttributeError:
            x, y, right, bottom = clip
        place = (x - left, y - top, right - left, bottom - top) if node != frame else clip
        # Of what is in a button with a margin below zero GTK says that it is further left;
        # there is nothing else beside a mark of a passage.
        if is_mark and role == "label":
            place = (place[0], place[1], place[2] + 24, place[3] + 8)
        inside = (clip[0] <= place[0] < place[2] <= clip[2] and
                  clip[1] <= place[1] < place[3] <= clip[3])
        name = ui.text(node) if role == "status bar" else node.get_name() or ""
        if inside and role in WORDS | SIGNS and name.strip():
            yield place, TEXT if role in WORDS else SIGN, role, name
        if role in ("scroll pane", "viewport", "table", "list") and place[2] > place[0]:
            clip = (max(clip[0], place[0]), max(clip[1], place[1]),
                    min(clip[2], place[2]), min(clip[3], place[3]))
        # Of the label in the heading of a section GTK says that it is where its margin
        # begins.
        if role != "row header":
            for child in ui.children(node):
                yield from visit(child, clip, is_mark or name.startswith("Sources: "))

    yield from visit(frame, (0, 0, *SIZE))


def open_view(program, view):
    """Shows a view, and waits until nothing moves."""
    text = json.dumps({"format": "summitry-view", "version": 1,
                       **{key: value for key, value in view.items() if value is not None}})
    subprocess.run(["gdbus", "call", "--session", "--dest", NAME,
                    "--object-path", "/" + NAME.replace(".", "/"),
                    "--method", "org.gtk.Actions.Activate", "open-view",
                    "[<" + json.dumps(text) + ">]", "{}"], check=True, stdout=subprocess.DEVNULL)
    before = None

    def is_still():
        nonlocal before
        after = Picture().bytes
        same, before = after == before, after
        return same

    ui.wait(is_still, f"{view['page']} to stay")


def find_poor(program, page):
    """What does not stand out enough."""
    # A busy machine may be slow to answer.
    boxes = ui.wait(lambda: list(list_boxes(program)), "places")
    picture, poor = Picture(), []
    assert len(boxes) >= LEAST, (page, boxes)
    for place, wanted, role, name in boxes:
        if name.split(": ")[-1].startswith(BLANK):
            continue
        found = picture.measure(*(edge + ui.FRAME for edge in place))
        if found < wanted:
            poor.append(f"{page}: {role} “{name}” {place}: {found:.2f}:1")
    return poor


def measure(environment):
    """All pages in one style."""
    poor = []
    with ui.Program(sys.argv[1], **environment) as program:
        program.resize(*SIZE)
        ui.put_pointer_away()
        for view in PAGES:
            open_view(program, view)
            # What moves still is not where it is said to be.
            for _ in range(3):
                if not (found := find_poor(program, view["page"])):
                    break
                time.sleep(1)
            poor += found
        assert not program.warnings(), program.warnings()
    assert not poor, "\n" + "\n".join(poor)


if __name__ == "__main__":
    sys.exit(ui.report([(variant, functools.partial(measure, environment))
                        for variant, environment in VARIANTS.items()
                        if not sys.argv[2:] or variant in sys.argv[2:]]))
