#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Who belongs to what: members, memberships, query, changes, matrix, info."""

import json

from harness import USAGE, equal, contains, main


def members_of(cli, mechanism, *options):
    answer = cli.ask('members', mechanism, *options).json
    certain = {item['party'] for item in answer['items'] if item['holds'] == 'yes'}
    possible = {item['party'] for item in answer['items']} - certain
    return certain, possible, set(answer['undetermined'])


def test_query_all_of_with_role_in_2015(cli):
    answer = cli.ask('query', '--all-of', 'eas,cica', '--role', 'full', '--at', '2015')
    equal(sorted(answer.ids), ['CHN', 'IND', 'KHM', 'KOR', 'RUS', 'THA', 'VNM'])
    equal(answer.json['undetermined'], [])
    equal(answer.json['at'], '2015')
    equal({item['holds'] for item in answer.json['items']}, {'yes'})
    equal(answer.json['items'][0]['roles'], {'eas': 'participant', 'cica': 'member'})


def test_query_none_of_in_2020(cli):
    answer = cli.ask('query', '--all-of', 'arf', '--none-of', 'admm-plus,cica',
                     '--role', 'full', '--at', '2020')
    equal(sorted(answer.ids), ['CAN', 'PNG', 'PRK', 'TLS', 'eu'])
    equal(answer.json['undetermined'], [])


def test_query_says_the_undetermined_apart(cli):
    answer = cli.ask('query', '--all-of', 'china-asean,cica', '--at', '2015').json
    apart = {item['id']: item for item in answer['undetermined']}
    equal(apart['MMR']['undetermined_in'], ['cica'])
    equal(apart['MMR']['roles'], {'china-asean': 'participant'})
    equal(apart['asean']['undetermined_in'], ['china-asean', 'cica'])
    assert not apart.keys() & {item['id'] for item in answer['items']}
    laos, = (item for item in answer['items'] if item['id'] == 'LAO')
    equal(laos['holds'], 'possibly')

    text = cli.run('query', '--all-of', 'china-asean,cica', '--at', '2015').text
    contains(text, 'Undetermined: 4 parties')
    csv = cli.run('query', '--all-of', 'china-asean,cica', '--at', '2015',
                  '--format', 'csv')
    equal(len(csv.rows), 1 + len(answer['items']))
    contains(csv.errors[0], '4 undetermined')


def test_query_agrees_with_members(cli):
    """The set expression against the sets of the members command."""
    for at in ('1996', '2006-05', '2020-06-01'):
        options = ('--at', at)
        arf, arf_possibly, arf_open = members_of(cli, 'arf', *options)
        sco, sco_possibly, sco_open = members_of(cli, 'sco', *options)
        everybody = {item['id'] for item in cli.ask('list', 'parties').json['items']}
        arf_not = everybody - arf - arf_possibly - arf_open
        sco_not = everybody - sco - sco_possibly - sco_open

        both = cli.ask('query', '--all-of', 'arf,sco', *options).json
        equal({p['id'] for p in both['items'] if p['holds'] == 'yes'}, arf & sco)
        equal({p['id'] for p in both['undetermined']},
              (arf_open | sco_open) - arf_not - sco_not)
        either = cli.ask('query', '--any-of', 'arf,sco', *options).json
        equal({p['id'] for p in either['items'] if p['holds'] == 'yes'}, arf | sco)
        only = cli.ask('query', '--all-of', 'arf', '--none-of', 'sco', *options).json
        equal({p['id'] for p in only['items'] if p['holds'] == 'yes'}, arf & sco_not)
        neither = cli.ask('query', '--none-of', 'arf', '--none-of', 'sco', *options).json
        equal({p['id'] for p in neither['items'] if p['holds'] == 'yes'},
              arf_not & sco_not)


def test_query_needs_a_term(cli):
    contains(cli.refuse(USAGE, 'query'), '--all-of')
    contains(cli.refuse(USAGE, 'query', '--role', 'full'), '--all-of')


def test_one_source_alone(cli):
    answer = cli.ask('--according-to', 'wp-2017', 'members', 'cica').json
    item, = answer['items']
    equal((item['party'], item['certainty']), ('CHN', 'implied'))
    equal({passage['source'] for passage in item['passages']}, {'wp-2017'})
    parties = {party['id'] for party in cli.ask('list', 'parties').json['items']}
    equal(set(answer['undetermined']), parties - {'CHN'})
    # A beginning that is only bounded is not an end.
    text = cli.run('--according-to', 'wp-2017', 'members', 'cica').text
    contains(text, '11 January 2017 or earlier')
    contains(text, 'Implied')
    assert 'until 11' not in text and 'by 11' not in text, text


def read_numbers(cell):
    """The numbers of "[1–3, 5]"."""
    numbers = []
    for part in cell.strip('[]').split(', '):
        first, _, last = part.partition('–')
        numbers += range(int(first), int(last or first) + 1)
    return numbers


