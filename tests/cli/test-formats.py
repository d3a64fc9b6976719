#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The shapes of the four formats, and the languages."""

import csv
import io
import json
import pathlib
import re

from harness import (FAULTY, IO, UNKNOWN_ID, USAGE, contains, dataset, equal, main,
                     measure)

COMMANDS = (('info',), ('list', 'mechanisms'), ('list', 'sources'), ('list', 'milestones'),
            ('show', 'lmc'), ('show', 'KHM'), ('members', 'sco'), ('memberships', 'KHM'),
            ('query', '--any-of', 'eas,lmc'),
            ('changes', '--from', '1990', '--to', '2020'), ('matrix',))

KINDS = ('mechanisms', 'parties', 'memberships', 'bodies', 'series', 'meetings', 'events',
         'documents', 'statements', 'milestones', 'relations', 'rosters', 'topics', 'places',
         'people', 'roles', 'sources')

# A field of a record by RFC 4180.
CSV_FIELD = r'(?:"(?:[^"]|"")*"|[^",\r\n]*)'

TRICKY = dataset(
    licence='CC0-1.0', edition='1', title='A "title", with | marks',
    roles=[{'id': 'member', 'name': 'Member', 'kind': 'full'}],
    parties=[{'id': 'AAA', 'kind': 'state',
              'name': {'en': 'Land | of "quotes", and\nlines', 'zh': '引号之地'}},
             {'id': 'BBB', 'kind': 'state', 'name': '広い文字の国' * 12},
             {'id': 'CCC', 'kind': 'state', 'name': 'x' * 200, 'aliases': ['one', 'two']}],
    mechanisms=[{'id': 'm', 'name': 'Mechanism', 'roles': ['member'],
                 'founded': {'date': '2000'}}],
    memberships=[{'party': party, 'mechanism': 'm',
                  'periods': [{'role': 'member', 'since': '2001'}]}
                 for party in ('AAA', 'BBB', 'CCC')])


def test_json_shape(cli):
    for command in COMMANDS:
        answer = cli.ask(*command).json
        assert {'at', 'dataset', 'items', 'undetermined'} <= answer.keys(), command
        equal(answer['at'], '2026-11-23')
        equal(answer['dataset'],
              {'id': 'asia-pacific', 'edition': '2026.1', 'as_of': '2026-11-23',
               'title': 'Cooperation mechanisms of the Asia-Pacific',
               'licence': 'CC-BY-4.0'})
        for item in answer['items']:
            assert item['id'] and item['type'] and item['name'], item


def test_global_options_stand_anywhere(cli):
    before = cli.run('--format', 'json', '--at', '2015', 'members', 'eas').out
    equal(cli.run('members', '--at', '2015', 'eas', '--format', 'json').out, before)
    equal(cli.run('--at=2015', 'members', 'eas', '--format=json').out, before)


def test_programs_get_the_same_in_every_locale(cli):
    for command in COMMANDS:
        for form, locale in (('json', 'zh_CN.UTF-8'), ('csv', 'ar_EG.UTF-8')):
            plain = cli.run('--format', form, *command, LC_ALL='C').out
            equal(cli.run('--format', form, *command, LC_ALL=locale).out, plain)


def test_lang_chooses_the_language(cli):
    path = cli.write('tricky.json', TRICKY)
    item = cli.ask('-d', path, '--lang', 'zh', 'show', 'AAA').json['items'][0]
    equal(item['name'], '引号之地')
    equal(item['names'], {'en': 'Land | of "quotes", and\nlines', 'zh': '引号之地'})
    item = cli.ask('-d', path, 'show', 'AAA', LC_ALL='zh_CN.UTF-8').json['items'][0]
    equal(item['name'], 'Land | of "quotes", and\nlines')
    contains(cli.run('-d', path, 'list', 'parties', LC_ALL='zh_CN.UTF-8').text, '引号之地')
    contains(cli.run('members', 'lmc', '--lang', 'de', '--at', '2020-02-01').text,
             '1. Februar 2020')
    contains(cli.run('members', 'lmc', '--lang', 'de', LC_ALL='C').text, 'Kambodscha')


def test_malformed_lang(cli):
    for tag in ('', 'x', 'de DE', 'en-'):
        cli.refuse(USAGE, '--lang', tag, 'info')


def test_text_fits_a_terminal(cli):
    path = cli.write('tricky.json', TRICKY)
    small = (('list', 'parties'), ('members', 'm'), ('query', '--all-of', 'm'))
    for command in [('-d', path, *one) for one in small] + list(COMMANDS):
        for locale in ('C.UTF-8', 'ja_JP.UTF-8'):
            for line in cli.run(*command, LC_ALL=locale).text.splitlines():
                assert measure(line) <= 80, (command, line)


def test_text_says_the_date(cli):
    for command in COMMANDS:
        if command[0] == 'changes':
            continue
        contains(cli.run(*command).text.replace('\n', ' ').lower(),
                 'as of 23 november 2026')
        contains(cli.run(*command, '--at', '2015').text.replace('\n', ' ').lower(),
                 'as of 31 december 2015')
    contains(cli.run('changes', '--from', '2015', '--to', '2016').text, 'From 2015 to 2016')


