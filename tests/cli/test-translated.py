#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""No English where another language is asked for: every command, in a language
that is none, in which each translated word has accents.

What stays as it is are ids and words that programs read, which are listed from
the dataset, the schema and the program's own options; names of states, regions and
languages, which are others' catalogs; titles of sources, which are cited as they are;
and in a citation all that stands on a source.
"""

import html
import importlib.machinery
import importlib.util
import json
import pathlib
import re
import sys

from harness import DONE, FAULTY, UNKNOWN_ID, USAGE, main

LANGUAGE = {'LC_ALL': 'en_US.UTF-8', 'LANGUAGE': 'en_XA'}

# Translated, a word with one of these has an accent.
PLAIN = re.compile(r'(?=\w*[aeiouyAEIOUY])[A-Za-z]+')
WORD = re.compile(r'\w+')
# Nor is what is left of a word where a text is cut.
ADDRESS = re.compile(r'https?://\S+|… ?\w+|\w+ ?…')

# Formats, standards and licences by their names; what ICU writes of a date and a
# number, and names of regions and languages; and what GLib says of a command line.
SAME_ANYWHERE = """
summitry cli JSON CSV Markdown SVG TBX Basic ISO EDTF BCP UN BibTeX RIS CSL UTF NUL
by BY Y X st nd rd th about
January February March April May June July August September October November
December early late
Africa America Australasia Central Eastern Melanesia Northern Southern Western
Usage OPTION Unknown option
Japanese Korean
""".split()

# In the help, what is to be typed or written into a file as it is.
SAMPLES = 'Summitry FILE flatpak run command lanmei commission'.split()

# A fault of each way in which messages are made.
FAULTY_FILE = """{"format": "summitry-dataset", "version": 1, "id": "x", "as_of": "2016",
"roles": [{"id": "m", "name": "Member", "kind": "observers"}, {"id": "n", "name": "N", "kind": "full"}],
"sources": [{"id": "s", "name": "S", "issued": "2016", "checked": "2015", "language": "xx-00-00"}],
"parties": [{"id": "A", "name": "A", "kind": "state", "code": "AUS"}, {"id": "A", "name": 3},
 {"id": "B", "name": "B", "kind": "state", "code": "AUS", "region": "999"}],
"mechanisms": [{"id": "z", "name": "Z", "roles": ["n", "n", "q"], "founded": {"date": "2010"}}],
"memberships": [{"mechanism": "z", "party": "B", "periods": [
 {"role": "n", "since": "Nov 2015", "until": "2014"},
 {"role": "n", "since": "2001", "basis": "undated", "certainty": "stated"},
 {"role": "n", "since": "2012", "until": "2011", "date": "red"}]},
 {"mechanism": "A", "party": "z", "periods": []}]}
