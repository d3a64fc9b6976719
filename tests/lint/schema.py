#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON Schema against its own rules, the data and the program.

usage: schema.py SOURCE_ROOT DUMP_FIELDS

The program's reader is the authority on the format, and its field tables are
printed by DUMP_FIELDS. What they say and what the schema says must be the
same, in both directions: names, kinds, lists, what is required, words.
"""

import copy
import itertools
import json
import pathlib
import subprocess
import sys

import jsonschema

import tap

# What the schema may call a value of each kind.
KINDS = {"string": "string", "text": "text", "date": "date", "number": "number",
         "answer": "answer", "ref": "reference"}


class Comparison:
    """The schema's definitions against the tables."""

    def __init__(self, schema, tables):
        self.definitions = schema["$defs"]
        self.tables = tables
        self.problems = []
        self.reached = set()

    def resolve(self, node):
        """The name and the definition that a node refers to, or itself."""
        if "$ref" not in node:
            return None, node
        name = node["$ref"].removeprefix("#/$defs/")
        return name, self.definitions[name]

    def compare_field(self, where, node, field):
        if field["list"]:
            if node.get("type") != "array":
                self.problems.append(f"{where}: not a list in the schema")
                return
            if field["required"] != (node.get("minItems", 0) == 1):
                self.problems.append(f"{where}: minItems disagrees")
            node = node["items"]
        name, target = self.resolve(node)
        if field["kind"] == "record":
            self.compare_object(where, name, target, self.tables["records"][field["record"]])
        elif field["kind"] == "word":
            if target.get("enum") != field["words"]:
                self.problems.append(f"{where}: the words are {field['words']}")
        elif name != KINDS[field["kind"]]:
            self.problems.append(f"{where}: a {field['kind']}, {name} in the schema")
        if name is not None:
            self.reached.add(name)

    def compare_object(self, where, name, node, fields, required=()):
        if name in self.reached and name not in self.tables["types"]:
            return
        self.reached.add(name)
        properties = node.get("properties", {})
        for missing in fields.keys() - properties.keys():
            self.problems.append(f"{where}: {missing} is not in the schema")
        for extra in properties.keys() - fields.keys():
            self.problems.append(f"{where}: {extra} is only in the schema")
        if node.get("type") != "object" or node.get("additionalProperties") is not False:
            self.problems.append(f"{where}: must be an object and closed")
        required = set(required) | {key for key, field in fields.items() if field["required"]}
        if required != set(node.get("required", ())):
            self.problems.append(f"{where}: {sorted(required)} are required")
        for key in fields.keys() & properties.keys():
            if (where, key) != (name, "id"):
                self.compare_field(f"{where}.{key}", properties[key], fields[key])

    def compare_collections(self, name):
        expected = {table["collection"]: {"type": "array", "items": {"$ref": f"#/$defs/{key}"}}
                    for key, table in self.tables["types"].items()}
        found = {key: node for key, node in self.definitions[name]["properties"].items()
                 if node.get("type") == "array" and key != "parts"}
        if found != expected:
            self.problems.append(f"{name}: the collections disagree")
        self.reached.add(name)

    def run(self):
        """All that disagrees."""
        for name, table in self.tables["types"].items():
            required = [key for key in ("id", "name") if table[f"{key}_required"]]
            definition = self.definitions[name]
            self.compare_object(name, name, definition, table["fields"], required)
            if definition["properties"].get("id") != {"$ref": "#/$defs/id"}:
                self.problems.append(f"{name}: the id is no id")
            self.reached.add("id")
        for name in ("dataset", "part"):
            self.compare_collections(name)
        for name in self.definitions.keys() - self.reached:
            self.problems.append(f"{name} is only in the schema")
        return self.problems


def compare(schema, tables):
    """What the schema and the tables say differently."""
    try:
        return Comparison(schema, tables).run()
    except KeyError as missing:
        return [f"{missing} is not in the schema"]


def damaged_schemas(schema):
    """Schemas that each differ from the program in one thing."""
    def change(path, value):
        other = copy.deepcopy(schema)
        node = other["$defs"]
        for key in path[:-1]:
            node = node[key]
        if value is None:
            del node[path[-1]]
        else:
            node[path[-1]] = value
        return other

    period = schema["$defs"]["period"]["properties"]
    yield "a field less", change(["period", "properties", "until"], None)
    yield "a field more", change(["period", "properties", "colour"], period["until"])
    yield "another kind", change(["period", "properties", "until"], period["note"])
    yield "no list", change(["mechanism", "properties", "roles"], {"$ref": "#/$defs/reference"})
    yield "another word", change(["certainty", "enum", 0], "certain")
    yield "less required", change(["membership", "required"], ["party", "mechanism"])
    yield "an open object", change(["passage", "additionalProperties"], True)
    yield "a definition more", change(["colour"], {"type": "string"})


