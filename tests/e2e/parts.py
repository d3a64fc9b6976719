# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run where the program is installed, as text: prints as JSON what of it a desktop
finds there.

usage: python3 -c PARTS NAME

NAME is the program's on the bus.
"""

import json
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, Gtk  # noqa: E402


def main():
    name = sys.argv[1]
    Gtk.init()
    icons = Gtk.IconTheme.get_for_display(Gdk.Display.get_default())
    kind, _is_certain = Gio.content_type_guess("some.summitry-view", None)
    print(json.dumps({
        "icons": [icon for icon in (name, f"{name}-symbolic", f"{name}-view")
                  if icons.has_icon(icon)],
        "type": kind,
        "opened by": [entry.get_id() for entry in Gio.AppInfo.get_all_for_type(kind)],
        "settings": Gio.SettingsSchemaSource.get_default().lookup(name, True) is not None,
    }))


main()
