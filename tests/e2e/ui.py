# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person would: by keyboard, pointer and what
assistive technology can see. Nothing sleeps for a fixed time: every step waits
until it shows.
"""

import contextlib
import functools
import os
import shutil
import subprocess
import sys
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = float(os.environ.get("SUMMITRY_TEST_PATIENCE", "30"))

# Where shadows cannot be drawn, a window has a frame, this wide on each side.
FRAME = 5


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


def find_program(is_wanted):
    """The program that is wanted, once it has a window; libatspi may have looked
    just before, and believes what it saw. Of one that has just ended it may know
    still, and get no answer."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache_single()
    for app in children(desktop):
        try:
            app.clear_cache_single()
            if is_wanted(app) and app.get_child_count():
                return app
        except GLib.Error:
            pass
    return None


def find_windows(*conditions):
    """The windows of the program on the display. A tooltip has one as well, which
    bears the program's name in small letters; to xdotool that is the same."""
    def name(number):
        return subprocess.run(["xdotool", "getwindowname", number], capture_output=True,
                              text=True, check=False).stdout.strip()

    found = subprocess.run(["xdotool", "search", "--onlyvisible", *conditions,
                            "--name", "^Summitry$"], capture_output=True, text=True, check=False)
    return [number for number in found.stdout.split() if name(number) == "Summitry"]


def children(node):
    """The children that are there."""
    found = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in found if child is not None]


def walk(node):
    """A node and all below it, as they lie in the tree."""
    yield node
    for child in children(node):
        yield from walk(child)


def text(node):
    """The text of a node of a role that has no name, such as a status bar."""
    return Atspi.Text.get_text(node, 0, -1)


def states(node):
    """The names of its states."""
    return {state.value_nick for state in node.get_state_set().get_states()}


def is_active(frame):
    """Whether keys go to the window."""
    return "active" in states(frame)