def read_data(root):
    """The bundled files, by name."""
    return {path.name: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted((root / "data" / "asia-pacific").glob("*.json"))}


def invalid(validator, files):
    """What the schema does not accept."""
    for name, data in files.items():
        for error in validator.iter_errors(data):
            best = jsonschema.exceptions.best_match([error])
            yield f"{name}{best.json_path[1:]}: {best.message[:200]}"


def objects_in(node):
    """All JSON objects in a value."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from objects_in(child)


def accepted_strays(validator, files):
    """Places where the schema lets a field pass that nobody knows. One of
    each shape of object is tried, as the files hold many alike."""
    tried = set()
    for name, data in files.items():
        for collection, items in data.items():
            for item in items if isinstance(items, list) else ():
                for node in objects_in(item):
                    shape = (collection, *node)
                    if shape in tried:
                        continue
                    tried.add(shape)
                    node["stray"] = 1
                    if validator.is_valid({collection: [item]}):
                        yield f"{name}: {collection} {list(node)}"
                    del node["stray"]
    if len(tried) < 50:
        yield f"only {len(tried)} shapes were tried"


def sample_dates():
    """Texts of the forms of EDTF, and near them."""
    years = ["2015", "0000", "-0985", "-0000", "201X", "20XX", "2XXX", "-098X", "-000X",
             "-00XX", "Y17000", "Y-17000", "Y1700", "Y017000", "Y1234567890", "15", "20155"]
    rests = ["", "-01", "-11", "-12", "-13", "-00", "-1", "-21", "-24", "-25", "-XX", "-XX-XX",
             "-XX-01", "-02-28", "-02-30", "-04-30", "-04-31", "-12-31", "-12-32", "-11-XX",
             "-21-01", "-11-1", "-11-00", "-02-29X"]
    signs = ["", "?", "~", "%", "??", "~-"]
    moments = ["".join(parts) for parts in itertools.product(years, rests, signs)]
    ends = ["2013", "2015-11", "2016-02-29", "1950~", "..", "", "201X", "x", "2015/2016"]
    intervals = [f"{a}/{b}" for a, b in itertools.product(ends, ends)]
    return [*moments, *intervals, "..", " 2015", "2015 ", "2015-11-12T10:00"]


def is_in_order(text):
    """Whether an interval does not end before it begins: only the program
    knows, the schema need not."""
    first, slash, last = text.partition("/")
    return not slash or not first[:1].isdigit() or not last[:1].isdigit() or first[:4] <= last[:4]


def judge_dates(schema, dump_fields):
    """Texts of which the schema and the program think differently."""
    validator = jsonschema.Draft202012Validator(schema["$defs"]["date"])
    dates = [text for text in sample_dates() if is_in_order(text)]
    output = subprocess.run([dump_fields, "--dates"], input="\n".join(dates) + "\n", text=True,
                            encoding="utf-8", stdout=subprocess.PIPE, check=True).stdout
    verdicts = [line == "yes" for line in output.splitlines()]
    # The program prints no verdict that differs for white space at the end.
    for text, verdict in zip(dates, verdicts, strict=True):
        if text == text.rstrip() and validator.is_valid(text) != verdict:
            yield f"“{text}” is {'a' if verdict else 'no'} date to the program"
    if sum(verdicts) < 200 or len(verdicts) - sum(verdicts) < 200:
        yield "too few dates were tried"


def main():
    root, dump_fields = pathlib.Path(sys.argv[1]), sys.argv[2]
    path = root / "data" / "schema" / "summitry-dataset.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    tables = json.loads(subprocess.run([dump_fields], stdout=subprocess.PIPE, check=True,
                                       encoding="utf-8").stdout)
    validator = jsonschema.Draft202012Validator(schema)
    files = read_data(root)
    run = tap.Tap()

    try:
        jsonschema.Draft202012Validator.check_schema(schema)
        run.check("the schema is a schema", [])
    except jsonschema.SchemaError as error:
        run.check("the schema is a schema", [error.message])
    run.check("schema and program agree", compare(schema, tables))
    for name, other in damaged_schemas(schema):
        run.check(f"the comparison sees {name}", [] if compare(other, tables) else ["it does not"])
    run.check("schema and program agree on dates", judge_dates(schema, dump_fields))
    run.check("the bundled files are valid", invalid(validator, files))
    run.check("there are bundled files", [] if len(files) > 10 else ["too few"])
    run.check("no object takes a field that nobody knows", accepted_strays(validator, files))
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
