#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every fact of the white paper's section on the Lancang-Mekong
Cooperation is in the bundled data, and can be traced.

usage: ledger.py SOURCE_ROOT

The ledger names for each fact the entities that carry it; each of them must
be there and cite the section.
"""

import copy
import json
import pathlib
import sys

import tap

SOURCE, SECTION, N_FACTS = "wp-2017", "V.7", 48


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


def cites(node):
    """Whether a value has a passage of the section, however deep."""
    if isinstance(node, dict):
        locator = node.get("locator", "").split(" ")[0] if "source" in node else ""
        if node.get("source") == SOURCE and locator == SECTION:
            return True
        return any(cites(child) for child in node.values())
    return isinstance(node, list) and any(cites(child) for child in node)


def problems_of(carriers, entities):
    """What is wrong with the carriers of a fact."""
    if not carriers:
        yield "nothing carries it"
    for ident in carriers:
        if ident not in entities:
            yield f"there is no {ident}"
        elif not cites(entities[ident]):
            yield f"{ident} does not cite {SOURCE}, {SECTION}"


def planted(facts, entities):
    """Whether the check sees a fact that is lost, and one that is not cited."""
    carriers = facts["lmc-02"]
    lost = {ident: item for ident, item in entities.items() if ident not in carriers}
    silent = copy.deepcopy(entities)
    for ident in carriers:
        silent[ident] = {"id": ident, "passages": [{"source": SOURCE, "locator": "V.71 ¶1"}]}
    yield "a lost entity", list(problems_of(carriers, lost))
    yield "an entity that cites another section", list(problems_of(carriers, silent))
    yield "a fact without an entity", list(problems_of([], entities))


def main():
    root = pathlib.Path(sys.argv[1])
    ledger = root / "tests" / "fixtures" / "lmc-ledger.json"
    facts = json.loads(ledger.read_text(encoding="utf-8"))["facts"]
    entities = read_entities(root)
    run = tap.Tap()

    for name, found in planted(facts, entities):
        run.check(f"seen: {name}", [] if found else ["it is not"])
    run.check("the ledger is complete",
              sorted({f"lmc-{n:02}" for n in range(1, N_FACTS + 1)} ^ facts.keys()))
    for fact, carriers in sorted(facts.items()):
        run.check(fact, problems_of(carriers, entities))
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
