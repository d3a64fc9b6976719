#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that there is a source behind every value of the bundled data.

usage: sourced.py SOURCE_ROOT

The program reads values that are said to be unsourced; the bundled data have
none but definitions of roles, which are their own words. Each entity that says something of the world has a passage, each period one
of its own, and each source an address or a publisher by which it is found.
Parties, topics and roles of the program's own are names that values are tied to.
"""

import json
import pathlib
import sys

import tap

STATING = ("mechanisms", "rosters", "bodies", "series", "meetings", "events", "documents",
           "statements", "milestones", "relations", "places", "people")


def read_lists(root):
    """(place, collection, entity) of every entity."""
    for path in sorted((root / "data" / "asia-pacific").glob("*.json")):
        for collection, items in json.loads(path.read_text(encoding="utf-8")).items():
            for item in items if isinstance(items, list) and collection != "parts" else []:
                ident = item.get("id") or f"{item['mechanism']}.{item['party']}"
                yield f"{path.name}: {ident}", collection, item


def unsourced(value, place):
    """The places where a value is said to be without a source."""
    if isinstance(value, dict):
        if value.get("certainty") == "unsourced":
            yield place
        for key, child in value.items():
            yield from unsourced(child, f"{place}/{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from unsourced(child, f"{place}/{index}")


def unfounded(lists):
    """Each check by its name, with where it does not hold."""
    collections = {collection for _, collection, _ in lists}
    yield "there is something of each kind", sorted(set(STATING) - collections)
    yield "no value is unsourced", [
        where for place, collection, item in lists
        if collection != "roles" for where in unsourced(item, place)]
    yield "each entity has a passage", [place for place, collection, item in lists
                                        if collection in STATING and not item.get("passages")]
    yield "each period has a passage of its own", [
        f"{place}/periods/{index}" for place, collection, item in lists
        if collection == "memberships"
        for index, period in enumerate(item["periods"]) if not period.get("passages")]
    yield "each source can be found", [
        place for place, collection, item in lists
        if collection == "sources" and not (item.get("address") or item.get("publisher"))]


def planted():
    """An entity with a fault for each check but the first."""
    period = {"role": "member", "since": "2001"}
    yield "no value is unsourced", ("x", "topics", {"note": [{"certainty": "unsourced"}]})
    yield "each entity has a passage", ("x", "events", {"id": "x", "passages": []})
    yield "each period has a passage of its own", (
        "x", "memberships", {"periods": [period], "passages": [{"source": "wp-2017"}]})
    yield "each source can be found", ("x", "sources", {"id": "x", "name": "X"})


def main():
    lists = list(read_lists(pathlib.Path(sys.argv[1])))
    run = tap.Tap()

    for name, places in unfounded(lists):
        run.check(name, places)
    for name, entity in planted():
        seen = dict(unfounded(lists + [entity]))[name]
        run.check(f"seen: {name}", [] if any(place.startswith("x") for place in seen)
                  else ["it is not"])
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
