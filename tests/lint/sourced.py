#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that there is a source behind every value of the bundled data.

usage: sourced.py SOURCE_ROOT

The program reads values that are said to be unsourced; the bundled data have
none but definitions of roles, which are their own words. Each entity that says something of the world has a passage, each period one
of its own, and each source an address or a publisher by which it is found. Where
several sources stand on an entity, each says which fields are its own, or what it
says in its own way; and each field is some source's. Parties, topics and roles of
the program's own are names that values are tied to.
"""

import json
import pathlib
import sys

import tap

STATING = ("mechanisms", "rosters", "bodies", "series", "meetings", "events", "documents",
           "statements", "milestones", "relations", "places", "people")

# What several sources say only together, or what could not be told apart.
JOINT = {
    "apt-summit-17",           # which gives the year and which the number was not noted
    "cica-foreign-ministers-4",
    "cjk-attends-apt",
    "eas-same-as-admm-plus",   # that two lists are the same
    "dialogue-partner", "partner",  # definitions in our own words
}

# What is nobody's statement, has passages of its own, or needs none.
NOT_SAID = {"id", "name", "aliases", "acronym", "number", "note", "certainty", "basis", "topics",
            "passages", "mechanism", "series", "roles", "site", "code", "region", "frameworks"}


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


def is_own(passage):
    """Whether a passage says what of its owner is its source's."""
    return bool({"fields", "since", "until", "date", "place", "items"} & passage.keys())


def is_shared(item):
    passages = item.get("passages", [])
    return (len({passage["source"] for passage in passages}) > 1 and
            item.get("id") not in JOINT)


def has_passages(value):
    return any("passages" in node for node in (value if isinstance(value, list) else [value])
               if isinstance(node, dict))


def unclaimed(item):
    """The fields of an entity of several sources that none of them says."""
    if not is_shared(item) or not all(map(is_own, item["passages"])):
        return
    for field, value in item.items():
        if field not in NOT_SAID and not has_passages(value) and not any(
                field in passage or field in passage.get("fields", [])
                for passage in item["passages"]):
            yield field


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
    yield "each of several sources says what is its own", [
        place for place, _, item in lists
        if is_shared(item) and not all(map(is_own, item["passages"]))]
    yield "each field of an entity is some source's", [
        f"{place}/{field}" for place, _, item in lists for field in unclaimed(item)]
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
    yield "each of several sources says what is its own", (
        "x", "events", {"id": "x", "passages": [{"source": "a"}, {"source": "b"}]})
    yield "each field of an entity is some source's", (
        "x", "events", {"id": "x", "date": "2001", "passages": [
            {"source": "a", "fields": ["name"]}, {"source": "b", "fields": ["name"]}]})
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
