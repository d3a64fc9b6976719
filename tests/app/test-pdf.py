#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what test-export.c makes, with the tools of others: text is text, what
stands above rows is on each page, fonts are embedded, SVG is well formed.

usage: test-pdf.py TEST_EXPORT
"""

import os
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "lint"))
import tap  # noqa: E402

# What stands in a drawing of each, and how large its pages are, in points.
PDFS = {
    "matrix": (["Cambodia", "Memberships as of", "full", "Co-operation in"], (595, 842), True),
    "matrix-ar": (["EAS"], (595, 842), True),
    "matrix-zh": (["EAS", "中国"], (792, 612), False),
    "timeline": (["APT", "SCO", "Undated"], (842, 595), True),
    "compare": (["Founded", "EAS", "ARF"], (595, 842), True),
    "sets": (["EAS", "SCO", "ARF", "China"], (595, 842), True),
    "members": (["Kazakhstan", "Since"], (612, 792), True),
    "periods": (["LMC", "Memberships over time", "2000"], (595, 842), True),
    "periods-ar": (["LMC"], (595, 842), True),
    "meetings": (["17th China-ASEAN", "Mechanism"], (595, 842), True),
    "whole": (["EAS"], None, False),
}
# What is on every page of a drawing that is not only words below it.
HEADS = {"matrix": ["China", "EAS", "CICA"], "compare": ["EAS", "SCO", "ARF"],
         "meetings": ["Name", "Mechanism"]}


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout


def pages_of(path):
    return run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def bad_text(path, words):
    text = " ".join(" ".join(pages_of(path)).split())
    return [f"{word} is not in it" for word in words if word not in text]


def bad_sizes(path, size):
    for line in re.findall(r"Page +\d+ size: .*", run("pdfinfo", "-l", "999", str(path))):
        width, height = map(float, re.search(r"([\d.]+) x ([\d.]+)", line).groups())
        if size and (abs(width - size[0]) > 1 or abs(height - size[1]) > 1):
            yield line


def bad_frames(path):
    pages = pages_of(path)
    for number, page in enumerate(pages, 1):
        for words in (f"Page {number} of {len(pages)}", "Edition", "Cite as:"):
            if words not in page:
                yield f"page {number} of {len(pages)} has no {words!r}"


def bad_heads(path, heads):
    pages = pages_of(path)
    # The last one may have only what stands under the drawing.
    for number, page in enumerate(pages[:-1], 1):
        top = "\n".join(page.splitlines()[:12])
        yield from (f"page {number} does not begin with {head}" for head in heads if head not in top)


def bad_fonts(path):
    lines = run("pdffonts", str(path)).splitlines()[2:]
    if not lines:
        yield "there are no fonts"
    for line in lines:
        embedded, subset, unicode = line.split()[-5:-2]
        if embedded != "yes" or unicode != "yes":
            yield f"not embedded, or without the letters: {line}"


def bad_svg(path):
    root = ElementTree.parse(path).getroot()
    name = "{http://www.w3.org/2000/svg}"
    words = [node.text for node in root.iter(f"{name}text")]
    if root.tag != f"{name}svg" or len(words) < 10:
        yield "it has no words"
    if not any("CC-BY-4.0" in (word or "") for word in words):
        yield "it does not say where it is from"
    ids = {node.get("id") for node in root.iter() if node.get("id")}
    yield from (f"{node.get('href')} is not there" for node in root.iter(f"{name}use")
                if node.get("href").lstrip("#") not in ids)


def bad_png(path, svg):
    """A picture of pixels is as large as the drawing, times its scale."""
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        yield "it is no PNG"
        return
    found = struct.unpack(">II", data[16:24])
    root = ElementTree.parse(svg).getroot()
    wanted = tuple(float(root.get(name)) for name in ("width", "height"))
    if any(abs(one - other) > 1 for one, other in zip(found, wanted)):
        yield f"it is {found}, and the drawing {wanted}"


def look(folder):
    checks = tap.Tap()
    for name, (words, size, framed) in PDFS.items():
        path = folder / f"{name}.pdf"
        checks.check(f"{name}: text is text", bad_text(path, words))
        checks.check(f"{name}: pages have their size", bad_sizes(path, size))
        checks.check(f"{name}: fonts are embedded", bad_fonts(path))
        if framed and not name.endswith("-ar"):
            checks.check(f"{name}: every page says what it is", bad_frames(path))
    for name, heads in HEADS.items():
        checks.check(f"{name}: heads are on every page", bad_heads(folder / f"{name}.pdf", heads))
    for path in sorted(folder.glob("*.svg")):
        checks.check(f"{path.name} is well formed", bad_svg(path))
    for path in sorted(folder.glob("*.png")):
        if path.stem != "meetings":
            checks.check(f"{path.name} is whole", bad_png(path, path.with_suffix(".svg")))
    checks.check("the register has many pages",
                 [] if len(pages_of(folder / "register.pdf")) > 100 else ["it has not"])
    return checks.finish()


def main():
    with tempfile.TemporaryDirectory() as top:
        subprocess.run([sys.argv[1], *(word for name in ("list", "pictures", "large")
                                       for word in ("-p", f"/export/{name}"))],
                       stdout=subprocess.DEVNULL, check=True,
                       env={**os.environ, "G_TEST_BUILDDIR": top})
        return look(pathlib.Path(top) / "app" / "exports")


if __name__ == "__main__":
    sys.exit(main())