def test_every_period_has_its_sources(cli):
    """Numbers in the table, and under it what each is."""
    for command in (('members', 'cica'), ('memberships', 'KHM'), ('members', 'lmc')):
        items = cli.ask(*command).json['items']
        text = cli.run(*command, '--format', 'markdown').text
        table, _, sources = text.partition('\n## Sources\n\n')
        rows = [line for line in table.splitlines() if line.startswith('| ')][2:]
        listed = sources.splitlines()
        equal(len(rows), len(items))
        for row, item in zip(rows, items):
            cell = row.replace('\\', '').strip('| ').split(' | ')[-1]
            places = sorted(passage.get('locator', passage['source']).replace('_', '\\_')
                            for passage in item['passages'])
            if places:
                equal(sorted(listed[number - 1].split(' · ')[-1] for number in read_numbers(cell)),
                      places)
        found = {line.split('. ', 1)[0] for line in listed}
        equal(found, {str(number + 1) for number in range(len(listed))})

        text = cli.run(*command).text
        for line in text.splitlines():
            assert len(line) <= 80, line
        contains(text, '\nSources\n  [1]  ')


def test_members_in_the_middle_ages(cli):
    answer = cli.ask('members', 'lmc', '--at', '1066').json
    equal(answer['items'], [])
    equal(answer['undetermined'], [])


def test_members_items(cli):
    answer = cli.ask('members', 'lmc').json
    equal(answer['undetermined'], [])
    equal(len(answer['items']), 6)
    item = next(item for item in answer['items'] if item['party'] == 'KHM')
    equal(item['id'], 'lmc.KHM#1')
    equal((item['type'], item['mechanism'], item['name']),
          ('membership', 'lmc', 'Cambodia'))
    equal((item['role'], item['role_kind'], item['since'], item['until']),
          ('member', 'full', '2016-03-23', None))
    equal((item['certainty'], item['holds']), ('stated', 'yes'))
    contains([(p['source'], p.get('locator')) for p in item['passages']],
             ('wp-2017', 'V.7 ¶1 s3'))


def test_members_of_a_party_that_has_members(cli):
    answer = cli.ask('members', 'asean', '--role', 'full').json
    equal(len(answer['items']), 11)
    equal({item['role'] for item in answer['items']}, {'member'})


def test_roles_by_kind_and_by_id(cli):
    partners = cli.ask('members', 'asean', '--role', 'partner').json['items']
    dialogue = cli.ask('members', 'asean', '--role', 'dialogue-partner').json['items']
    equal(partners, dialogue)
    assert partners
    both = cli.ask('members', 'asean', '--role', 'full', '--role', 'dialogue-partner')
    equal(len(both.json['items']), 11 + len(partners))


def test_unknown_role_is_usage(cli):
    contains(cli.refuse(USAGE, 'members', 'lmc', '--role', 'membre'), '“member”')


def test_memberships_are_the_reverse(cli):
    mechanisms = [item['id'] for item in
                  cli.ask('list', 'mechanisms', '--organisations').json['items']]
    for at in ('2000', '2012'):
        answer = cli.ask('memberships', 'KHM', '--at', at).json
        expected, undetermined = [], []
        for mechanism in mechanisms:
            members = cli.ask('members', mechanism, '--at', at).json
            expected += [(item['id'], item['holds']) for item in members['items']
                         if item['party'] == 'KHM']
            undetermined += [mechanism] if 'KHM' in members['undetermined'] else []
        equal([(item['id'], item['holds']) for item in answer['items']], expected)
        equal(answer['undetermined'], undetermined)


def test_partial_at_means_its_last_day(cli):
    equal(cli.ask('members', 'eas', '--at', '2011').json['items'],
          cli.ask('members', 'eas', '--at', '2011-12-31').json['items'])
    equal(len(cli.ask('members', 'eas', '--at', '2011-11-18').json['items']), 16)
    equal(len(cli.ask('members', 'eas', '--at', '2011-11').json['items']), 18)


def test_later_than_the_data(cli):
    answer = cli.ask('members', 'lmc', '--at', '2030')
    equal(answer.errors, ['summitry-cli: data end on 23 November 2026'])
    equal(answer.json['data_end'], '2026-11-23')
    equal(answer.json['at'], '2030')
    now = cli.ask('members', 'lmc')
    equal(now.errors, [])
    assert 'data_end' not in now.json
    equal(now.json['items'], answer.json['items'])


