#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as others on the bus see it: started by its name, searched by the
overview of the desktop, and driven through the actions that docs/dbus.md lists.

usage: test-bus.py PROGRAM
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

import ui  # noqa: E402

NAME = "io.github.summitry.Summitry"
PATH = "/io/github/summitry/Summitry"
PROVIDER = "org.gnome.Shell.SearchProvider2"
SOURCE = pathlib.Path(__file__).resolve().parents[2]
# What an overview waits for, at most, per question.
MOST_MSEC = 50


def start_bus(program):
    """Another bus, that starts the program by its service file."""
    folder = pathlib.Path(tempfile.mkdtemp())
    services = folder / "dbus-1" / "services"
    services.mkdir(parents=True)
    data = pathlib.Path(program).parents[2] / "data"
    text = (data / f"{NAME}.service").read_text("utf-8")
    command = re.search(r"^Exec=(\S*/summitry) --gapplication-service$", text, re.M).group(1)
    assert f"Name={NAME}\n" in text, text
    (services / f"{NAME}.service").write_text(text.replace(command, program), "utf-8")
    entry = (data / f"{NAME}.desktop").read_text("utf-8")
    assert "\nDBusActivatable=true\n" in entry, entry
    (folder / "applications").mkdir()
    (folder / "applications" / f"{NAME}.desktop").write_text(
        entry.replace("Exec=summitry", f"Exec={program}"), "utf-8")
    provider = (data / f"{NAME}.search-provider.ini").read_text("utf-8")
    for line in (f"DesktopId={NAME}.desktop", f"BusName={NAME}",
                 f"ObjectPath={PATH}/SearchProvider", "Version=2"):
        assert line in provider.splitlines(), line
    os.environ["XDG_DATA_HOME"] = str(folder)
    os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, __file__, program,
                                   "inside"])


def bus():
    return Gio.bus_get_sync(Gio.BusType.SESSION)


def call(method, *arguments, interface=PROVIDER, path=f"{PATH}/SearchProvider", name=NAME):
    """Calls a method; the arguments are a type and a value each."""
    types, values = "".join(arguments[::2]), arguments[1::2]
    values = values if types else ()
    done = bus().call_sync(name, path, interface, method, GLib.Variant(f"({types})", values),
                           None, Gio.DBusCallFlags.NONE, 20000, None)
    return done.unpack()


def search(*terms):
    return call("GetInitialResultSet", "as", terms)[0]


def process():
    """The number of the program's process."""
    return call("GetConnectionUnixProcessID", "s", NAME, interface="org.freedesktop.DBus",
                path="/org/freedesktop/DBus", name="org.freedesktop.DBus")[0]


