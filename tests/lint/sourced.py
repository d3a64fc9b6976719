#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that there is a source behind every value of the bundled data.

usage: sourced.py SOURCE_ROOT

The program reads values that are said to be unsourced; the bundled data have
none but definitions of roles, which are their own words. Each entity that says something of the world has a passage, each period one
of its own, and each source an address or a publisher by which it is found. Where
several sources stand on an entity or on a part of it, each says which fields are its
own, or what it says in its own way; and each field, and each item of a list, is some
source's. What only follows from several says that it is derived. Parties, topics and roles of
the program's own are names that values are tied to.
"""

import json
import pathlib
import sys

import tap

STATING = ("mechanisms", "rosters", "bodies", "series", "meetings", "events", "documents",
           "statements", "milestones", "relations", "places", "people")

# What follows from several sources and is said by none: it is implied, and a note
# tells from what it is derived. See docs/editorial-policy.md.
DERIVED = {
    "eas-same-as-admm-plus",   # that two lists are the same
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


def sourced_parts(value, place):
    """(place, part) of an entity and all parts of it that have passages. Periods are
    left out: a source that is said to tell of one tells of its role."""
    if isinstance(value, list):
        for index, child in enumerate(value):
            yield from sourced_parts(child, f"{place}/{index}")
    elif isinstance(value, dict):
        if value.get("passages"):
            yield place, value
        for key, child in value.items():
            if key not in ("passages", "periods"):
                yield from sourced_parts(child, f"{place}/{key}")


def is_shared(part):
    passages = part.get("passages", [])
    return (len({passage["source"] for passage in passages}) > 1 and
            part.get("id") not in DERIVED)


def has_passages(value):
    return any("passages" in node for node in (value if isinstance(value, list) else [value])
               if isinstance(node, dict))


def unclaimed(part):
    """The fields of an entity of several sources that none of them says."""
    if not is_shared(part) or not all(map(is_own, part["passages"])):
        return
    for field, value in part.items():
        if field not in NOT_SAID and not has_passages(value) and not any(
                field in passage or field in passage.get("fields", [])
                for passage in part["passages"]):
            yield field


def unclaimed_items(part):
    """The items of a list of several sources that none of them has."""
    if is_shared(part) and not any("items" in passage.get("fields", [])
                                   for passage in part["passages"]):
        said = {json.dumps(item) for passage in part["passages"]
                for item in passage.get("items", [])}
        yield from (item for item in part.get("items", []) if json.dumps(item) not in said)


def unfounded(lists):
    """Each check by its name, with where it does not hold."""
    collections = {collection for _, collection, _ in lists}
    parts = [part for place, _, item in lists for part in sourced_parts(item, place)]
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
        place for place, part in parts
        if is_shared(part) and not all(map(is_own, part["passages"]))]
    yield "each field of several sources is that of one", [
        f"{place}/{field}" for place, part in parts for field in unclaimed(part)]
    yield "each item of several sources is that of one", [
        f"{place}: {item}" for place, part in parts for item in unclaimed_items(part)]
    yield "what is derived says so", [
        place for place, _, item in lists if item.get("id") in DERIVED and not (
            item.get("certainty") == "implied" and
            item.get("note", "").startswith("Derived from "))]
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
        "x", "mechanisms", {"id": "x", "mandate": {"text": "X", "passages": [
            {"source": "a"}, {"source": "b"}]}})
    yield "each field of several sources is that of one", (
        "x", "events", {"id": "x", "date": "2001", "passages": [
            {"source": "a", "fields": ["name"]}, {"source": "b", "fields": ["name"]}]})
    yield "each item of several sources is that of one", (
        "x", "mechanisms", {"id": "x", "levels": {"items": ["Summit", "Ministers"], "passages": [
            {"source": "a", "items": ["Summit"]}, {"source": "b", "items": ["Summit"]}]}})
    yield "what is derived says so", (
        "x", "relations", {"id": min(DERIVED), "certainty": "external", "passages": [
            {"source": "a"}, {"source": "b"}]})
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
