#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The glossary: terms in several languages, as a table, CSV, JSON and TBX; and a
page in two languages."""

import pathlib
import xml.etree.ElementTree as tree

from harness import USAGE, contains, equal, main

TBX = '{urn:iso:std:iso:30042:ed-2}'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'

# What the dialect TBX-Basic allows below each element, as far as it is used.
CHILDREN = {
    'tbx': ['tbxHeader', 'text'],
    'tbxHeader': ['fileDesc'], 'fileDesc': ['sourceDesc'], 'sourceDesc': ['p'],
    'text': ['body'], 'body': ['conceptEntry'],
    'conceptEntry': ['descrip', 'langSec'], 'langSec': ['termSec'],
    'termSec': ['term', 'termNote'],
    'p': [], 'descrip': [], 'term': [], 'termNote': [],
}
TYPES = {'descrip': {'subjectField'}, 'termNote': {'termType'}}


def catalogs(cli):
    """Where the build has the content catalogs."""
    return {'SUMMITRY_LOCALEDIR': str(pathlib.Path(cli.path).resolve().parents[2] / 'po/data')}


def check(element):
    """Names, order and types of an element and all below it."""
    name = element.tag.removeprefix(TBX)
    names = [child.tag.removeprefix(TBX) for child in element]
    positions = [CHILDREN[name].index(child) for child in names]
    equal(positions, sorted(positions))
    if name in TYPES:
        assert element.get('type') in TYPES[name], element.attrib
    for child in element:
        check(child)


def test_tbx(cli):
    text = cli.run('glossary', '--tbx', '--in', 'en,zh-CN,fr', **catalogs(cli)).text
    root = tree.fromstring(text.encode())
    equal((root.tag, root.get('type'), root.get('style')), (TBX + 'tbx', 'TBX-Basic', 'dca'))
    check(root)
    ids = [entry.get('id') for entry in root.iter(TBX + 'conceptEntry')]
    equal(len(ids), len(set(ids)))
    lmc, = [entry for entry in root.iter(TBX + 'conceptEntry') if entry.get('id') == 'c-lmc']
    equal([section.get(LANG) for section in lmc.iter(TBX + 'langSec')], ['en', 'zh-CN', 'fr'])
    equal([term.text for term in lmc[2].iter(TBX + 'term')], ['澜沧江—湄公河合作', '澜湄合作'])


def test_csv_and_json(cli):
    rows = cli.run('glossary', '--in', 'en,zh-CN', '--format', 'csv', **catalogs(cli)).rows
    equal(rows[0], ['id', 'type', 'name:en', 'acronym:en', 'name:zh-CN', 'acronym:zh-CN'])
    lmc, = [row for row in rows if row[0] == 'lmc']
    equal(lmc, ['lmc', 'mechanism', 'Lancang-Mekong Cooperation', 'LMC', '澜沧江—湄公河合作',
                '澜湄合作'])
    items = cli.ask('glossary', '--in', 'en,zh-CN', **catalogs(cli)).json['items']
    lmc, = [item for item in items if item['id'] == 'lmc']
    equal(lmc['names'], {'en': 'Lancang-Mekong Cooperation', 'zh-CN': '澜沧江—湄公河合作'})
    equal(len(items), len(rows) - 1)


def test_what_has_no_name_there_is_left_out(cli):
    """One language alone makes no pair."""
    equal(cli.ask('glossary', '--in', 'en').json['items'], [])
    assert cli.ask('glossary', **catalogs(cli)).json['items']


def test_page_in_two_languages(cli):
    text = cli.run('show', 'lmc', '--beside', 'zh-CN', **catalogs(cli)).text
    contains(text, 'Lancang-Mekong Cooperation')
    contains(text, '\n澜沧江—湄公河合作\n')
    contains(text, ' ⇄ ')
    contains(cli.run('show', 'lmc', '--beside', 'zh-CN', '--format', 'markdown',
                     **catalogs(cli)).text, ' ⇄ ')
    assert ' ⇄ ' not in cli.run('show', 'lmc').text
    cli.refuse(USAGE, 'show', 'lmc', '--beside', '!')
    cli.refuse(USAGE, 'glossary', '--in', 'en,!')


main()
