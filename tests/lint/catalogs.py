#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the catalogs against what there is to translate: none fuzzy, empty or
missing, and each with the placeholders, mnemonics and ends of its original. Nor
may libadwaita speak English where the program does not.

usage: catalogs.py SOURCE_ROOT
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import polib

import tap
import templates

PLACEHOLDER = re.compile(r"\{[a-z_]+\}|%(?:[0-9]+\$)?[-0-9.']*(?:l|ll|z)?[a-zA-Z]")
POSITION = re.compile(r"(?<=%)[0-9]+\$")
LOCALES = pathlib.Path("/usr/share/locale")
ADWAITA = "LC_MESSAGES/libadwaita.mo"
# What makes links, bold words and keys in the help.
TAG = re.compile(r"</?[a-z]+(?: [^>]*)?>")
# Of a menu item or button: before a letter, and not within a word.
MNEMONIC = re.compile(r"(?<!\w)_(?=\w)|(?<=\w)_(?=[^\W_])")
# What a form for one, or none, or two, may say in words.
COUNTS = {"{n}", "%u", "%d", "%s"}


def linguas(folder):
    """The languages that a domain is in."""
    text = (folder / "LINGUAS").read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#")
            for word in line.split()]


def incomplete(catalog, template):
    """What msgcmp and msgfmt find wrong, as lines."""
    lines = []
    for command in (["msgcmp", catalog, template],
                    ["msgfmt", "--check", "-o", "/dev/null", catalog]):
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            lines += run.stderr.splitlines()
    fuzzy = subprocess.run(["msgattrib", "--only-fuzzy", "--no-obsolete", catalog],
                           capture_output=True, text=True, check=True)
    return lines + [line for line in fuzzy.stdout.splitlines() if "msgid" in line]


def has_mnemonic(text):
    """Whether a key is underlined in it, as in "_Open"."""
    return len(MNEMONIC.findall(text)) == 1 and "{" not in text


def differences(original, translated, is_counted):
    """In what a translation does not keep to its original."""
    found = []
    # A translation may say in which order it takes them.
    expected, actual = (sorted(POSITION.sub("", found) for found in PLACEHOLDER.findall(text))
                        for text in (original, translated))
    missing = set(expected) - set(actual)
    if set(actual) - set(expected) or missing - (COUNTS if is_counted else set()):
        found.append(f"placeholders {actual} instead of {expected}")
    if sorted(TAG.findall(original)) != sorted(TAG.findall(translated)):
        found.append("the markup")
    if has_mnemonic(original) != has_mnemonic(translated):
        found.append("the mnemonic")
    if original.endswith("…") != translated.endswith("…"):
        found.append("the ellipsis at the end")
    if (original[:1] == " ") != (translated[:1] == " ") or \
            (original[-1:] == " ") != (translated[-1:] == " "):
        found.append("the space at an end")
    return found


def unlike(catalog):
    """The translations that do not keep to their originals, as lines."""
    lines = []
    for entry in polib.pofile(str(catalog)):
        if entry.obsolete:
            continue
        forms = [(entry.msgid_plural or entry.msgid, form, bool(entry.msgid_plural))
                 for form in entry.msgstr_plural.values()] or [(entry.msgid, entry.msgstr, False)]
        for original, translated, is_counted in forms:
            lines += [f"line {entry.linenum}: {original!r} as {translated!r}: {what}"
                      for what in differences(original, translated, is_counted)]
    return lines


def spoil(catalog, folder):
    """A copy of a catalog with its last translation taken out."""
    text = catalog.read_text(encoding="utf-8")
    cut = text.rindex('msgstr "')
    spoiled = pathlib.Path(folder) / catalog.name
    spoiled.write_text(text[:cut] + 'msgstr ""\n', encoding="utf-8")
    return spoiled


def check_domain(report, folder, template, scratch):
    """Checks each language of a domain."""
    for language in linguas(folder):
        catalog = folder / f"{language}.po"
        where = catalog.relative_to(folder.parent if folder.name == "po" else folder.parent.parent)
        report.check(f"{where} is complete", incomplete(catalog, template))
        report.check(f"{where} keeps placeholders, mnemonics and ends", unlike(catalog))
        overlooked = [] if incomplete(spoil(catalog, scratch), template) else ["it is not"]
        report.check(f"{where}: a missing translation would be found", overlooked)


def unsaid_by_adwaita(root, language):
    """What libadwaita says in English, though the program is in @language: neither is
    it in the library's catalog, nor in one of ours."""
    own = root / "po" / "adwaita" / f"{language}.po"
    known = set()
    if own.exists():
        known = {entry.msgid for entry in polib.pofile(str(own)) if entry.translated()}
    elif (LOCALES / language / ADWAITA).exists():
        known = {entry.msgid for entry in polib.mofile(str(LOCALES / language / ADWAITA))}
    # What the program shows of it is what was translated for it into Arabic.
    shown = polib.pofile(str(root / "po" / "adwaita" / "ar.po"))
    return [entry.msgid for entry in shown if entry.msgid not in known]


def check_adwaita(report, root):
    """Checks the words of libadwaita, where its catalogs are installed."""
    if not any(LOCALES.glob(f"*/{ADWAITA}")):
        return
    for language in linguas(root / "po"):
        report.check(f"libadwaita speaks {language}", unsaid_by_adwaita(root, language))
    report.check("that it does not would be found",
                 [] if unsaid_by_adwaita(root, "xx") else ["it is not"])


def check_itself(report):
    """What the comparison finds, and what it lets pass."""
    for original, translated, is_counted, is_like in (
            ("{n} party", "{n} Partei", True, True),
            ("{n} parties", "eine Partei", True, True),
            ("{n} of {total}", "{n} von {all}", False, False),
            ("_Open…", "Ö_ffnen…", False, True),
            ("_Open…", "打开(_O)…", False, True),
            ("_Open…", "Öffnen…", False, False),
            ("_Open…", "Ö_ffnen", False, False),
            ("by {name}", "von", False, False),
            ("%s, line %u", "%s, Zeile %u", False, True),
            ("%s, line %u", "%2$u行、%1$s", False, True),
            ("%s, line %u", "%s, Zeile", False, False),
            ('a <a href="page:x">b</a>', '<a href="page:x">b</a> a', False, True),
            ('a <a href="page:x">b</a>', '<a href="page:y">b</a> a', False, False),
            ("<b>a</b>", "a", False, False)):
        found = differences(original, translated, is_counted)
        report.check(f"{original!r} as {translated!r} is {'right' if is_like else 'wrong'}",
                     found if is_like else [] if found else ["nothing was found"])


def main():
    root = pathlib.Path(sys.argv[1])
    report = tap.Tap()
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        templates.write_interface(root, scratch / "summitry.pot")
        check_domain(report, root / "po", scratch / "summitry.pot", scratch)
        templates.write_content(root, scratch / "summitry-data.pot")
        check_domain(report, root / "po" / "data", scratch / "summitry-data.pot", scratch)
    check_adwaita(report, root)
    check_itself(report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())
