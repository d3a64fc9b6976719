#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every fact of the white paper's nine sections is in the bundled
data, and can be traced.

usage: ledger.py SOURCE_ROOT

The ledgers name for each fact the entities that carry it, the place of the
source where it stands, and its date, ordinal and actor, where it has them.
Some carrier must cite that very place, and the carriers together must have
the date, the ordinal and the actor, themselves or through the meeting, series,
event or statement that they refer to.
"""

import copy
import json
import pathlib
import sys

import tap

N_FACTS = {"admm-plus": 18, "apt": 45, "arf": 22, "china-asean": 45, "cica": 24,
           "cjk": 50, "eas": 31, "lmc": 48, "sco": 50}

# What a carrier may leave to an entity that it refers to.
REFERENCES = {"meeting", "occasion", "series", "of"}


def read_entities(root):
    """The bundled entities, by id."""
    entities = {}
    for path in sorted((root / "data" / "asia-pacific").glob("*.json")):
        for collection, items in json.loads(path.read_text(encoding="utf-8")).items():
            if not isinstance(items, list) or collection == "parts":
                continue
            for item in items:
                ident = item.get("id") or f"{item['mechanism']}.{item['party']}"
                entities[ident] = item
    return entities


def nodes(value):
    """All objects of a value, itself first."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def words(value):
    """All strings and numbers of a value."""
    if isinstance(value, dict):
        for child in value.values():
            yield from words(child)
    elif isinstance(value, list):
        for child in value:
            yield from words(child)
    else:
        yield value


def with_references(carriers, entities):
    """The carriers, and the entities that they refer to."""
    found = dict.fromkeys(carriers)
    for ident in carriers:
        for node in nodes(entities[ident]):
            for field in REFERENCES & node.keys():
                found.update(dict.fromkeys(one for one in words(node[field])
                                           if one in entities))
    return [entities[ident] for ident in found]


def problems_of(fact, source, entities):
    """What is wrong with how a fact is carried."""
    missing = [ident for ident in fact["carriers"] if ident not in entities]
    if missing or not fact["carriers"]:
        yield f"there is no {', '.join(missing) or 'carrier'}"
        return

    cited = {node.get("locator") for ident in fact["carriers"]
             for node in nodes(entities[ident]) if node.get("source") == source}
    if fact["passage"] not in cited:
        yield f"no carrier cites {fact['passage']}, but {sorted(map(str, cited))}"

    said = list(words(with_references(fact["carriers"], entities)))
    for what in ("date", "ordinal", "actor"):
        if what in fact and fact[what] not in said:
            yield f"the {what} {fact[what]} is not in {', '.join(fact['carriers'])}"


def planted(fact, source, entities):
    """Whether the check sees a fact that is lost, or changed."""
    silent = copy.deepcopy(entities)
    for ident in fact["carriers"]:
        silent[ident]["passages"] = [{"source": source, "locator": "V.71 ¶1"}]
    lost = {ident: item for ident, item in entities.items() if ident not in fact["carriers"]}
    yield "a lost entity", problems_of(fact, source, lost)
    yield "an entity that cites another section", problems_of(fact, source, silent)
    yield "a fact without an entity", problems_of(fact | {"carriers": []}, source, entities)
    yield "another date", problems_of(fact | {"date": "2014-12"}, source, entities)
    yield "another actor", problems_of(fact | {"actor": "KHM"}, source, entities)
    yield "another ordinal", problems_of(fact | {"ordinal": 71}, source, entities)


def main():
    root = pathlib.Path(sys.argv[1])
    entities = read_entities(root)
    run = tap.Tap()

    for name, n_facts in N_FACTS.items():
        path = root / "tests" / "fixtures" / "ledger" / f"{name}.json"
        ledger = json.loads(path.read_text(encoding="utf-8"))
        facts, source = ledger["facts"], ledger["source"]
        if name == "lmc":
            for what, found in planted(facts["lmc-02"], source, entities):
                run.check(f"seen: {what}", [] if list(found) else ["it is not"])
        run.check(f"the ledger of {name} is complete",
                  [] if len(facts) == n_facts else [f"it has {len(facts)} of {n_facts} facts"])
        for ident, fact in sorted(facts.items()):
            run.check(ident, list(problems_of(fact, source, entities)))
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