def test_words_begin_cells_with_a_capital(cli):
    text = cli.run('list', 'mechanisms').text
    contains(text, 'Framework')
    assert 'framework' not in text, text
    contains(cli.ask('list', 'mechanisms', '--mechanism', 'lmc').text, '"framework"')


def test_columns_are_aligned_whatever_the_script(cli):
    path = cli.write('tricky.json', TRICKY)
    lines = cli.run('-d', path, 'list', 'parties').text.splitlines()
    rule = next(line for line in lines if line.startswith('─'))
    column = rule.index('  ─') + 2
    rows = [line for line in lines if any(one in line for one in ('AAA', 'BBB', 'CCC'))]
    equal(len(rows), 3)
    for row in rows:
        before = row[:min(row.index(one) for one in ('AAA', 'BBB', 'CCC') if one in row)]
        equal(measure(before), column)


def test_csv_is_rfc_4180(cli):
    path = cli.write('tricky.json', TRICKY)
    outcome = cli.run('-d', path, 'list', 'parties', '--format', 'csv')
    assert outcome.out.endswith(b'\r\n')
    equal(outcome.out.count(b'\r\n'), 4)
    header, *rows = outcome.rows
    equal(len({len(row) for row in [header, *rows]}), 1)
    first = dict(zip(header, rows[0]))
    equal(first['name'], 'Land | of "quotes", and\nlines')
    equal((first['id'], first['type'], first['kind']), ('AAA', 'party', 'state'))
    equal(dict(zip(header, rows[2]))['aliases'], 'one; two')


def test_csv_of_every_command(cli):
    """Records end in CR and LF; what has a comma, a quote or a line break is quoted, and
    quotes are doubled; all records have as many fields. A reader that is strict about
    these has the texts back."""
    path = cli.write('tricky.json', TRICKY)
    asked = [('list', kind) for kind in KINDS] + [
        (*command, '-d', path) for command in (
            ('info',), ('list', 'parties'), ('show', 'AAA'), ('members', 'm'),
            ('memberships', 'AAA'), ('matrix',), ('timeline',), ('compare', 'AAA', 'BBB'),
            ('query', '--all-of', 'm'), ('changes', '--from', '2000', '--to', '2010'),
            ('search', 'land'), ('glossary',), ('help',), ('validate', path))] + [
        ('timeline',), ('compare', 'lmc', 'sco'),
        ('glossary',), ('search', 'cyber')]
    listed = cli.run('--help').text.split('Commands:\n')[1].split('\n\n')[0]
    equal({command[0] for command in asked}, {line.split()[0] for line in listed.splitlines()})
    for command in asked:
        outcome = cli.run('--format', 'csv', *command)
        assert re.fullmatch(rf'(?:{CSV_FIELD}(?:,{CSV_FIELD})*\r\n)+', outcome.text), command
        rows = list(csv.reader(io.StringIO(outcome.text, newline=''), strict=True))
        equal((command, {len(row) for row in rows}), (command, {len(rows[0])}))
        equal((command, len(set(rows[0]))), (command, len(rows[0])))
    name = 'Land | of "quotes", and\nlines'
    for command in (('list', 'parties'), ('show', 'AAA'), ('members', 'm'),
                    ('matrix',), ('search', 'land')):
        outcome = cli.run('--format', 'csv', *command, '-d', path)
        contains(outcome.text, '"Land | of ""quotes"", and\nlines"')
        assert any(name in row for row in outcome.rows), (command, outcome.rows)


def test_csv_has_a_header_even_when_empty(cli):
    for command in (('list', 'meetings', '--text', 'nothing like it'),
                    ('members', 'lmc', '--at', '1900'), ('query', '--all-of', 'lmc',
                                                         '--at', '1900')):
        rows = cli.run('--format', 'csv', *command).rows
        equal(len(rows), 1)
        equal(rows[0][:2], ['id', 'type'])


def test_csv_and_json_have_the_same_items(cli):
    for command in COMMANDS:
        if command[0] in ('info', 'show', 'matrix'):
            continue
        header, *rows = cli.run('--format', 'csv', *command).rows
        equal([row[header.index('id')] for row in rows], cli.ask(*command).ids)


def test_markdown_escapes_what_ends_a_cell(cli):
    path = cli.write('tricky.json', TRICKY)
    text = cli.run('-d', path, 'list', 'parties', '--format', 'markdown').text
    lines = [line for line in text.splitlines() if line.startswith('|')]
    equal(len(lines), 5)
    equal(len({line.replace('\\|', '').count('|') for line in lines}), 1)
    contains(text, 'Land \\| of "quotes", and lines')
    contains(text, '# Parties')


def test_markdown_tables_are_regular(cli):
    for command in COMMANDS:
        if command[0] == 'show':
            continue
        text = cli.run('--format', 'markdown', *command).text
        rows = [line for line in text.split('\n## ')[0].splitlines()
                if line.startswith('|')]
        equal(len({row.replace('\\|', '').count('|') for row in rows}), 1)


