#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the layers point one way: core <- scene <- report <- {cli, app}.

usage: layers.py SOURCE_ROOT BUILD_ROOT

Reads the includes of every source, what the targets are made with, and what
the built libraries leave undefined.  core, scene and report may use GLib, GIO,
yyjson, json-glib and ICU, cli nothing of a display; each may use what is below it.
"""

import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import tap

# What each layer may include of the others.
BELOW = {
    "core": {"core"},
    "scene": {"core", "scene"},
    "report": {"core", "scene", "report"},
    "cli": {"core", "scene", "report", "cli"},
    "app": {"core", "scene", "report", "app"},
}
# Libraries that a layer without a display may include, and be made with.
HEADERS = re.compile(r"(glib|glib-object|glib/[\w-]+|gio/[\w-]+|json-glib/json-glib|yyjson|unicode/\w+"
                     r"|assert|ctype|errno|fcntl|float|inttypes|limits|locale|math|signal|std[a-z]+"
                     r"|string|time|unistd|sys/[a-z]+)\.h")
PACKAGES = {"glib-2.0", "gobject-2.0", "gio-2.0", "json-glib-1.0", "yyjson", "icu-uc", "icu-i18n", "m"}
DISPLAY = re.compile(r"(g[ts]k|gdk|adw|pango|cairo|graphene)_?[a-z]*", re.IGNORECASE)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
GENERATED = re.compile(r"smt-(core|scene|report|cli|app)-(?:bus|enums|resources)\.h")


def layers_of_headers(root):
    """Which layer each header belongs to."""
    return {path.name: layer for layer in BELOW for path in (root / "src" / layer).rglob("*.h")}


def layer_of(name, layers):
    generated = GENERATED.fullmatch(name)
    return layers.get(name) or (generated and generated[1])


def bad_includes(root):
    """Includes that point the wrong way."""
    layers = layers_of_headers(root)
    for layer, allowed in BELOW.items():
        for path in sorted((root / "src" / layer).rglob("*.[ch]")):
            for own, foreign in INCLUDE.findall(path.read_text(encoding="utf-8")):
                where = f"{path.relative_to(root)}: {own or foreign}"
                target = layer_of(own, layers) if own else None
                if own and target is None:
                    yield f"{where} is of no layer"
                elif own and target not in allowed:
                    yield f"{where} is of {target}"
                elif foreign and layer != "app" and not HEADERS.fullmatch(foreign):
                    yield f"{where} is of no library that {layer} may use"


def plant_includes(root):
    """What the check says of a copy in which single includes are wrong."""
    planted = {
        "core": ["#include <gtk/gtk.h>", '# include "planted-scene.h"', "#include <pango/pango.h>"],
        "scene": ['#include "planted-app.h"', "#include <adwaita.h>", '#include "planted-cli.h"'],
        "report": ['#include "planted-app.h"', '#include "planted-cli.h"', "#include <cairo.h>"],
        "cli": ['#include "planted-app.h"', "#include <cairo.h>"],
        "app": ['#include "planted-cli.h"', '#include "planted-nowhere.h"'],
    }
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(root / "src", copy / "src")
        before = set(bad_includes(copy))
        for layer in BELOW:
            (copy / "src" / layer / f"planted-{layer}.h").write_text("", encoding="utf-8")
        for layer, lines in planted.items():
            for line in lines:
                path = copy / "src" / layer / "planted.c"
                path.write_text(f"/* a file */\n{line}\n", encoding="utf-8")
                yield f"{layer}: {line.strip('# ')}", bool(set(bad_includes(copy)) - before)
                path.unlink()


def read_targets(build):
    path = build / "meson-info" / "intro-targets.json"
    targets = json.loads(path.read_text(encoding="utf-8"))
    # Of a program and a library of the same name, the program counts.
    return {target["name"]: target
            for target in sorted(targets, key=lambda target: target["type"] == "executable")}


def bad_packages(targets):
    """Libraries that the layers below app are made with and should not be."""
    for name in ("summitry-core", "summitry-scene", "summitry-report", "summitry-cli"):
        target = targets.get(name)
        if target is None:
            yield f"there is no target {name}"
            continue
        for package in target.get("dependencies", ()):
            if package not in PACKAGES and package not in targets:
                yield f"{name} depends on {package}"
        for source in target["target_sources"]:
            for word in source.get("parameters", ()):
                folder = pathlib.PurePath(word.removeprefix("-I")).name
                if word.startswith("-I") and DISPLAY.match(folder):
                    yield f"{name} is compiled with {word}"


def plant_packages(targets):
    """The same targets with one library too many."""
    for change in ({"dependencies": ["gtk4"]},
                   {"target_sources": [{"parameters": ["-I/usr/include/pango-1.0"]}]}):
        yield str(change), any(bad_packages({**targets, "summitry-core":
                                             {**targets["summitry-core"], **change}}))


def symbols(library):
    """The symbols that a static library defines, and those it leaves open."""
    output = subprocess.run(["nm", "-P", "-g", library], stdout=subprocess.PIPE, check=True,
                            encoding="utf-8").stdout
    defined, undefined = set(), set()
    for line in output.splitlines():
        words = line.split()
        if len(words) >= 2 and len(words[1]) == 1:
            (undefined if words[1] == "U" else defined).add(words[0])
    return defined, undefined - defined


def bad_symbols(libraries):
    """Symbols that a layer takes from a layer above it, or from a display.
    The libraries are given as pairs of symbols, the lowest first."""
    below = set()
    for name, (defined, undefined) in libraries.items():
        below |= defined
        for symbol in sorted(undefined):
            if symbol.startswith("smt_") and symbol not in below:
                yield f"{name} takes {symbol} from above"
            elif re.match(r"(gtk|gdk|gsk|adw|pango|cairo|graphene)_", symbol):
                yield f"{name} takes {symbol}"


def plant_symbols(libraries):
    """The same libraries with one symbol too many each."""
    for layer, symbol in itertools.product(libraries, ("smt_planted", "pango_layout_new")):
        other = {name: (defined, set(undefined)) for name, (defined, undefined) in
                 libraries.items()}
        other[layer][1].add(symbol)
        yield f"{layer}: {symbol}", any(symbol in problem for problem in bad_symbols(other))


def bad_libraries(program):
    """Shared libraries of a display that a program is linked with."""
    output = subprocess.run(["readelf", "-d", program], stdout=subprocess.PIPE, check=True,
                            encoding="utf-8").stdout
    for name in re.findall(r"\(NEEDED\).*\[lib([^\]]+)\]", output):
        if DISPLAY.match(name):
            yield f"linked with {name}"


def main():
    root, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    targets = read_targets(build)
    run = tap.Tap()

    run.check("includes point one way", bad_includes(root))
    for name, seen in plant_includes(root):
        run.check(f"an include that does not is seen ({name})", [] if seen else ["it is not"])
    run.check("core, scene, report and cli are made without a display", bad_packages(targets))
    for name, seen in plant_packages(targets):
        run.check(f"a library of one is seen ({name})", [] if seen else ["it is not"])

    libraries = {layer: symbols(targets[f"summitry-{layer}"]["filename"][0])
                 for layer in ("core", "scene", "report") if f"summitry-{layer}" in targets}
    run.check("core, scene and report take nothing from above", bad_symbols(libraries))
    for name, seen in plant_symbols(libraries):
        run.check(f"a symbol that they do is seen ({name})", [] if seen else ["it is not"])
    if "summitry-cli" in targets:
        run.check("summitry-cli is linked with no display",
                  bad_libraries(targets["summitry-cli"]["filename"][0]))
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
