#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs the program as who packages it does, and runs it without a network, a
home, the checkout and what was built there; see confine. It has all its parts, and
a screen reader comes to the same in it.

usage: test-confined.py BUILD_FOLDER PREFIX
"""

import importlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import confinement
import ui

dialogs = importlib.import_module("test-dialogs")
walking = importlib.import_module("test-walk")

BUILD, PREFIX = (pathlib.Path(word) for word in sys.argv[1:])
HERE = pathlib.Path(__file__).parent
FOLDER = pathlib.Path(tempfile.mkdtemp())
SHARE = f"{FOLDER}/installed{PREFIX}/share"
SECRET = pathlib.Path.home() / "secret.txt"
NOT_SEEN = SECRET, pathlib.Path(__file__), BUILD / "build.ninja"
CONFINE = HERE / "confine", FOLDER, PREFIX

# What it may write to. Nothing else can be written to at all.
WRITABLE = [pathlib.Path(os.environ[f"XDG_{kind}_HOME"])
            for kind in ("CONFIG", "DATA", "CACHE", "STATE")] + [FOLDER / "tmp"]

def outside(*command):
    """What a command prints; that it fails is a failure of the test."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {done.stderr}"
    return done.stdout


def inside(*command):
    """What a command prints that is confined."""
    return outside(*CONFINE, *command)


class Confined(ui.Program):
    """The program as it was installed. Numbers of processes are others inside; but
    there is no other program on this display and bus."""

    def __init__(self, **environment):
        super().__init__(*CONFINE, "summitry", **environment)

    def is_own(self, app):
        return app.get_name() == "summitry"

    def _window_id(self):
        return next(reversed(ui.find_windows()), None)

    def end(self):
        # Nothing less is heeded; what is inside ends with it.
        self.process.kill()
        super().end()


def play(scene, **environment):
    """One scene, in a program that complains of nothing and ends when it is told to."""
    with Confined(**environment) as program:
        scene(program)
        assert not program.warnings(), program.warnings()
        assert program.quit() == 0


def find_parts():
    """What of the program a desktop finds there; see parts.py."""
    return json.loads(inside("python3", "-c", (HERE / "parts.py").read_text("utf-8"), dialogs.NAME))


def case_bare():
    """before it is installed there is nothing of it"""
    pathlib.Path(SHARE).mkdir(parents=True)
    found = find_parts()
    assert found == {"icons": [], "type": "application/octet-stream", "opened by": [],
                     "settings": False}, found


def case_installed():
    """once it is, its icons, its type of files, its entry and its settings are found"""
    outside("meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir",
            FOLDER / "installed")
    # What is left to who packages it, as Meson does it where there is no such folder.
    outside("glib-compile-schemas", f"{SHARE}/glib-2.0/schemas")
    outside("update-mime-database", f"{SHARE}/mime")
    outside("update-desktop-database", f"{SHARE}/applications")
    outside("gtk4-update-icon-cache", "-q", "-t", "-f", f"{SHARE}/icons/hicolor")
    found = find_parts()
    assert found == {"icons": [dialogs.NAME, f"{dialogs.NAME}-symbolic", f"{dialogs.NAME}-view"],
                     "type": "application/vnd.summitry.view+json",
                     "opened by": [f"{dialogs.NAME}.desktop"], "settings": True}, found


def case_inside():
    """from inside there is no network, no home, no checkout, no other process"""
    found = confinement.probe(inside, *NOT_SEEN)
    confinement.check(found)
    assert not found["writes home"], found
    assert set(found["refused"].values()) <= {"EROFS", "ENOENT"}, found


def case_outside():
    """from outside the same probe finds all that"""
    found = confinement.probe(outside, *NOT_SEEN)
    assert found["connects"] and found["writes home"], found
    assert found["reads"] == [str(path) for path in NOT_SEEN], found
    assert "EROFS" not in found["refused"].values(), found
    assert found["processes"] > 3 and not found["no new privileges"], found
    # A plain user has none.
    assert found["capabilities"] or os.geteuid() != 0, found


def walk(program):
    walking.scene_places(program)
    walking.scene_way(program)


def case_walk():
    """names, counts and the way of the focus are those of outside"""
    play(walk)


def show_help(program):
    program.find("list item", prefix="澜沧江")
    dialogs.show_help(program)
    program.find("dialog", "帮助")
    program.find("label", prefix="机制是各国")
    # A dialog keeps keys from the window.
    ui.key("Escape")
    program.gone("dialog")


def case_language():
    """it speaks Chinese, and so does its help"""
    play(show_help, LC_ALL="zh_CN.UTF-8")


def case_cli():
    """on the command line it says the same as outside, and has its other languages"""
    shown = inside("summitry-cli", "show", "lmc")
    assert dialogs.LMC in shown, shown
    assert shown == outside(BUILD / "src/cli/summitry-cli", "show", "lmc")
    shown = inside("summitry-cli", "--lang", "zh-CN", "show", "lmc")
    # The program's own words, and the dataset's.
    assert "基本信息" in shown and "澜湄合作" in shown, shown


def written():
    """The files where something may be written: "state/summitry/windows.json"."""
    return {str(path.relative_to(folder.parent)) for folder in WRITABLE
            for path in folder.rglob("*") if not path.is_dir()}


def case_traces():
    """what it left is in folders of its own, and what is left elsewhere is seen"""
    assert "state/summitry/windows.json" in written(), written()
    inside("touch", "/tmp/trace")
    left = {path for path in written() - BEFORE if not re.match(r"\w+/(summitry|\.X11-unix)/", path)}
    assert left == {"config/probe", "data/probe", "cache/probe", "tmp/trace"}, left


if __name__ == "__main__":
    SECRET.write_text("secret", "utf-8")
    BEFORE = written()
    sys.exit(ui.report([(case.__doc__, case) for name, case in globals().items()
                        if name.startswith("case_")]))