def test_empty_answers_are_done(cli):
    equal(cli.ask('query', '--all-of', 'lmc', '--none-of', 'lmc').ids, [])
    equal(cli.ask('list', 'events', '--to', '1900').ids, [])
    contains(cli.run('list', 'events', '--to', '1900').text, '0 entries')


def test_several_datasets_stand_together(cli):
    one = cli.write('one.json', dataset(topics=[{'id': 'a', 'name': 'A'}]))
    two = cli.write('two.json', dataset(topics=[{'id': 'b', 'name': 'B'}]))
    equal(cli.ask('-d', one, '--dataset', two, 'list', 'topics').ids, ['a', 'b'])
    equal(cli.ask('-d', one, 'list', 'mechanisms').ids, [])
    outcome = cli.run('-d', one, '-d', one, 'info', expect=FAULTY)
    contains(outcome.errors[0], 'duplicate-id')


def test_origin(cli):
    """Of several datasets, each item and each cell says which it is from."""
    head = {'format': 'summitry-dataset', 'version': 1, 'as_of': '2020'}
    role = {'id': 'member', 'name': 'Member', 'kind': 'full'}
    state = {'id': 'AAA', 'name': 'Aland', 'kind': 'state'}
    club = {'id': 'club', 'name': 'Club', 'kind': 'forum', 'roles': ['member']}
    held = {'party': 'AAA', 'mechanism': 'club',
            'periods': [{'role': 'member', 'since': '2010', 'certainty': 'unsourced'}]}
    first = cli.write('first.json', {**head, 'id': 'first', 'roles': [role],
                                     'parties': [state], 'mechanisms': [club]})
    second = cli.write('second.json', {**head, 'id': 'second', 'memberships': [held]})
    both = ('-d', first, '-d', second)
    equal(cli.ask(*both, 'show', 'club').json['items'][0]['origin'], 'first.json')
    equal(cli.ask(*both, 'members', 'club').json['items'][0]['origin'], 'second.json')
    equal(cli.ask(*both, 'list', 'memberships').json['items'][0]['origin'], 'second.json')
    cells = cli.ask(*both, 'matrix').json['items'][0]['cells']
    equal(cells[0][0]['origin'], 'second.json')
    assert 'origin' not in cli.ask('show', 'lmc').json['items'][0]


def test_output(cli):
    for name in ('x.csv', 'x.json', 'x.md', 'x.svg', 'x.txt'):
        path = cli.folder / name
        outcome = cli.run('matrix', '--region', '035', '--at', '2015', '--lang', 'en', '-o', str(path))
        equal(outcome.out, b'')
        text = path.read_text('utf-8')
        if name != 'x.txt':
            for part in ('31 December 2015', 'Southeast Asia', 'CC-BY-4.0'):
                contains(text, part)
    lines = (cli.folder / 'x.csv').read_bytes().decode('utf-8').split('\n')
    plain = cli.run('matrix', '--region', '035', '--at', '2015', '--format', 'csv').text.split('\n')
    equal([line for line in lines if not line.startswith('# ')], plain)
    found = json.loads((cli.folder / 'x.json').read_text('utf-8'))
    equal(found['view']['regions'], ['035'])
    equal(found['items'], cli.ask('matrix', '--region', '035', '--at', '2015').json['items'])
    cli.run('list', 'meetings', '--format', 'csv', '--output', str(cli.folder / 'x.pdf'))
    cli.refuse(USAGE, 'list', 'meetings', '--output', str(cli.folder / 'y.pdf'))
    assert not (cli.folder / 'y.pdf').exists()


def test_output_says_filters(cli):
    path = cli.folder / 'filtered.md'
    for words, condition in (
            ('list documents --mechanism lmc --kind declaration', 'Mechanism: LMC; Kind: declaration'),
            ('list meetings --mechanism lmc --mechanism sco', 'Mechanism: LMC and SCO'),
            ('list meetings --place yunnan --text lmc', 'Name contains “lmc”; Place: Yunnan Province'),
            ('members sco --role partner', 'Role: partner'),
            ('memberships KHM --role full', 'Role: full'),
            ('query --all-of eas --role full', 'Role: full'),
            ('search mekong --kind mechanisms', 'Kind: mechanisms'),
            ('matrix --role full', 'Role: full'),
            ('list meetings', None)):
        cli.run(*words.split(), '--lang', 'en', '--output', str(path))
        contains(path.read_text('utf-8'),
                 f'Filtered by: {condition}.' if condition else 'Nothing is filtered.')


def test_output_fails(cli):
    path = cli.write('there/old.csv', 'what was there')
    cli.refuse(IO, 'list', 'meetings', '--output', str(cli.folder / 'nowhere' / 'x.csv'))
    cli.refuse(UNKNOWN_ID, 'members', 'nobody', '--output', path)
    equal(pathlib.Path(path).read_text('utf-8'), 'what was there')


main()
