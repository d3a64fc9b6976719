#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What shops and desktops are told of the program is true: the pictures are
there and as large as it says, and what it promises to open it opens.

usage: identity.py SOURCE_ROOT
"""

import datetime
import pathlib
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree

from tap import Tap

NAME = "io.github.summitry.Summitry"
ROOT = pathlib.Path(sys.argv[1])
DATA = ROOT / "data"
METAINFO = ElementTree.parse(DATA / f"{NAME}.metainfo.xml.in").getroot()


def entry():
    """The desktop entry's lines, by their names."""
    text = (DATA / f"{NAME}.desktop.in").read_text("utf-8")
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def check_pictures():
    """Each picture exists, in the size that is told."""
    images = METAINFO.findall("screenshots/screenshot/image")
    if not 3 <= len(images) <= 6:
        yield f"there are {len(images)} pictures"
    for image in images:
        path = ROOT / "docs" / image.text.removeprefix("@address@/")
        if not path.is_file():
            yield f"{path} is missing"
            continue
        size = struct.unpack(">II", path.read_bytes()[16:24])
        if size != (int(image.get("width")), int(image.get("height"))):
            yield f"{path.name} is {size}"


def check_captions():
    """A caption is a phrase without a full stop."""
    for caption in METAINFO.findall("screenshots/screenshot/caption"):
        if not re.fullmatch(r"[A-Z].*[^.]", caption.text):
            yield caption.text


def check_summary():
    """Name and summary are as short as they should be."""
    if len(METAINFO.find("name").text) > 15:
        yield "the name is long"
    if not 10 <= len(METAINFO.find("summary").text) <= 35:
        yield f"the summary has {len(METAINFO.find('summary').text)} letters"


def check_releases():
    """The first release is the version that is built, and not of tomorrow."""
    version = re.search(r"^  version: '([\d.]+)'", (ROOT / "meson.build").read_text("utf-8"),
                        re.M).group(1)
    release = METAINFO.find("releases/release")
    if release.get("version") != version:
        yield f"the first release is {release.get('version')}, not {version}"
    if datetime.date.fromisoformat(release.get("date")) > datetime.date.today():
        yield f"{release.get('date')} is yet to come"


def check_types():
    """The desktop entry has the types that the metainfo has."""
    told = {node.text for node in METAINFO.findall("provides/mediatype")}
    opened = {name for name in entry()["MimeType"].split(";") if name.startswith("application/")}
    if told != opened:
        yield f"{told} are told, {opened} are opened"


def check_no_address():
    """No address stands in what is installed: the Meson option has it."""
    for path in (*DATA.glob(f"{NAME}*.in"), *DATA.glob("*.ini.in")):
        for address in re.findall(r"https?://[^\s\"'<]+", path.read_text("utf-8")):
            yield f"{path.name}: {address}"


def check_doap():
    """What catalogues of projects are told is what the metainfo tells."""
    space = "{http://usefulinc.com/ns/doap#}"
    project = ElementTree.parse(ROOT / "summitry.doap").getroot()
    for told, meant in (("name", "name"), ("shortdesc", "summary"),
                        ("description", "description/p")):
        if project.findtext(space + told) != METAINFO.findtext(meant):
            yield f"{told} is “{project.findtext(space + told)}”"
    licence = next(iter(project.find(f"{space}license").attrib.values()))
    if not licence.endswith("/" + METAINFO.findtext("project_license")):
        yield f"the licence is {licence}"
    if project.find(f"{space}homepage") is not None:
        yield "it has an address, which only the Meson option may have"


def check_symbolic():
    """No symbolic icon has lines: GTK before 4.20 and after draw them differently."""
    for path in DATA.rglob("icons/**/*-symbolic.svg"):
        if "stroke" in path.read_text("utf-8"):
            yield path.name


def check_development():
    """The development variant has the icon of the other one, with stripes."""
    icons = DATA / "icons"
    plain = (icons / f"hicolor/scalable/apps/{NAME}.svg").read_text("utf-8").splitlines()
    striped = (icons / "development.svg").read_text("utf-8").splitlines()
    for line in plain:
        if line not in striped:
            yield f"{line} is missing"
    if len(striped) <= len(plain):
        yield "there are no stripes"


def main():
    """Makes all checks."""
    tap = Tap()
    for check in (check_pictures, check_captions, check_summary, check_releases, check_types,
                  check_no_address, check_doap, check_symbolic, check_development):
        tap.check(check.__doc__, check())
    return tap.finish()


sys.exit(main())