def key(*names):
    """Presses keys, as xdotool names them: "ctrl+q"."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def write(text):
    """Types text into what has the focus."""
    subprocess.run(["xdotool", "type", "--clearmodifiers", text], check=True)


def pointer(*words):
    """Does something with the pointer, as xdotool names it: "mousemove", 3, 5."""
    subprocess.run(["xdotool", *map(str, words)], check=True)


def put_pointer_away():
    """Moves the pointer to where no window is."""
    pointer("mousemove", 1279, 899)


def state_folder():
    """Where the program keeps what was open."""
    return os.path.join(os.environ["XDG_STATE_HOME"], "summitry")


class Program:
    """The running program, which ends with the block that it is made for. It
    starts as for the first time, or with what was open when it ended."""

    def __init__(self, path, *arguments, afresh=True, **environment):
        if afresh:
            shutil.rmtree(state_folder(), ignore_errors=True)
        self.errors = open(os.path.join(os.environ["XDG_RUNTIME_DIR"], "errors"), "w+",
                           encoding="utf-8")
        # On this process only: on the whole bus it would kill accessibility.
        environment = {**os.environ, "G_DEBUG": "fatal-criticals", **environment}
        self.process = subprocess.Popen([path, *arguments], stderr=self.errors, env=environment)
        self.focus = None
        self.listener = Atspi.EventListener.new(self._focus_moved)
        self.listener.register("object:state-changed:focused")
        try:
            self.root = wait(self._find_root, "the window")
            self.window = wait(self._window_id, "the window on the screen")
            self.resize(1180, 760)
            wait(lambda: any(is_active(frame) for frame in children(self.root)),
                 "the window to take keys")
        except BaseException:
            self.end()
            raise

    def __enter__(self):
        return self

    def __exit__(self, _type, error, _traceback):
        self.end()
        if error is not None:
            error.add_note("\n".join(self.read_errors().split("\n")[-10:]))

    def _find_root(self):
        assert self.process.poll() is None, "the program ended: " + self.read_errors()
        return find_program(self.is_own)

    def is_own(self, app):
        """Whether a program on the bus is this one."""
        return app.get_process_id() == self.process.pid

    def _window_id(self):
        return next(reversed(find_windows("--all", "--pid", str(self.process.pid))), None)

    def resize(self, width, height):
        """Makes the window as wide and high, within its frame."""
        subprocess.run(["xdotool", "windowsize", "--sync", self.window,
                        str(width + 2 * FRAME), str(height + 2 * FRAME)],
                       check=False, timeout=PATIENCE)

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

    def _focused_now(self, role, prefix):
        node = self.focus
        try:
            if (node is not None and node.get_role_name() == role and
                    (node.get_name() or "").startswith(prefix)):
                return node
        except GLib.Error:
            pass  # gone since it had the focus
        return None

    def focused(self, role, prefix=""):
        """The node that has the focus, as soon as it is of that role and name."""
        return wait(lambda: self._focused_now(role, prefix), f"the focus on {role} {prefix}")

    def press(self, name):
        """Presses a key, and gives the focus the time to move."""
        before = self.focus
        key(name)
        end = time.monotonic() + 1
        while self.focus is before and time.monotonic() < end:
            pump()
            time.sleep(0.01)

    def middle(self, node):
        """Where the middle of a node is on the screen, in whose corner the window is."""
        of_node, of_frame = (each.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
                             for each in (node, self.find("frame")))
        return (of_node.x - of_frame.x + of_node.width // 2,
                of_node.y - of_frame.y + of_node.height // 2)

    def point(self, node):
        """Moves the pointer to the middle of a node."""
        pointer("mousemove", *self.middle(node))

    def click(self, node, button=1, held=()):
        """Clicks there, with keys held or none."""
        self.point(node)
        pointer(*(word for name in held for word in ("keydown", name)), "click", button,
                *(word for name in held for word in ("keyup", name)))

    def go_to(self, role, prefix, within=""):
        """Moves the focus by keys alone: Tab from place to place, Down within
        the list that has such a name."""
        for _ in range(150):
            pump()
            if node := self._focused_now(role, prefix):
                return node
            node = self._focused_now(role, "")
            parent = node.get_parent() if within and node else None
            is_in_list = parent is not None and (parent.get_name() or "").startswith(within)
            self.press("Down" if is_in_list else "Tab")
        raise AssertionError(f"the focus never came to {role} {prefix}")

    def screenshot(self, path):
        """A picture of the window."""
        subprocess.run(["import", "-window", self.window, path], check=True)

    def read_errors(self):
        """What the program has written to standard error."""
        with open(self.errors.name, encoding="utf-8") as file:
            return file.read()

    def warnings(self):
        """Those lines of it that complain."""
        return [line for line in self.read_errors().splitlines()
                if "WARNING" in line or "CRITICAL" in line]

    def quit(self):
        """Quits by key; the exit status."""
        key("ctrl+q")
        return self.process.wait(timeout=PATIENCE)

    def end(self):
        """Ends a program that was not quit, as the test failed before."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE)
        self.listener.deregister("object:state-changed:focused")


def act(node, name="click"):
    """Does an action of a node."""
    actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
    node.do_action(actions.index(name))


def select(node):
    """Selects a row of a list, through the list, which counts no headings."""
    parent = node.get_parent()
    before = children(parent)[:node.get_index_in_parent()]
    parent.get_selection_iface().select_child(
        sum(other.get_role_name() == node.get_role_name() for other in before))


def report(cases):
    """Calls functions in order and says in TAP how each went: pairs of what
    is to be shown and the function that shows it."""
    failed = 0
    print(f"TAP version 14\n1..{len(cases)}", flush=True)
    for number, (title, case) in enumerate(cases, 1):
        try:
            case()
            print(f"ok {number} - {title}", flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} - {title}", flush=True)
    return 1 if failed else 0


def play(scene):
    """One scene, with a program of its own, which may complain of nothing."""
    with Program(sys.argv[1]) as program:
        scene(program)
        assert not program.warnings(), program.warnings()


def run(names):
    """Plays all scenes of a script: those of its names that say so."""
    scenes = [scene for name, scene in names.items() if name.startswith("scene_")]
    return report([(scene.__doc__, functools.partial(play, scene)) for scene in scenes])
