# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether all of something can be seen: nothing is cut off at the sides, and what
is below can be scrolled to."""

import ui


def place(node, frame):
    """Where a node is in the window: left, top, right, bottom."""
    of_node, of_frame = (each.get_component_iface().get_extents(ui.Atspi.CoordType.WINDOW)
                         for each in (node, frame))
    left, top = of_node.x - of_frame.x, of_node.y - of_frame.y
    return left, top, left + of_node.width, top + of_node.height


def can_scroll(node):
    """Whether it lies in something that scrolls."""
    while (node := node.get_parent()) is not None:
        if node.get_role_name() in ("scroll pane", "viewport"):
            return True
    return False


def is_wide(node):
    """Whether it may be wider than the window: what moves sideways under heads that
    stay, and a line of buttons of which one is pressed."""
    inside = [child.get_role_name() for child in ui.children(node)]
    return (node.get_role_name() in ("table", "tree table") or
            len(inside) > 5 and set(inside) == {"toggle button"})


def walk(node):
    """A node and all below it, but for what is in one that may be wide."""
    yield node
    if not is_wide(node):
        for child in ui.children(node):
            yield from walk(child)


def assert_whole(frame, root, width, height):
    """What can be used or read below a node is within the window, or can be scrolled
    to, and that downwards alone. Returns how much that is."""
    out, seen = [], 0
    for node in walk(root):
        is_used = "focusable" in ui.states(node) or node.get_role_name() in ("label", "heading")
        if not is_used or "showing" not in ui.states(node):
            continue
        left, top, right, bottom = place(node, frame)
        if right - left <= 0:
            continue
        seen += 1
        if (left < -1 or right > width + 1 or
                not can_scroll(node) and (top < -1 or bottom > height + 1)):
            out.append((node.get_role_name(), node.get_name(), (left, top, right, bottom)))
    assert not out, out
    return seen