def cpu_msec():
    """What the program has used of the processor."""
    words = pathlib.Path(f"/proc/{process()}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def root():
    """The program, for a screen reader, once it has a window."""
    return ui.wait(lambda: ui.find_program(lambda app: app.get_name() == "summitry"), "the window")


def await_words(text):
    """A node on show whose name begins so."""
    window = root()
    return ui.wait(lambda: next((node for node in ui.walk(window)
                                 if (node.get_name() or "").startswith(text) and
                                 "showing" in ui.states(node)), None), f"the words {text}")


def await_one_window():
    """What a screen reader sees is on the display a moment later."""
    ui.wait(lambda: len(ui.find_windows()) == 1, "one window")


def action(name, value=None):
    parameter = [GLib.Variant("s", value).print_(False)] if value is not None else []
    subprocess.run(["gapplication", "action", NAME, name, *parameter], check=True)


def case_activation():
    """the bus starts the program when it is searched, without a window"""
    assert search("mekong")[0] == "lmc"
    assert not ui.find_windows(), ui.find_windows()


def case_words():
    """several words, Chinese, its sound, former and other names, and nothing"""
    assert search("china", "asean")[0] == "china-asean"
    assert search("澜沧")[0] == "lmc"
    assert "lmc" in search("meigonghe")
    assert search("LMC")[0] == "lmc"
    assert "nay-pyi-taw" in search("nay", "pyi")
    assert search("no", "such", "words") == []
    assert search("") == []
    assert len(search("a")) <= 20


def case_subsearch():
    """further letters narrow what was found"""
    first = search("lanc")
    more = call("GetSubsearchResultSet", "as", first, "as", ["lancang", "secretariat"])[0]
    assert "lmc" in first and more and "lmc" not in more, (first, more)


def case_metas():
    """a result has a name, its kind, and what tells it apart"""
    metas = call("GetResultMetas", "as", ["lmc", "VNM", "no-such-id"])[0]
    assert [meta["id"] for meta in metas] == ["lmc", "VNM"], metas
    assert metas[0]["name"] == "Lancang-Mekong Cooperation", metas
    assert metas[0]["description"].startswith("Mechanisms · LMC"), metas
    assert metas[1]["name"] == "Viet Nam"
    assert metas[1]["description"].startswith("Parties"), metas


def case_speed():
    """an answer takes less of the processor than anybody notices"""
    questions = [["m"], ["me"], ["mekong"], ["china", "asean"], ["澜沧"], ["zhong"], ["s"]]
    before, began = cpu_msec(), time.monotonic()
    for _ in range(20):
        for terms in questions:
            call("GetResultMetas", "as", search(*terms)[:5])
    n = 20 * len(questions)
    cpu = (cpu_msec() - before) / n
    print(f"# {cpu:.2f} ms of the processor, {(time.monotonic() - began) * 1000 / n:.2f} ms "
          f"in all for a question and the words of five results", flush=True)
    assert cpu < MOST_MSEC, cpu


def case_activate_result():
    """a result opens its page"""
    call("ActivateResult", "s", "lmc", "as", ["mekong"], "u", 0)
    await_words("Lancang-Mekong Cooperation")
    await_one_window()
    call("ActivateResult", "s", "VNM", "as", ["viet"], "u", 0)
    await_words("Viet Nam")
    await_one_window()


def case_launch_search():
    """the search goes on in the window"""
    call("LaunchSearch", "as", ["sanya", "declaration"], "u", 0)
    await_words("Sanya Declaration")
    assert len(ui.find_windows()) == 1


def case_actions():
    """the actions are those that the documentation lists"""
    entry = subprocess.run(["gapplication", "list-actions", NAME], capture_output=True,
                           text=True, check=True).stdout.split()
    assert entry == ["new-window"], entry
    listed = call("List", "", (), interface="org.gtk.Actions", path=PATH)[0]
    text = (SOURCE / "docs" / "dbus.md").read_text("utf-8")
    documented = re.findall(r"^\| `([\w-]+)` \|", text, re.M)
    assert sorted(listed) == sorted(documented), (listed, documented)


def case_drive():
    """a mechanism, a country, a view and a view file are opened from outside"""
    action("open-entity", "sco")
    await_words("Shanghai Cooperation")
    action("open-entity", "KHM")
    await_words("Cambodia")
    action("open-entity", "no-such-id")
    view = {"format": "summitry-view", "version": 1, "page": "places"}
    action("open-view", json.dumps(view))
    await_words("Bangkok")
    path = pathlib.Path(tempfile.mkdtemp()) / "saved.summitry-view"
    path.write_text(json.dumps({**view, "page": "mechanisms", "entity": "arf"}), "utf-8")
    subprocess.run(["gapplication", "launch", NAME, path], check=True)
    await_words("ASEAN Regional Forum")
    action("search", "yunnan")
    await_words("Yunnan")
    assert len(ui.find_windows()) == 1, ui.find_windows()
    for name, words in (("preferences", "Names of States"), ("shortcuts", "Change the Date"),
                        ("about", "Credits")):
        action(name)
        await_words(words)
        subprocess.run(["xdotool", "key", "Escape"], check=True)
    action("new-window")
    ui.wait(lambda: len(ui.find_windows()) == 2, "another window")


def case_quit():
    """it ends when it is told to"""
    number = process()
    action("quit")
    ui.wait(lambda: not pathlib.Path(f"/proc/{number}").exists(), "its end")


def main():
    if len(sys.argv) < 3:
        start_bus(os.path.abspath(sys.argv[1]))
    cases = [case_activation, case_words, case_subsearch, case_metas, case_speed,
             case_activate_result, case_launch_search, case_actions, case_drive, case_quit]
    return ui.report([(case.__doc__, case) for case in cases])


sys.exit(main())
