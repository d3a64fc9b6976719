#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that whatever is odd about the white paper's section V is carried by
the bundled data: its typing errors, windows, undated ordinals, open lists,
names that vary, opinions, and what it only implies.

usage: oddities.py SOURCE_ROOT

For each oddity the inventory names the entities that carry it, with what they
must have: a value of a field, or words in a text. Where an oddity is one of many
facts, each of these has a carrier in the ledgers that is as it must be.
"""

import copy
import json
import pathlib
import sys

import ledger
import tap

N_ODDITIES = 45
TEXTS = {"name", "aliases", "note", "text", "acronym"}


def values(entity, field):
    """What an entity has in a field, as a list; of records, what they are about."""
    if field == "act":
        return [making["act"] for making in entity.get("made", [])]
    if field == "basis" and "made" in entity:
        return [making.get("basis") for making in entity["made"]]
    if field == "counts":
        return [count["count"] for count in entity.get("counts", [])]
    if field == "areas":
        return [area["name"] for area in entity.get("areas", [])]
    value = entity.get(field, [])
    return value if isinstance(value, list) else [value]


def accounts(entity, source):
    """How a source supports the periods of a membership."""
    return [passage.get("certainty", period.get("certainty"))
            for period in entity["periods"] for passage in period["passages"]
            if passage["source"] == source]


def founded_by(entity, source):
    return any(node.get("source") == source
               for node in ledger.nodes(entity.get("founded", {})))


def is_met(entity, field, wanted, source):
    """Whether an entity is as one condition has it."""
    if field == "without":
        return not any(name in entity for name in wanted)
    if field == "account":
        return wanted in accounts(entity, source)
    if field == "not_founded_by":
        return not founded_by(entity, wanted)
    if field == "dated":
        return entity.get("basis") in wanted
    if wanted is True and field != "open" and field != "opinion":
        return bool(values(entity, field))
    if field in TEXTS:
        return any(wanted in word for word in ledger.words(values(entity, field))
                   if isinstance(word, str))
    return wanted in values(entity, field)


def unmet(conditions, entity, source):
    return [field for field, wanted in conditions.items()
            if field != "entity" and not is_met(entity, field, wanted, source)]


def problems_of(oddity, source, entities, facts):
    """What is wrong with how an oddity is carried."""
    if not oddity.get("carriers") and not oddity.get("facts"):
        yield "nothing carries it"
    for carrier in oddity.get("carriers", []):
        entity = entities.get(carrier["entity"])
        if entity is None:
            yield f"there is no {carrier['entity']}"
        else:
            for field in unmet(carrier, entity, source):
                yield f"{carrier['entity']}: {field} is not {carrier[field]!r}"
    for text in oddity.get("nowhere", []):
        for ident, entity in entities.items():
            if any(text in str(word) for word in ledger.words(entity)):
                yield f"{ident} has “{text}”"
    for fact in oddity.get("facts", []):
        carriers = [entities[ident] for ident in facts[fact]["carriers"] if ident in entities]
        if all(unmet(oddity["each"], entity, source) for entity in carriers):
            yield f"{fact}: no carrier has {oddity['each']}"


def planted(entities):
    """An oddity with a fault, and entities with one, that must be seen."""
    lost = {ident: item for ident, item in entities.items() if ident != "eas-foreign-ministers-5"}
    dated = copy.deepcopy(entities)
    dated["eas-foreign-ministers-5"]["date"] = "2015"
    silent = copy.deepcopy(entities)
    silent["beijing"]["note"] = ""
    furnished = copy.deepcopy(entities)
    furnished["wp-2017"]["name"] += " China SCIOUpdated: January 20, 2017"
    judged = copy.deepcopy(entities)
    judged["apt-main-vehicle"].pop("opinion")
    yield "an oddity that nothing carries", None, entities
    yield "a lost entity", "q-10", lost
    yield "a date that was found", "q-10", dated
    yield "a note that was left out", "q-17", silent
    yield "a piece of the page's frame", "q-03", furnished
    yield "an opinion told as a fact", "q-35", judged


def main():
    root = pathlib.Path(sys.argv[1])
    folder = root / "tests" / "fixtures" / "ledger"
    entities = ledger.read_entities(root)
    book = json.loads((folder.parent / "oddities.json").read_text(encoding="utf-8"))
    oddities, source = book["oddities"], book["source"]
    facts = {}
    for name in ledger.N_FACTS:
        facts.update(json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["facts"])
    run = tap.Tap()

    run.check("each oddity is there",
              sorted({f"q-{number:02}" for number in range(1, N_ODDITIES + 1)} ^ set(oddities)))
    for what, ident, others in planted(entities):
        found = list(problems_of(oddities[ident] if ident else {}, source, others, facts))
        run.check(f"seen: {what}", [] if found else ["it is not"])
    for ident, oddity in sorted(oddities.items()):
        run.check(f"{ident}: {oddity['carried']}",
                  list(problems_of(oddity, source, entities, facts)))
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
