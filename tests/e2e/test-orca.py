#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Orca says of the matrix, as text: the screen reader runs on the private
bus, without sound, and writes down what it would speak.

usage: test-orca.py PROGRAM
"""

import os
import pathlib
import subprocess
import sys

import ui

SPOKEN = "SPEECH OUTPUT: "


class Orca:
    """The screen reader, for as long as the block runs."""

    def __init__(self):
        self.log = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "orca.log")
        self.process = None

    def __enter__(self):
        self.log.unlink(missing_ok=True)
        # Braille has no device here; without speech Orca is as quiet as it is.
        self.process = subprocess.Popen(
            ["orca", "--replace", "-d", "braille", "--debug-file", str(self.log)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ui.wait(lambda: self.said("Screen reader on"), "Orca")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=ui.PATIENCE)

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
    """Waits until it says them. Orca's log is written in blocks: a key that does
    nothing fills the block."""
    def ask():
        ui.key("Shift_L")
        return orca.said(words)

    try:
        ui.wait(ask, f"“{words}”")
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


def play(scene):
    """One scene, with a screen reader and a program of its own."""
    with Orca() as orca, ui.Program(sys.argv[1]) as program:
        scene(program, orca)
        assert not program.warnings(), program.warnings()


def main():
    scenes = [scene_matrix, scene_date]
    return ui.report([(scene.__doc__, lambda scene=scene: play(scene)) for scene in scenes])


if __name__ == "__main__":
    sys.exit(main())
