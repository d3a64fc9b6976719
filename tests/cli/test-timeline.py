# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The timeline: what is on it, from when to when, and in which lanes."""

import xml.etree.ElementTree as tree

from harness import UNKNOWN_ID, USAGE, contains, dataset, equal, main

KINDS = {'meeting': 'meetings', 'event': 'events', 'document': 'documents',
         'milestone': 'milestones', 'statement': 'statements'}

SMALL = dataset(
    mechanisms=[{'id': 'm', 'name': 'Mechanism', 'acronym': 'MM'}],
    topics=[{'id': 't', 'name': 'Trade'}, {'id': 'u', 'name': 'Culture'}],
    meetings=[{'id': 'day', 'name': 'On a day', 'mechanism': 'm', 'date': '2016-03-23',
               'topics': ['t', 'u']},
              {'id': 'days', 'name': 'On two days', 'mechanism': 'm',
               'date': '2016-06-23/2016-06-24', 'topics': ['t']}],
    events=[{'id': 'year', 'name': 'In a year', 'mechanism': 'm', 'date': '2015'},
            {'id': 'window', 'name': 'Some day', 'date': '2015/2017-01-11', 'basis': 'window'},
            {'id': 'never', 'name': 'Nobody says', 'mechanism': 'm'}],
    documents=[{'id': 'made', 'name': 'A paper', 'mechanism': 'm',
                'made': [{'act': 'adopted', 'meeting': 'day'}]}],
    statements=[{'id': 'said', 'name': 'Words', 'kind': 'position', 'text': 'x',
                 'occasion': 'day'}])


def small(cli, *arguments):
    return ('-d', cli.write('small.json', SMALL), 'timeline') + arguments


def by_id(answer):
    return {item['id']: item for item in answer.json['items']}


def test_everything_but_statements(cli):
    wanted = set()
    for word, collection in KINDS.items():
        if word != 'statement':
            wanted |= set(cli.ask('list', collection).ids)
    equal(set(cli.ask('timeline').ids), wanted)
    equal(set(cli.ask('timeline', '--kind', 'statement').ids),
          set(cli.ask('list', 'statements').ids))


def test_times(cli):
    items = by_id(cli.ask(*small(cli)))
    equal({name: (item['time'], item['earliest'], item['latest'])
           for name, item in items.items()},
          {'day': ('day', '2016-03-23', '2016-03-23'),
           'days': ('extent', '2016-06-23', '2016-06-24'),
           'year': ('sometime', '2015-01-01', '2015-12-31'),
           'window': ('sometime', '2015-01-01', '2017-01-11'),
           'never': ('undated', None, None),
           'made': ('day', '2016-03-23', '2016-03-23')})
    equal(items['made']['basis'], 'from-meeting')
    equal(items['never']['date'], None)


def test_order_of_time(cli):
    items = cli.ask('timeline').json['items']
    dated = [item for item in items if item['time'] != 'undated']
    equal(items[:len(dated)], dated)
    starts = [item['earliest'] for item in dated if item['earliest']]
    equal(starts, sorted(starts))


def test_window(cli):
    answer = cli.ask(*small(cli, '--from', '2016-01-01', '--to', '2016-03-31'))
    equal({item['id']: item['holds'] for item in answer.json['items']},
          {'day': 'yes', 'made': 'yes', 'window': 'possibly'})
    equal(answer.json['undetermined'], ['never'])
    contains(cli.run(*small(cli, '--from', '2016-01-01', '--to', '2016-03-31')).text,
             '1 entry is earlier. 1 entry is later.')


def test_lanes(cli):
    items = by_id(cli.ask(*small(cli, '--lanes', 'topics')))
    equal(sorted(items['day']['lanes']), ['t', 'u'])
    equal(items['year']['lanes'], [])
    text = cli.run(*small(cli, '--lanes', 'topics')).text
    contains(text, 'Trade: 2 entries')
    contains(text, 'No topic: 4 entries, 1 of them undated')


def test_filters(cli):
    equal(sorted(cli.ask(*small(cli, '--topic', 'u')).ids), ['day'])
    equal(sorted(cli.ask(*small(cli, '--kind', 'event,document')).ids),
          ['made', 'never', 'window', 'year'])
    equal(sorted(cli.ask(*small(cli, '--text', 'some DAY')).ids), ['window'])
    equal(sorted(cli.ask(*small(cli, '--mechanism', 'm', '--kind', 'event')).ids),
          ['never', 'year'])
    contains(cli.run(*small(cli, '--topic', 'u')).text,
             '5 entries about other')


def test_formats(cli):
    items = cli.ask(*small(cli)).json['items']
    header, *rows = cli.run(*small(cli), '--format', 'csv').rows
    equal([row[header.index('id')] for row in rows], [item['id'] for item in items])
    contains(cli.run(*small(cli), '--format', 'markdown').text, '| 23–24 June 2016')
    text = cli.run(*small(cli)).text
    for item in items:
        contains(text, item['name'])


def test_picture(cli):
    for arguments in ((), ('--lanes', 'topics'), ('--lang', 'ar'),
                      ('--from', '2015', '--to', '2016')):
        svg = cli.run('timeline', *arguments, '--format', 'svg').out
        equal(svg, cli.run('timeline', *arguments, '--format', 'svg').out)
        root = tree.fromstring(svg)
        names = {node.text for node in root.iter('{http://www.w3.org/2000/svg}text')}
        assert len(names) > 20, names
        assert root.find('{http://www.w3.org/2000/svg}desc').text


def test_description(cli):
    sentences = cli.ask(*small(cli, '--describe')).json['description']
    contains(sentences, '6 entries in 2 lanes.')
    contains(sentences, '1 entry is undated.')


def test_refusals(cli):
    contains(cli.refuse(USAGE, 'timeline', '--kind', 'summit'), 'statement')
    cli.refuse(USAGE, 'timeline', '--from', '2017', '--to', '2015')
    cli.refuse(USAGE, 'timeline', '--lanes', 'parties')
    cli.refuse(UNKNOWN_ID, 'timeline', '--topic', 'x')
    cli.refuse(UNKNOWN_ID, 'timeline', '--mechanism', 'x')


main()
