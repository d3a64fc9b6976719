#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Listens on the accessibility bus as a screen reader does: to the focus, to
names and states that change, and to announcements; of whatever takes the focus
it asks name, role and where it is in the tree.  Its loop is libatspi's, as a
screen reader's is: in another, libatspi remembers nothing, and every ancestor
is asked again at each event.  Says "ready" when it listens, and how many events
there were when its standard input ends.
"""

import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = ('object:state-changed', 'object:property-change', 'object:announcement',
          'object:children-changed', 'object:bounds-changed', 'window:activate')

heard = 0


def ask(node):
    """What a screen reader says of it, and of what it is in."""
    while node is not None:
        node.get_name(), node.get_role_name(), node.get_state_set()
        node = node.get_parent()


def hear(event):
    global heard
    heard += 1
    if event.type == 'object:state-changed:focused' and event.detail1:
        try:
            ask(event.source)
        except GLib.Error:
            pass  # gone since


def main():
    listener = Atspi.EventListener.new(hear)
    for event in EVENTS:
        listener.register(event)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IOCondition.HUP,
                      lambda *_: Atspi.event_quit())
    print('ready', flush=True)
    Atspi.event_main()
    print(heard)


if __name__ == '__main__':
    main()