def test_changes(cli):
    answer = cli.ask('changes', '--from', '2017-06', '--to', '2017-06',
                     '--mechanism', 'sco').json
    equal([(c['party'], c['date'], c['from_role'], c['to_role'], c['holds'])
           for c in answer['items'] if c['holds'] == 'yes'],
          [('IND', '2017-06-09', 'observer', 'member', 'yes'),
           ('PAK', '2017-06-09', 'observer', 'member', 'yes')])
    equal(answer['items'][-1]['type'], 'change')
    equal((answer['from'], answer['to']), ('2017-06', '2017-06'))

    joined = cli.ask('changes', '--from', '2016-03-23', '--to', '2016-03-23',
                     '--mechanism', 'lmc').json['items']
    equal({(c['party'], c['from_role'], c['to_role']) for c in joined},
          {(party, None, 'member') for party in ('CHN', 'KHM', 'LAO', 'MMR', 'THA', 'VNM')})
    only = cli.ask('changes', '--from', '2016', '--to', '2016', '--party', 'KHM',
                   '--mechanism', 'lmc').json['items']
    equal([change['party'] for change in only], ['KHM'])


def test_changes_have_unique_ids(cli):
    items = cli.ask('changes', '--from', '1900', '--to', '2100').json['items']
    assert len(items) > 200
    equal(len({item['id'] for item in items}), len(items))


def test_changes_need_both_dates_in_order(cli):
    cli.refuse(USAGE, 'changes')
    cli.refuse(USAGE, 'changes', '--from', '2015')
    cli.refuse(USAGE, 'changes', '--to', '2015')
    cli.refuse(USAGE, 'changes', '--from', '2016', '--to', '2015')


def test_matrix_agrees_with_members(cli):
    item, = cli.ask('matrix', '--at', '2005').json['items']
    equal((item['id'], item['type']), ('matrix', 'matrix'))
    for column, mechanism in enumerate(item['columns']):
        held = {party for party, row in zip(item['rows'], item['cells'])
                if row[column]['standing'] == 'held'}
        equal(held, members_of(cli, mechanism, '--at', '2005')[0])
        equal(item['column_totals'][column], len(held))
    equal(item['row_totals'], [sum(cell['standing'] == 'held' for cell in row)
                               for row in item['cells']])
    standings = {cell['standing'] for row in item['cells'] for cell in row}
    assert standings <= {'held', 'possibly', 'no', 'not-stated', 'not-existing'}
    assert len(standings) > 2


def test_matrix_choice_and_transposition(cli):
    side = cli.ask('matrix', '--mechanism', 'china-asean', '--party', 'asean').json
    equal(side['items'][0]['cells'][0][0]['standing'], 'not-stated')
    equal(side['items'][0]['row_totals'], [0])
    item, = cli.ask('matrix', '--mechanism', 'lmc', '--mechanism', 'eas',
                    '--party', 'KHM', '--party', 'JPN').json['items']
    equal((set(item['rows']), set(item['columns'])), ({'KHM', 'JPN'}, {'lmc', 'eas'}))
    turned, = cli.ask('matrix', '--mechanism', 'lmc', '--mechanism', 'eas',
                      '--party', 'KHM', '--party', 'JPN', '--transpose').json['items']
    equal((turned['rows'], turned['columns']), (item['columns'], item['rows']))
    equal(turned['cells'], [list(row) for row in zip(*item['cells'])])
    japan = item['cells'][item['rows'].index('JPN')]
    equal(japan[item['columns'].index('lmc')], {'standing': 'no'})
    equal(japan[item['columns'].index('eas')]['role'], 'participant')


def test_matrix_sorting(cli):
    def rows(key):
        return cli.ask('matrix', '--sort', key).json['items'][0]

    by_count = rows('count')['row_totals']
    equal(by_count, sorted(by_count, reverse=True))
    names = {item['id']: item['name'] for item in cli.ask('list', 'parties').json['items']}
    by_name = [names[party].casefold() for party in rows('name')['rows']]
    equal(by_name[:3], sorted(by_name)[:3])
    equal(sorted(rows('joined')['rows']), sorted(rows('region')['rows']))


def test_matrix_as_csv_and_picture(cli):
    item, = cli.ask('matrix').json['items']
    rows = cli.run('matrix', '--format', 'csv').rows
    equal(rows[0], ['id', 'name', *item['columns'], 'total'])
    equal([row[0] for row in rows[1:]], item['rows'])
    equal([int(row[-1]) for row in rows[1:]], item['row_totals'])
    svg = cli.run('matrix', '--format', 'svg').text
    assert svg.startswith('<svg ') and svg.rstrip().endswith('</svg>')
    contains(svg, 'Cambodia')


def test_info(cli):
    item, = cli.ask('info').json['items']
    equal((item['id'], item['type']), ('asia-pacific', 'info'))
    counts, periods = {}, 0
    for path in cli.data.glob('*.json'):
        for name, value in json.loads(path.read_text('utf-8')).items():
            if isinstance(value, list) and name != 'parts':
                counts[name] = counts.get(name, 0) + len(value)
            if name == 'memberships':
                periods += sum(len(one['periods']) for one in value)
    counts['periods'] = periods
    equal({name: n for name, n in item['counts'].items() if n}, counts)
    equal(sum(item['periods'].values()), periods)
    equal(item['with_members'], ['asean'])
    equal((item['edition'], item['licence']), ('2026.1', 'CC-BY-4.0'))
    equal(len(item['sources']), counts['sources'])


main()