"""


def load_pseudo_locale(root):
    """tests/app/in-pseudo-locale, a program, as a module."""
    loader = importlib.machinery.SourceFileLoader('in_pseudo_locale',
                                                  str(root / 'tests/app/in-pseudo-locale'))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


def write_catalogs(cli):
    """Both catalogs of a language that is English with accents, and longer."""
    root = cli.data.parents[1]
    pseudo = load_pseudo_locale(root)
    for domain, write in (('summitry', pseudo.templates.write_interface),
                          ('summitry-data', pseudo.templates.write_content)):
        write(root, cli.folder / f'{domain}.pot')
        pseudo.write(cli.folder / f'{domain}.pot', pseudo.lengthen,
                     cli.folder / 'en_XA/LC_MESSAGES' / f'{domain}.mo')


def words_of(value):
    """All words of what was read from JSON, names of members included."""
    if isinstance(value, dict):
        return set().union(*(words_of(part) for pair in value.items() for part in pair))
    if isinstance(value, list):
        return set().union(*map(words_of, value)) if value else set()
    return set(WORD.findall(value)) if isinstance(value, str) else set()


def list_kept(cli):
    """What of each source is as it is in every language."""
    for source in json.loads((cli.data / 'sources.json').read_text())['sources']:
        is_cited = not source.get('described') and source['kind'] != 'white-paper'
        yield from (source.get(field) for field in ('address', 'language', 'licence'))
        if is_cited:
            yield source['name']


def untranslatable(cli):
    """What is no word of any language here, or of none that is translated."""
    codes = re.findall(r'^\| `([a-z0-9-]+)` \|',
                       (cli.data.parents[1] / 'docs/validation.md').read_text(), re.MULTILINE)
    schema = json.loads((cli.data.parent / 'schema/summitry-dataset.schema.json').read_text())
    known = set(SAME_ANYWHERE) | words_of(list(list_kept(cli))) | words_of(codes)

    def collect(node):
        """Names of fields and words of the format."""
        if isinstance(node, dict):
            known.update(words_of(list(node.get('properties', ()))), words_of(node.get('enum')),
                         words_of(node.get('const')))
            for part in node.values():
                collect(part)
        elif isinstance(node, list):
            for part in node:
                collect(part)

    collect(schema)
    for path in cli.data.glob('*.json'):
        for match in re.finditer(r'"(?:id|code|acronym|locator)": "([^"]*)"', path.read_text()):
            known.update(WORD.findall(match.group(1)))
    for item in cli.ask('list', 'parties').json['items']:
        known.update(WORD.findall(item['name']))
    return known


def read_drawing(text):
    """What people read of an SVG."""
    text = re.sub(r'<style>.*?</style>', '', text, flags=re.DOTALL)
    return html.unescape('\n'.join(re.findall(r'>([^<]+)<', text)))


def list_left(text, known):
    """The words of @text that are English."""
    return [word for word in WORD.findall(ADDRESS.sub('', text))
            if PLAIN.fullmatch(word) and len(word) > 1 and word not in known]


def list_options(cli):
    """Words that a command line reads."""
    words = cli.run('__complete', '').text.split()
    for command in words[:]:
        options = cli.run('__complete', command, '--').text.split()
        words += options
        for option in options:
            if option in ('--sort', '--kind', '--sort='):
                words += cli.run('__complete', command, option, '').text.split()
    words += cli.ask('help').ids
    return {part for word in words for part in WORD.findall(word)}


def names_of(cli, arguments):
    """A page gives the names of what it is about in other languages: in one that
    is none, English is one of them. What was looked for is said again."""
    if '--cite' in arguments:
        return words_of(json.loads((cli.data / 'sources.json').read_text()))
    if 'show' in arguments:
        item, = cli.ask('show', arguments[arguments.index('show') + 1]).json['items']
        return words_of([item.get(name) for name in ('name', 'names', 'aliases', 'acronym')])
    if 'search' in arguments:
        return words_of(list(arguments))
    if arguments[0] in ('validate', '--dataset'):
        return words_of(FAULTY_FILE)
    return set(SAMPLES) if arguments[0] == 'help' else set()


def commands(cli):
    """What to run, and how it ends."""
    kinds = ('mechanisms parties memberships bodies series meetings events documents statements '
             'milestones relations rosters topics places people sources roles').split()
    for kind in kinds:
        yield DONE, ('list', kind)
        first = cli.ask('list', kind).ids[:1]
        if first:
            yield DONE, ('show', *first)
    for arguments in (
            ('info',), ('show', 'lmc'), ('show', 'VNM'), ('show', 'lmc', '--at', '2016'),
            ('show', 'lmc', '--according-to', 'wp-2017'), ('show', 'lmc', '--cite', 'text'),
            ('members', 'sco'), ('members', 'arf', '--at', '1990'), ('memberships', 'MNG'),
            ('matrix',), ('matrix', '--describe'), ('matrix', '--transpose'),
            ('matrix', '--group', 'region', '--group', 'kind'),
            ('matrix', '--shared', 'parties', '--party', 'CHN,JPN,KOR'),
            ('matrix', '--shared', 'mechanisms'),
            ('matrix', '--compare', '2010', '--at', '2018'),
            ('matrix', '--all-of', 'eas', '--none-of', 'sco'),
            ('query', '--all-of', 'eas,arf', '--none-of', 'sco'),
            ('changes', '--from', '2004', '--to', '2017'),
            ('timeline', '--describe'), ('timeline', '--lanes', 'topics', '--from', '2015'),
            ('compare', 'lmc', 'sco'), ('compare', 'VNM', 'THA', '--only-differences'),
            ('search', 'summit'), ('search', 'xyzzy'), ('search', 'Laos'),
            ('help',), ('--help',)):
        yield DONE, arguments
        if '--help' not in arguments:
            yield DONE, ('--format', 'markdown', *arguments)
    for topic in cli.ask('help').ids:
        yield DONE, ('help', topic)
    for arguments in (('matrix',), ('matrix', '--transpose', '--group', 'region'),
                      ('matrix', '--compare', '2010', '--at', '2018'),
                      ('matrix', '--shared', 'parties', '--party', 'CHN,JPN,KOR'),
                      ('timeline',), ('compare', 'lmc', 'sco'), ('show', 'VNM')):
        yield DONE, ('--format', 'svg', *arguments)
    yield FAULTY, ('validate', cli.write('1.json', FAULTY_FILE))
    yield FAULTY, ('validate', cli.write('2.json', '{"format": '))
    yield FAULTY, ('validate', cli.write('3.json', ''))
    yield FAULTY, ('validate', cli.write('4.json', '"'))
    yield FAULTY, ('--dataset', str(cli.folder / '1.json'), 'info')


def refusals():
    """What is refused, and how."""
    yield UNKNOWN_ID, ('show', 'lmx')
    yield UNKNOWN_ID, ('show', 'quitedifferent')
    yield UNKNOWN_ID, ('members', 'VNM')
    for arguments in (('matrix', '--at', '2015-13'), ('matrix', '--at', '12/11/2015'),
                      ('matrix', '--lang', 'xx-yy-zz'), ('matrix', '--role', 'memberr'),
                      ('matrix', '--no-such'), ('nosuch',), (), ('list', 'nosuch'),
                      ('show',), ('compare', 'lmc'), ('changes',), ('show', 'lmc', 'sco'),
                      ('matrix', '--sort', 'nosuch'), ('matrix', '--at-least', 'x')):
        yield USAGE, arguments


def complain(left):
    """Tells of every command that has English in it."""
    assert not left, '\n' + '\n'.join(f'{" ".join(arguments)}: {" ".join(sorted(set(words)))}'
                                      for arguments, words in left)


def test_no_english(cli):
    write_catalogs(cli)
    known = untranslatable(cli) | list_options(cli)
    environment = {**LANGUAGE, 'SUMMITRY_LOCALEDIR': str(cli.folder)}
    left = []

    for status, arguments in commands(cli):
        outcome = cli.run(*arguments, expect=status, **environment)
        known_here = known | names_of(cli, arguments)
        text = read_drawing(outcome.text) if 'svg' in arguments else outcome.text
        words = list_left(text.replace(str(cli.folder), '').replace('.json', ''), known_here)
        words += list_left('\n'.join(outcome.errors).replace('.json', ''), known_here)
        if words:
            left.append((arguments, words))
    for status, arguments in refusals():
        outcome = cli.run(*arguments, expect=status, **environment)
        words = list_left('\n'.join(outcome.errors), known | set(WORD.findall(' '.join(arguments))))
        if words:
            left.append((arguments, words))
    complain(left)


def test_that_it_would_find_some(cli):
    """Without the catalogs, all is English."""
    known = untranslatable(cli) | list_options(cli)
    assert list_left(cli.run('show', 'lmc', LC_ALL='C.UTF-8').text, known)
    assert not list_left('Mémbér of lmc since March 2016', known)


if __name__ == '__main__':
    main()
