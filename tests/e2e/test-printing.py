#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints through the desktop's own dialog, to a file, on the paper of two
countries, and reads what came out with the tools of others.

usage: test-printing.py PROGRAM
"""

import functools
import os
import pathlib
import re
import subprocess
import sys

import ui

# Where the dialog proposes to write.
# Where the test begins; it goes elsewhere, to where it prints.
HERE = os.getcwd()
FILE = pathlib.Path("output.pdf")


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout


def is_whole():
    """Whether the file is there, with its end."""
    return FILE.exists() and FILE.read_bytes().rstrip().endswith(b"%%EOF")


def print_to_file(program):
    """The pages that come out, as text, and the size of the paper."""
    FILE.unlink(missing_ok=True)
    ui.key("ctrl+p")
    row = program.find("table row", "Print to File")
    window = run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Print$").split()[-1]
    extents = row.get_component_iface().get_extents(ui.Atspi.CoordType.WINDOW)
    ui.pointer("mousemove", "--window", window, extents.x + 40, extents.y + extents.height // 2,
               "click", 1)
    program.find("radio button", "PDF")
    button = program.find("button", "Print")
    ui.wait(lambda: "sensitive" in ui.states(button), "a printer to be chosen")
    ui.act(button)
    ui.wait(is_whole, "the file")
    size = re.search(r"Page size:\s+(\d+)[\d.]* x (\d+)", run("pdfinfo", str(FILE))).groups()
    pages = run("pdftotext", "-layout", str(FILE), "-").split("\f")[:-1]
    return pages, tuple(map(int, size))


def check_pages(pages, heads):
    """Every page says what it is, and its number; all but the last, which may have
    what stands below alone, begin with what stands above."""
    for number, page in enumerate(pages, 1):
        for words in (f"Page {number} of {len(pages)}", "Edition", "Cite as:"):
            assert words in page, (number, words)
    for number, page in enumerate(pages[:-1], 1):
        top = "\n".join(page.splitlines()[:12])
        assert all(head in top for head in heads), (number, top)


def print_matrix(program, size):
    ui.key("ctrl+3")
    program.find("table")
    pages, found = print_to_file(program)
    assert found == size, found
    assert len(pages) == 2, len(pages)
    check_pages(pages, ("EAS", "CICA"))
    assert "Viet Nam" in pages[1]


def print_page(program, size):
    """Of a list with a page beside it the page is printed: what one reads."""
    ui.select(program.find("list item", prefix="Shanghai Cooperation"))
    program.find("heading", "Shanghai Cooperation Organization")
    pages, found = print_to_file(program)
    assert found == size, found
    check_pages(pages, ("Name", "Since"))
    assert "Kazakhstan" in pages[0]


def print_list(program, size):
    """While nothing of a list is open, all of the list is printed."""
    ui.select(program.find("list item", "Meetings"))
    ui.wait(lambda: any(item.get_parent().get_name() == "Meetings"
                        for item in program.all("list item")), "the meetings")
    pages, found = print_to_file(program)
    assert found == size, found
    assert len(pages) > 10, len(pages)
    check_pages(pages, ("Name", "Mechanism"))


def play(locale, scene, size):
    """One scene, in a locale, whose paper is what the dialog begins with."""
    with ui.Program(os.path.join(HERE, sys.argv[1]), LC_ALL=locale) as program:
        scene(program, size)
        assert not program.warnings(), program.warnings()


def main():
    os.chdir(os.environ["XDG_RUNTIME_DIR"])
    cases = [("a matrix on A4", "C.UTF-8", print_matrix, (595, 841)),
             ("a matrix on Letter", "en_US.UTF-8", print_matrix, (612, 792)),
             ("the members of a mechanism", "C.UTF-8", print_page, (595, 841)),
             ("a long list", "C.UTF-8", print_list, (595, 841))]
    return ui.report([(title, functools.partial(play, *rest)) for title, *rest in cases])


if __name__ == "__main__":
    sys.exit(main())
