#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The orders, groups and filters of a matrix, on the command line."""

import re

from harness import UNKNOWN_ID, USAGE, contains, equal, main


def ask(cli, *options):
    return cli.ask('matrix', *options).json['items'][0]


def attribute(cli, kind, name):
    return {item['id']: item.get(name) for item in cli.ask('list', kind).json['items']}


def test_each_side_has_its_order(cli):
    plain = ask(cli)
    item = ask(cli, '--sort-columns', 'count')
    equal(item['rows'], plain['rows'])
    equal(item['column_totals'], sorted(item['column_totals'], reverse=True))
    equal(ask(cli, '--sort-rows', 'joined'), ask(cli, '--sort', 'joined'))
    # The last word on a side is that of its own option.
    equal(ask(cli, '--sort', 'count', '--sort-rows', 'name')['rows'], plain['rows'])


def test_sides_keep_their_order_transposed(cli):
    item = ask(cli, '--sort-rows', 'similarity', '--sort-columns', 'kind')
    turned = ask(cli, '--transpose', '--sort-columns', 'similarity', '--sort-rows', 'kind')
    equal((turned['rows'], turned['columns']), (item['columns'], item['rows']))
    equal(turned['cells'], [list(row) for row in zip(*item['cells'])])
    equal(ask(cli, '--transpose', '--sort', 'count')['columns'],
          ask(cli, '--sort', 'count')['rows'])


def test_similarity_is_the_same_each_time(cli):
    one = ask(cli, '--sort-rows', 'similarity', '--sort-columns', 'similarity')
    two = ask(cli, '--sort-columns', 'similarity', '--sort-rows', 'similarity')
    equal(one, two)
    equal(sorted(one['rows']), sorted(ask(cli)['rows']))
    # Who is in the same mechanisms stands together.
    held = [tuple(cell['standing'] == 'held' for cell in row) for row in one['cells']]
    changes = sum(a != b for a, b in zip(held, held[1:]))
    equal(changes, len(set(held)) - 1)


def test_by_hand(cli):
    by_hand = ask(cli, '--sort', 'hand', '--sequence', 'VNM,CHN', '--sequence', 'AUS')
    by_name = ask(cli)['rows']
    first = ['VNM', 'CHN', 'AUS']
    equal(by_hand['rows'], first + [party for party in by_name if party not in first])
    contains(cli.refuse(USAGE, 'matrix', '--sequence', 'VNM'), '--sequence')
    columns = ask(cli, '--sort-columns', 'hand', '--sequence', 'cica,sco')['columns']
    equal(columns[:2], ['cica', 'sco'])


def check_bands(item, of):
    """The rows of each band follow it, and all of them are of it."""
    for band in item['row_bands']:
        at = item['rows'].index(band['id'])
        following = item['rows'][at + 1:at + 1 + len(band['members'])]
        if band['collapsed']:
            assert not set(band['members']) & set(item['rows']), band['id']
        else:
            equal(following, band['members'])
        for party in band['members']:
            equal(f'region:{of[party] or "none"}', band['id'])


def test_groups(cli):
    region = attribute(cli, 'parties', 'region')
    plain = ask(cli)
    item = ask(cli, '--group', 'region', '--collapse', '035', '--sort', 'count')
    check_bands(item, region)
    members = [party for band in item['row_bands'] for party in band['members']]
    equal(sorted(members), sorted(plain['rows']))
    equal([band['id'] for band in item['row_bands'] if band['collapsed']], ['region:035'])
    equal(item['column_totals'], plain['column_totals'])
    equal(item['column_bands'], [])


def test_members_alone_count(cli):
    """Who counts changes numbers, and nothing else."""
    everyone, members = ask(cli), ask(cli, '--count', 'members')
    equal(members['rows'], everyone['rows'])
    equal([[cell.get('role') for cell in row] for row in members['cells']],
          [[cell.get('role') for cell in row] for row in everyone['cells']])
    kinds = {role['id']: role['kind'] for role in cli.ask('list', 'roles').json['items']}
    for column, total in zip(zip(*members['cells']), members['column_totals']):
        equal(total, sum(cell['standing'] == 'held' and
                         kinds[cell['role']] in ('full', 'associate') for cell in column))
    assert members['column_totals'] != everyone['column_totals']
    equal(ask(cli, '--count', 'current')['column_totals'], everyone['column_totals'])
    page = cli.run('show', 'sco', '--count', 'members', '--lang', 'en').text
    contains(page, f"{members['column_totals'][members['columns'].index('sco')]} parties as of")


def test_bands_count_different_parties(cli):
    plain = ask(cli, '--at', '2001')
    item = ask(cli, '--at', '2001', '--group', 'region', '--group', 'kind',
               '--collapse', '035,organisation')
    held = {(party, mechanism): cell['standing'] == 'held'
            for party, row in zip(plain['rows'], plain['cells'])
            for mechanism, cell in zip(plain['columns'], row)}
    rows = {band['id']: band['members'] for band in item['row_bands']}
    columns = {band['id']: band['members'] for band in item['column_bands']}
    n_bands = 0
    for row, cells in zip(item['rows'], item['cells']):
        for column, cell in zip(item['columns'], cells):
            if row not in rows and column not in columns:
                continue
            n_bands += 1
            parties, mechanisms = rows.get(row, [row]), columns.get(column, [column])
            if row in rows:
                equal(cell['parties'], sum(any(held[p, m] for m in mechanisms)
                                           for p in parties))
            else:
                equal(cell['mechanisms'], sum(held[row, m] for m in mechanisms))
    assert n_bands > 100
    for band in item['row_bands']:
        equal(band['parties'], sum(any(held[p, m] for m in plain['columns'])
                                   for p in band['members']))


