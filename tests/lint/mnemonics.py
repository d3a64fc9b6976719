#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever has words on it and can be pressed or filled in has a mnemonic, so
that it is reached without a mouse and without walking; and no two beside each other
have the same, in any language.

usage: mnemonics.py SOURCE_ROOT
"""

import itertools
import pathlib
import re
import sys

import polib

from catalogs import linguas
from tap import Tap

ROOT = pathlib.Path(sys.argv[1])
WORDS = r'C?_\((?:"[^"]*", )?"([^"]*)"\)'
ITEM = re.compile(r"\bitem \(" + WORDS)
CONTROL = re.compile(r"^( *)(?:\w+: )?((?:Adw\.|\$Smt)?(?:Toggle|Button|ToggleButton|CheckButton|MenuButton"
                     r"|ButtonRow|EntryRow|SwitchRow|ComboRow|SpinRow))\b[^{\n]*\{\n(.*?)^\1\}", re.M | re.S)


def own_lines(block, indent):
    """The lines of a control that are not of one inside it."""
    return [line for line in block.splitlines() if re.match(rf" {{{indent + 2}}}\S", line)]


def faults(text):
    """What cannot be reached."""
    for words in ITEM.findall(text):
        if "_" not in words:
            yield f"item “{words}”"
    for spaces, kind, block in CONTROL.findall(text):
        lines = own_lines(block, len(spaces))
        for line in lines:
            found = re.match(r" *(?:label|title): " + WORDS, line)
            if found and ("_" not in found[1] or
                          not any("use-underline: true" in other for other in lines)):
                yield f"{kind} “{found[1]}”"


def check_templates():
    """Each item of a menu, button and row of a template has one."""
    for path in sorted((ROOT / "ui").glob("*.blp")):
        for fault in faults(path.read_text("utf-8")):
            yield f"{path.name}: {fault}"


def check_planted():
    """One that has none is seen."""
    for text in ('item (_("Copy"), "win.copy")', 'Button {\n  label: _("Copy");\n}\n',
                 'Button {\n  label: _("_Copy");\n}\n',
                 'Adw.EntryRow entry {\n  title: C_("date", "From");\n  use-underline: true;\n}\n'):
        if not list(faults(text)):
            yield text
    if list(faults('Button {\n  label: _("_Copy");\n  use-underline: true;\n}\n')):
        yield "one that has one is taken for one without"

# What opens a menu or a page of it, or holds a part of one; any other brace; and the
# words of an item.
TOKEN = re.compile(r'\b(menu|submenu|section)\b[^{};"]*\{|([{}])|(?:\bitem \(|\blabel: )'
                   r'C?_\((?:"([^"]*)", )?"([^"]*)"\)')
MENU = re.compile(r"^menu .*?^\}", re.M | re.S)
WITH_KEY = re.compile(r'(?:label|title): C?_\((?:"([^"]*)", )?"([^"]*_[^"]*)"\);')
# Menus that code makes of one list, all of it at once.
MENUS_IN_CODE = ["smt-entity-menu.c", "smt-tab-menu.c"]
# Code that makes several menus: which of its functions each is made by.
PARTS_IN_CODE = {"smt-matrix-menu.c": [("get_open_label", "append_membership", "create_menu"),
                                       ("get_open_label", "append_header", "create_menu")]}
# What never stands in one menu with what.
APART = [({"_Open"}, {"_Expand", "C_ollapse"}), ({"_Expand"}, {"C_ollapse"}),
         ({"_Select"}, {"_Deselect"}),
         ({"Move _Up", "Move Do_wn"}, {"Move _Left", "Move _Right"}),
         ({"Select This Party’s _Mechanisms"},
          {"Select This Mechanism’s _Members", "Only Parties _in It", "Only Parties No_t in It"}),
         ({"_Expand", "C_ollapse"},
          {"Open in New _Tab", "Open in New _Window", "Copy _Link", "C_ite…", "_Bookmark",
           "Select This Party’s _Mechanisms", "Select This Mechanism’s _Members",
           "Only Parties _in It", "Only Parties No_t in It"})]
IN_CODE = re.compile(r'\bN?C?_ ?\((?:"([^"]*)", )?"([^"]*_[^"]*)"\)')
KEY = re.compile(r"_(\w)")
# What is put into a menu by code, by the template that has the menu.
ADDED = {"window": [(None, "_Undo {name}"), (None, "_Redo {name}")]}


def menu_pages(text, added):
    """The items of each page of a menu: a submenu is one of its own, and its label
    is an item of the page that leads to it."""
    open_braces = []
    for token in TOKEN.finditer(text):
        kind, brace, context, words = token.groups()
        pages = [page for _, page in open_braces if page is not None]
        if kind or brace == "{":
            open_braces.append((kind, [] if kind in ("menu", "submenu") else None))
            if kind == "menu":
                open_braces[-1][1].extend(added)
        elif brace and open_braces:
            page = open_braces.pop()[1]
            if page:
                yield page
        elif words and pages:
            is_own = token[0].startswith("label") and open_braces[-1][0] == "submenu"
            pages[-2 if is_own and len(pages) > 1 else -1].append((context, words))


def are_apart(one, other):
    """Whether two messages never stand in one menu."""
    return any(one in first and other in second or other in first and one in second
               for first, second in APART)


def shared_keys(messages, catalog):
    """The keys that several of the messages have in a language, with their words."""
    by_key = {}
    for context, words in messages:
        # What is not translated yet, the test of the catalogs tells.
        if catalog and (context, words) not in catalog:
            continue
        translated = catalog.get((context, words), words)
        for key in KEY.findall(translated.replace("__", ""))[:1]:
            by_key.setdefault(key.casefold(), {})[translated] = words
    return {key: sorted({*pair}) for key, found in by_key.items()
            for pair in itertools.combinations(found, 2)
            if not are_apart(found[pair[0]], found[pair[1]])}


def read_catalogs():
    """What each message is in each language; in English as it is."""
    catalogs = {"en": {}}
    for language in linguas(ROOT / "po"):
        catalogs[language] = {(entry.msgctxt, entry.msgid): entry.msgstr
                              for entry in polib.pofile(str(ROOT / "po" / f"{language}.po"))}
    return catalogs


def body_of(text, function):
    """What is written in a function."""
    return re.search(rf"^{function} \(.*?^}}", text, re.M | re.S)[0]


def list_groups(path):
    """What stands beside each other in a template, or in a menu that code makes."""
    text = path.read_text("utf-8")
    if path.name in PARTS_IN_CODE:
        return [[(context or None, words) for function in functions
                 for context, words in IN_CODE.findall(body_of(text, function))]
                for functions in PARTS_IN_CODE[path.name]]
    if path.suffix == ".c":
        return [[(context or None, words) for context, words in IN_CODE.findall(text)]]
    alone = [(context or None, words)
             for context, words in WITH_KEY.findall(MENU.sub("", text))]
    return [*menu_pages(text, ADDED.get(path.stem, [])), alone]


def check_unique():
    """No two of a menu or template have the same, in any language."""
    catalogs = read_catalogs()
    in_code = [ROOT / "src/app" / name for name in [*MENUS_IN_CODE, *PARTS_IN_CODE]]
    for path in sorted([*(ROOT / "ui").glob("*.blp"), *in_code]):
        groups = list_groups(path)
        for language, catalog in catalogs.items():
            for group in groups:
                for key, words in shared_keys(group, catalog).items():
                    yield f"{path.name}, {language}: {key} for {' and '.join(words)}"


def check_planted_pair():
    """Two with one key are seen, and a key of another page is not one of them."""
    text = ('menu a {\n  section {\n    item (_("_Copy"), "a")\n    item (_("_Cut"), "b")\n  }\n'
            '  submenu {\n    label: _("_More");\n    item (_("Mo_re"), "c")\n'
            '    item (_("_Copy Again"), "d")\n  }\n}\n')
    pages = list(menu_pages(text, []))
    if [len(page) for page in pages] != [2, 3]:
        yield f"pages of a menu are taken for {pages}"
    if list(shared_keys(pages[-1], {})) != ["c"]:
        yield "two with one key are not seen"
    if shared_keys([(None, "_Select"), (None, "_Deselect")],
                   {(None, "_Select"): "_A", (None, "_Deselect"): "_An"}):
        yield "two that never stand together are taken for two that do"
    if not list_groups(ROOT / "src/app/smt-matrix-menu.c")[0]:
        yield "nothing is found in code"
    german = {(None, words): words for _, words in pages[-1]}
    if shared_keys(pages[-1], {**german, (None, "_Cut"): "A_usschneiden"}):
        yield "in another language they are seen where there are none"


def main():
    """Makes all checks."""
    tap = Tap()
    for check in (check_templates, check_planted, check_unique, check_planted_pair):
        tap.check(check.__doc__, check())
    return tap.finish()


sys.exit(main())
