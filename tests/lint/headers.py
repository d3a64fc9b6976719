#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what every source file owes its readers.

usage: headers.py SOURCE_ROOT

A header with copyright and licence; files of 600 lines and functions of 60 at
most, in src and tests; no notes of things left undone, and no path of somebody's own
machine.
"""

import pathlib
import re
import sys

import tap

COPYRIGHT = "SPDX-FileCopyrightText: 2026 The Summitry contributors"
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
# What the file is may follow in the same comment or in one of its own.
C_HEADER = re.compile(rf"/\* ([\w.-]+)\n \*\n \* {COPYRIGHT}\n \* {LICENCE}\n \*/?\n")
SOURCES = {".c", ".h", ".py", ".sh", ".build", ".blp", ".css", ".supp"}
NAMED = {"dev", "meson.options", "ui-session", "session", "confine", "flatpak-pack",
         "allowed-skips", ".gitignore", "run"}
LEFT_OUT = {".git", "build", "subprojects", "__pycache__", "LICENSES"}
MAX_FILE, MAX_FUNCTION = 600, 60

# Put together here, so that this file has none of them itself.
NOTES = re.compile(r"(?:/\*|//|#|<!--|^ \*)\s*(?:" +
                   "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")
OWN_PATH = re.compile(r"(?<![\w.$}~-])/(?:home|root|work|Users)/\w")
TEXTS = SOURCES | {".md", ".json", ".xml", ".in", ".po", ".pot", ".yml", ".yaml", ".toml"}


def walk(root):
    """The files of the project, without what is built."""
    for path in sorted(root.iterdir()):
        if path.name in LEFT_OUT:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from walk(path)
        elif path.is_file():
            yield path


def bad_header(name, text):
    """What is wrong with the head of a file; None: nothing."""
    if name.endswith((".c", ".h")):
        header = C_HEADER.match(text)
        if header is None:
            return "no header of copyright and licence"
        return None if header[1] == name else f"the header names {header[1]}"
    head = text[:800]
    if "SPDX-FileCopyrightText: " not in head or "SPDX-License-Identifier: " not in head:
        return "no header of copyright and licence"
    return None


def functions(text):
    """Names and lengths of the functions of a C file in the house's style:
    name at the start of a line, braces of the body alone in column 0."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line != "{" or not lines[number - 1].endswith(")"):
            continue
        start = number - 1
        while start > 0 and not re.match(r"\w+ \(", lines[start]):
            start -= 1
        end = lines.index("}", number)
        # The line of the type goes with the name.
        yield lines[start].split(" ")[0], end - start + 2


def long_parts(name, text):
    """Whether the file, or a function in it, is too long."""
    n_lines = text.count("\n")
    if n_lines > MAX_FILE:
        yield f"{name}: {n_lines} lines"
    if name.endswith(".c"):
        for function, length in functions(text):
            if length > MAX_FUNCTION:
                yield f"{name}: {function} has {length} lines"


def bad_words(name, text):
    """Notes and paths that a file should not have."""
    for number, line in enumerate(text.split("\n"), 1):
        for pattern in (NOTES, OWN_PATH):
            found = pattern.search(line)
            if found:
                yield f"{name}:{number}: {found[0]}"


def planted():
    """Faulty texts, and what must be found in each."""
    head = f"/* a.c\n *\n * {COPYRIGHT}\n * {LICENCE}\n */\n"
    body = "static void\nf (int a,\n   int b)\n{\n" + "  g ();\n" * 56 + "}\n"
    yield "no header", bad_header("a.c", "int a;\n")
    yield "another file's header", bad_header("b.c", head)
    yield "a script without one", bad_header("a.py", "#!/usr/bin/env python3\nimport sys\n")
    yield "a long file", list(long_parts("a.h", "\n" * 601))
    yield "a long function", list(long_parts("a.c", body))
    yield "a note", list(bad_words("a.c", f"/* TO{'DO'}: more */"))
    yield "a path", list(bad_words("a.c", f'open ("/ho{"me"}/somebody/file")'))
    yield "nothing in a good file", not (
        bad_header("a.c", head) or
        list(long_parts("a.c", body.replace("  g ();\n", "", 1))) or
        list(bad_words("a.c", "/* 1XXX, $HOME/x, mkdtemp (\"XXXXXX\") */")))


def main():
    root = pathlib.Path(sys.argv[1])
    files = {path: path.read_text(encoding="utf-8") for path in walk(root)
             if path.suffix in TEXTS or path.name in NAMED}
    sources = {path: text for path, text in files.items()
               if path.suffix in SOURCES or path.name in NAMED}
    in_src = {path: text for path, text in sources.items() if root / "src" in path.parents}
    in_tests = {path: text for path, text in sources.items() if root / "tests" in path.parents}
    run = tap.Tap()

    for name, found in planted():
        run.check(f"seen: {name}", [] if found else ["it is not"])
    run.check("there are sources", [] if len(in_src) > 50 else ["too few"])
    run.check("copyright and licence",
              (f"{path.relative_to(root)}: {problem}" for path, text in sources.items()
               if (problem := bad_header(path.name, text))))
    run.check("files and functions are short enough",
              (f"{path.parent.relative_to(root)}/{problem}"
               for path, text in (in_src | in_tests).items()
               for problem in long_parts(path.name, text)))
    run.check("no notes, no own paths",
              (problem for path, text in files.items()
               for problem in bad_words(str(path.relative_to(root)), text)))
    return run.finish()


if __name__ == "__main__":
    sys.exit(main())