def test_groups_in_every_format(cli):
    options = ('--group', 'region', '--collapse', '035')
    item = ask(cli, *options)
    rows = cli.run('matrix', *options, '--format', 'csv').rows
    equal([row[0] for row in rows[1:]], item['rows'])
    band, = (row for row in rows if row[0] == 'region:035')
    equal(band[1], 'Southeast Asia')
    cells = item['cells'][item['rows'].index('region:035')]
    equal(band[2:-1], [f'{cell["parties"]}+{cell["possibly"]}' if cell['possibly']
                       else str(cell['parties']) for cell in cells])
    for form in ('text', 'markdown', 'svg'):
        text = cli.run('matrix', *options, '--format', form).text
        contains(text, '+ Southeast Asia (')
        contains(text, '− Central Asia (')
        assert 'Cambodia' not in text, form


def test_filters(cli):
    plain = ask(cli)
    region = attribute(cli, 'parties', 'region')
    one = ask(cli, '--region', '035')
    assert one['rows'] and {region[party] for party in one['rows']} == {'035'}
    equal(one['hidden_rows_why']['region'], len(plain['rows']) - len(one['rows']))
    asia = ask(cli, '--region', '142')
    assert set(one['rows']) < set(asia['rows'])
    none = ask(cli, '--region', 'none')
    assert {region[party] for party in none['rows']} == {None}

    totals = dict(zip(plain['rows'], plain['row_totals']))
    many = ask(cli, '--at-least', '5')
    equal(many['rows'], [party for party in plain['rows'] if totals[party] >= 5])
    equal(many['row_totals'], [totals[party] for party in many['rows']])
    equal(many['hidden_rows_why']['too-few'], len(plain['rows']) - len(many['rows']))

    observers = ask(cli, '--role', 'observer', '--at-least', '1')
    assert 0 < len(observers['rows']) < len(plain['rows'])
    assert all(total > 0 for total in observers['row_totals'])
    assert observers['hidden_rows_why']['role'] > 0


def test_signs(cli):
    plain = ask(cli)
    item = ask(cli, '--sign', 'not-stated')
    equal(item['rows'], [party for party, cells in zip(plain['rows'], plain['cells'])
                         if any(cell['standing'] == 'not-stated' for cell in cells)])
    assert 0 < item['hidden_rows_why']['sign'] == len(plain['rows']) - len(item['rows'])
    both = ask(cli, '--sign', 'not-stated', '--sign', 'blank')
    assert set(both['rows']) > set(item['rows'])
    cli.refuse(USAGE, 'matrix', '--sign', 'full')


def test_sets_are_those_of_a_query(cli):
    plain = ask(cli)
    for terms in (('--all-of', 'eas', '--none-of', 'sco'), ('--all-of', 'arf,cica'),
                  ('--none-of', 'arf', '--at', '2001'), ('--all-of', 'cica', '--at', '2005')):
        answer = cli.ask('query', *terms).json
        kept = {item['id'] for item in answer['items'] + answer['undetermined']}
        item = ask(cli, *terms)
        equal(item['rows'], [party for party in plain['rows'] if party in kept])
        equal(item['hidden_rows_why'].get('sets', 0), len(plain['rows']) - len(item['rows']))
    cli.refuse(UNKNOWN_ID, 'matrix', '--none-of', 'nowhere')


def test_text(cli):
    plain = ask(cli)
    item = ask(cli, '--text', 'VIÊT')
    equal((item['rows'], item['columns']), (['VNM'], plain['columns']))
    equal(item['hidden_rows_why']['text'], len(plain['rows']) - 1)
    item = ask(cli, '--text', 'lancang')
    equal(item['columns'], ['lmc'])
    equal(len(item['rows']), 6)
    equal(item['hidden_columns_why']['text'], len(plain['columns']) - 1)
    item = ask(cli, '--text', 'no such name')
    equal((item['rows'], item['columns']), ([], []))


def test_what_is_hidden_is_counted(cli):
    for options in ((), ('--region', '142', '--at-least', '3'), ('--text', 'china'),
                    ('--text', 'nowhere'), ('--role', 'guest'), ('--organisations',),
                    ('--mechanism', 'lmc', '--party', 'CHN'), ('--group', 'region')):
        item = ask(cli, *options)
        for side in ('rows', 'columns'):
            equal(sum(item[f'hidden_{side}_why'].values()), item[f'hidden_{side}'])
        text = ' '.join(cli.run('matrix', *options).text.split())
        told = sum(int(n) for n in re.findall(r'\d+', text.partition('Not shown: ')[2]))
        equal(told, item['hidden_rows'] + item['hidden_columns'])


def test_what_is_refused(cli):
    for options in (('--sort-rows', 'size'), ('--sort-columns', ''), ('--group', 'continent'),
                    ('--at-least', 'x'), ('--at-least', '-1'), ('--at-least', '2.5'),
                    ('--at-least', '99999999999'), ('--collapse', '035'), ('--region', '')):
        contains(cli.refuse(USAGE, 'matrix', *options), options[0])
    for options in (('--region', '999'), ('--group', 'region', '--collapse', '999'),
                    ('--group', 'kind', '--collapse', '035')):
        contains(cli.refuse(UNKNOWN_ID, 'matrix', *options), options[-1])


main()
