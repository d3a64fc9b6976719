# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person would: by keyboard, pointer and what
assistive technology can see. Nothing sleeps for a fixed time: every step waits
until it shows.
"""

import os
import subprocess
import sys
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = float(os.environ.get("SUMMITRY_TEST_PATIENCE", "30"))


def pump():
    """Lets libatspi hear what has happened; its caches are stale otherwise."""
    while GLib.MainContext.default().iteration(False):
        pass


def wait(ask, what="something"):
    """The first true answer of ask()."""
    end = time.monotonic() + PATIENCE
    while True:
        pump()
        try:
            answer = ask()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)


def children(node):
    """The children that are there."""
    found = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in found if child is not None]


def walk(node):
    """A node and all below it, as they lie in the tree."""
    yield node
    for child in children(node):
        yield from walk(child)


def states(node):
    """The names of its states."""
    return {state.value_nick for state in node.get_state_set().get_states()}


def key(*names):
    """Presses keys, as xdotool names them: "ctrl+q"."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def write(text):
    """Types text into what has the focus."""
    subprocess.run(["xdotool", "type", "--clearmodifiers", text], check=True)


class Program:
    """The running program."""

    def __init__(self, path, **environment):
        self.errors = open(os.path.join(os.environ["XDG_RUNTIME_DIR"], "errors"), "w+",
                           encoding="utf-8")
        # On this process only: on the whole bus it would kill accessibility.
        environment = {**os.environ, "G_DEBUG": "fatal-criticals", **environment}
        self.process = subprocess.Popen([path], stderr=self.errors, env=environment)
        self.focus = None
        self.listener = Atspi.EventListener.new(self._focus_moved)
        self.listener.register("object:state-changed:focused")
        desktop = Atspi.get_desktop(0)
        self.root = wait(lambda: next((app for app in children(desktop)
                                       if app.get_name() == "summitry" and
                                       app.get_child_count()), None), "the window")
        self.window = wait(self._window_id, "the window on the screen")
        self.resize(1180, 760)

    def _window_id(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Summitry$"],
                               capture_output=True, text=True, check=False)
        return found.stdout.split()[-1] if found.stdout else None

    def resize(self, width, height):
        """Makes the window as wide and high."""
        subprocess.run(["xdotool", "windowsize", "--sync", self.window,
                        str(width), str(height)], check=False, timeout=PATIENCE)

    def all(self, role, name=None, prefix=None):
        """The nodes on show of a role, by name or by how the name begins."""
        return [node for node in walk(self.root)
                if node.get_role_name() == role and
                (name is None or node.get_name() == name) and
                (prefix is None or node.get_name().startswith(prefix)) and
                "showing" in states(node)]

    def find(self, role, name=None, prefix=None):
        """The first such node, as soon as there is one."""
        return wait(lambda: next(iter(self.all(role, name, prefix)), None),
                    f"{role} {name or prefix or ''}")

    def gone(self, role, name=None, prefix=None):
        """Waits until there is no such node."""
        wait(lambda: not self.all(role, name, prefix),
             f"{role} {name or prefix or ''} to go")

    def _focus_moved(self, event):
        if event.detail1:
            self.focus = event.source

    def focused(self, role, prefix=""):
        """The node that has the focus, as soon as it is of that role and name."""
        def ask():
            node = self.focus
            if (node is not None and node.get_role_name() == role and
                    (node.get_name() or "").startswith(prefix)):
                return node
            return None
        return wait(ask, f"the focus on {role} {prefix}")

    def press(self, name):
        """Presses a key, and gives the focus the time to move."""
        before = self.focus
        key(name)
        end = time.monotonic() + 0.3
        while self.focus is before and time.monotonic() < end:
            pump()
            time.sleep(0.01)

    def go_to(self, role, prefix, within=""):
        """Moves the focus by keys alone: Tab from place to place, Down within
        the list that has such a name."""
        for _ in range(150):
            node = self.focus
            if node is not None:
                if node.get_role_name() == role and (node.get_name() or "").startswith(prefix):
                    return node
                parent = node.get_parent()
                if (within and node.get_role_name() == role and parent is not None and
                        (parent.get_name() or "").startswith(within)):
                    self.press("Down")
                    continue
            self.press("Tab")
        raise AssertionError(f"the focus never came to {role} {prefix}")

    def screenshot(self, path):
        """A picture of the window."""
        subprocess.run(["import", "-window", self.window, path], check=True)

    def warnings(self):
        """What the program has written to standard error, our own words only."""
        self.errors.flush()
        with open(self.errors.name, encoding="utf-8") as file:
            return [line for line in file.read().splitlines()
                    if "WARNING" in line or "CRITICAL" in line]

    def quit(self):
        """Quits by key; the exit status."""
        key("ctrl+q")
        return self.process.wait(timeout=PATIENCE)


def act(node, name="click"):
    """Does an action of a node."""
    actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
    node.do_action(actions.index(name))


def select(node):
    """Selects a row of a list, through the list."""
    parent = node.get_parent()
    parent.get_selection_iface().select_child(node.get_index_in_parent())


def run(scenes):
    """Runs scenes in order, in TAP; each begins where the one before ended."""
    program = Program(sys.argv[1])
    failed = 0
    print(f"TAP version 14\n1..{len(scenes)}", flush=True)
    for number, scene in enumerate(scenes, 1):
        try:
            scene(program)
            print(f"ok {number} - {scene.__doc__}", flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} - {scene.__doc__}", flush=True)
    if program.process.poll() is None:
        program.process.terminate()
        program.process.wait()
    return 1 if failed else 0
