#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extracts the text of a dataset, and of the questions that come with it, into
a gettext template.

usage: extract.py FOLDER OUTPUT.pot

The context of each message is what the reader gives its texts (smt-text.c):
the entity's id and the JSON pointer of the text within it. Names of publishers,
which are the same for many sources, have the pointer alone and stand there once.
Names of states come from iso-codes and are left out, but for those it has wrong.
Titles of sources are cited as they are, but for what has a title in each language,
or none. A comment says which entity and field.
"""

import json
import os
import sys

# Fields that hold text, wherever they stand; see the field tables in src/core.
TEXT = {"name", "aliases", "note", "definition", "publisher", "supports",
        "acronym", "document", "text", "items", "office", "part", "level",
        "act", "title"}

# States that iso-codes names wrongly in some language; our catalogs come first.
CORRECTED = {"AFG", "ARE", "ARM", "AUS", "AZE", "BGD", "BHR", "BLR", "BRN",
             "CAN", "CHN", "GBR", "IDN", "IND", "IRN", "IRQ", "ISR", "JOR",
             "JPN", "KAZ", "KGZ", "KHM", "KOR", "KWT", "LAO", "LKA", "MDV",
             "MMR", "MNG", "MYS", "NPL", "NZL", "PAK", "PHL", "PNG", "PRK",
             "PSE", "QAT", "RUS", "SAU", "SGP", "TJK", "TKM", "TLS", "TUR",
             "UKR", "USA", "UZB", "VNM"}

# Names that are kept as their sources have them.
KEPT = {("sources", "name"), ("sources", "aliases"),
        ("parties", "aliases"), ("mechanisms", "aliases")}

# What has one translation wherever it stands.
SHARED = {("sources", "publisher")}


def quote(text):
    """A C string literal, as gettext writes them."""
    return json.dumps(text, ensure_ascii=False)


def entity_id(collection, entity):
    """The id, or what the reader makes of a membership without one."""
    if "id" in entity or collection != "memberships":
        return entity.get("id", "")
    return f"{entity['mechanism']}.{entity['party']}"


def walk(value, path, found):
    """Collects (path, field, English) of every text below a value."""
    if isinstance(value, dict):
        for key, child in value.items():
            here = f"{path}/{key}"
            if key in TEXT:
                collect(child, here, key, found)
            else:
                walk(child, here, found)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            walk(child, f"{path}/{index}", found)


def collect(value, path, field, found):
    """A text is a string, a map from language to string, or a list of these.

    "act" is a text of statements and a word of documents' making; only the
    first is directly below an entity."""
    if isinstance(value, list):
        for index, child in enumerate(value):
            collect(child, f"{path}/{index}", field, found)
    elif isinstance(value, dict):
        if "en" in value:
            found.append((path, field, value["en"]))
        elif field in ("document", "text"):
            walk(value, path, found)
    elif isinstance(value, str) and not (field == "act" and path.count("/") > 1):
        found.append((path, field, value))


def messages(folder):
    """Yields (file, context, comment, text) in the order of the files."""
    with open(os.path.join(folder, "dataset.json"), encoding="utf-8") as file:
        head = json.load(file)
    yield "dataset.json", "dataset/title", "title of the dataset", \
        head["title"]["en"] if isinstance(head["title"], dict) else head["title"]
    for name in head["parts"]:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            part = json.load(file)
        for collection, entities in part.items():
            for entity in entities:
                yield from entity_messages(name, collection, entity)


def has_own_title(entity):
    """Whether the name of a source is a title to be cited as it is: a white paper
    is published in many languages, and what is described has our words."""
    return not (entity.get("kind") == "white-paper" or entity.get("described"))


def entity_messages(name, collection, entity):
    """The messages of one entity."""
    found = []
    walk(entity, "", found)
    for path, field, text in found:
        if path.count("/") == 1 or path.startswith("/aliases/"):
            if (collection, field) in SHARED:
                yield name, path, f"{collection}: {field}", text
                continue
            if (collection, field) in KEPT and (field != "name" or has_own_title(entity)):
                continue
            if (collection == "parties" and field == "name" and
                    entity["kind"] == "state" and entity["id"] not in CORRECTED):
                continue
        ident = entity_id(collection, entity)
        yield name, ident + path, f"{collection}: {ident}, {field}", text


def question_messages(path):
    """The messages of a file of questions; see smt-questions.c."""
    with open(path, encoding="utf-8") as file:
        questions = json.load(file)
    yield "questions/title", "title of the questions", questions["title"]
    for question in questions["questions"]:
        for field in "text", "hint":
            if field in question:
                yield f"questions/{question['id']}/{field}", \
                    f"question: {question['id']}, {field}", question[field]


def write(pot, place, context, comment, text):
    """Writes a message."""
    pot.write(f"\n#. {comment}\n#: {place}\n"
              f"msgctxt {quote(context)}\nmsgid {quote(text)}\nmsgstr \"\"\n")


def main():
    folder, output = sys.argv[1:]
    with open(output, "w", encoding="utf-8") as pot:
        pot.write('# Text of the bundled dataset.\n'
                  '# SPDX-FileCopyrightText: 2026 The Summitry contributors\n'
                  '# SPDX-License-Identifier: CC-BY-4.0\n'
                  'msgid ""\nmsgstr ""\n'
                  '"Project-Id-Version: summitry-data\\n"\n'
                  '"MIME-Version: 1.0\\n"\n'
                  '"Content-Type: text/plain; charset=UTF-8\\n"\n'
                  '"Content-Transfer-Encoding: 8bit\\n"\n')
        written = set()
        for name, context, comment, text in messages(folder):
            if (context, text) not in written:
                write(pot, f"data/asia-pacific/{name}", context, comment, text)
            written.add((context, text))
        questions = os.path.join(folder, "..", "questions", "questions.json")
        for context, comment, text in question_messages(questions):
            write(pot, "data/questions/questions.json", context, comment, text)


if __name__ == "__main__":
    main()
