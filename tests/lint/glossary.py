#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A term of the glossary that is a whole message is translated as the glossary says.

usage: glossary.py SOURCE_ROOT
"""

import csv
import pathlib
import re
import sys

import polib

from catalogs import linguas
from tap import Tap

# Words that the interface has in another sense than the glossary: a key and not a
# tab, what a user types for one of several, a command and not a thing, a kind of
# document and not a statement, what was agreed and not the paper.
OTHER_SENSES = {"side", "tab", "filter", "view", "bookmark", "cite", "statement", "agreement"}
# In a glossary, what a translation is besides: "当事方 (国)", "члены; участники".
ASIDE = re.compile(r"\([^)]*\)|（[^）]*）|[«»《》„“”\"…:]")
BETWEEN = re.compile(r"[;；/]|, | or ")


def plain(text):
    """A message without its mnemonic, and words that are compared."""
    bare = re.sub(r"\(_\w\)|[_…:]", "", text).casefold().replace("-", " ")
    return " ".join(bare.split())


def read_terms(path):
    """What each term may be in a language, by its English."""
    terms = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            whole = plain(row[1])
            parts = {plain(part) for part in BETWEEN.split(ASIDE.sub("", row[1]))}
            terms.setdefault(plain(row[0]), set()).update(parts | {whole})
    return {term: words - {""} for term, words in terms.items()}


def breaches(terms, catalog):
    """Messages that are a term, and translated otherwise, as lines."""
    for entry in catalog:
        term = plain(entry.msgid)
        if entry.obsolete or term not in terms or term in OTHER_SENSES:
            continue
        for form in list(entry.msgstr_plural.values()) or [entry.msgstr]:
            if not any(words in plain(form) for words in terms[term]):
                yield f"line {entry.linenum}: {entry.msgid!r} is {form!r}, not {terms[term]}"


def main():
    """Makes all checks."""
    root = pathlib.Path(sys.argv[1])
    tap = Tap()
    for language in linguas(root / "po"):
        terms = read_terms(root / "po" / "glossary" / f"{language}.csv")
        for folder in ("po", "po/data"):
            tap.check(f"{folder}/{language}.po uses the terms of the glossary",
                      breaches(terms, polib.pofile(str(root / folder / f"{language}.po"))))
    planted = polib.POFile()
    planted += [polib.POEntry(msgid="_Party…", msgstr="_Feier…"),
                polib.POEntry(msgid="Party", msgstr="Die Partei")]
    found = list(breaches({"party": {"partei"}}, planted))
    tap.check("another word is seen", [] if len(found) == 1 else found or ["it is not"])
    return tap.finish()


if __name__ == "__main__":
    sys.exit(main())
