#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What changed between two dates, what is shared, and what there is to see."""

from harness import USAGE, contains, dataset, equal, main, measure

PARTIES = {'AAA': 'Aland', 'BBB': 'Beland', 'CCC': 'Celand', 'DDD': 'Deland'}
# Who is in what since when; in "two", one party first observes.
PERIODS = {
    'one': {'AAA': [('member', '2000', None)], 'BBB': [('member', '2010-05-01', None)],
            'CCC': [('member', '2000', '2012')]},
    'two': {'AAA': [('observer', '2001', '2011-03'), ('member', '2011-03', None)],
            'BBB': [('member', '2001', None)], 'DDD': [('member', '2005/2015', None)]},
}


def period(role, since, until):
    return {'role': role, 'since': since, **({'until': until} if until else {})}


SMALL = dataset(
    roles=[{'id': 'member', 'name': 'Member', 'kind': 'full'},
           {'id': 'observer', 'name': 'Observer', 'kind': 'observer'}],
    parties=[{'id': party, 'kind': 'state', 'name': name} for party, name in PARTIES.items()],
    mechanisms=[{'id': 'one', 'name': 'First Forum', 'acronym': 'FF'},
                {'id': 'two', 'name': 'Second Summit', 'acronym': 'SS'}],
    memberships=[{'party': party, 'mechanism': mechanism,
                  'periods': [period(*one) for one in periods]}
                 for mechanism, members in PERIODS.items()
                 for party, periods in members.items()])

SENTENCES = [
    'Deland joined SS as member between 2005 and 2015, possibly in the time asked about.',
    'Beland joined FF as member on 1 May 2010.',
    'Aland changed from observer to member in SS in March 2011.',
    'Celand left FF, where it was member, in 2012.',
]


def small(cli, *arguments, ask=True):
    path = cli.write('small.json', SMALL)
    return (cli.ask if ask else cli.run)('-d', path, *arguments)


def test_changes_are_sentences(cli):
    text = small(cli, 'changes', '--from', '2010', '--to', '2012', ask=False).text
    lines = text.replace('\n  ', ' ').splitlines()
    equal([line[2:] for line in lines if line.startswith('• ')], SENTENCES)
    contains(text, '4 changes')
    answer = small(cli, 'changes', '--from', '2010', '--to', '2012').json
    equal([item['sentence'] for item in answer['items']], SENTENCES)
    rows = small(cli, 'changes', '--from', '2010', '--to', '2012', '--format', 'csv',
                 ask=False).rows
    equal([row[-1] for row in rows], ['sentence', *SENTENCES])
    contains(small(cli, 'changes', '--from', '2010', '--to', '2012', '--format', 'markdown',
                   ask=False).text, '| FF | Beland | – | Member |')


def test_two_dates(cli):
    item, = small(cli, 'matrix', '--compare', '2009', '--at', '2013').json['items']
    equal((item['before'], item['after']), ('2009-12-31', '2013-12-31'))
    equal(item['rows'], ['AAA', 'BBB', 'CCC', 'DDD'])
    cells = {(row, column): (cell['change'], cell['possibly'], cell['from_role'], cell['to_role'])
             for row, line in zip(item['rows'], item['cells'])
             for column, cell in zip(item['columns'], line)}
    equal(cells, {
        ('AAA', 'one'): ('none', False, 'member', 'member'),
        ('AAA', 'two'): ('role', False, 'observer', 'member'),
        ('BBB', 'one'): ('joined', False, None, 'member'),
        ('BBB', 'two'): ('none', False, 'member', 'member'),
        ('CCC', 'one'): ('left', False, 'member', None),
        ('CCC', 'two'): ('none', False, None, None),
        ('DDD', 'one'): ('none', False, None, None),
        ('DDD', 'two'): ('none', False, 'member', 'member'),
    })
    equal((item['row_changes'], item['column_changes']), ([1, 1, 1, 0], [2, 1]))
    equal([step['sentence'] for step in item['steps']], SENTENCES)
    turned, = small(cli, 'matrix', '--compare', '2013', '--at', '2009').json['items']
    equal(turned, item)


def test_two_dates_for_people(cli):
    outcome = small(cli, 'matrix', '--compare', '2009', '--at', '2013', ask=False)
    lines = outcome.text.splitlines()
    equal([line.split() for line in lines if line[:6] in ('Aland ', 'Beland', 'Celand')],
          [['Aland', '●', '○→●', '1'], ['Beland', '+●', '●', '1'],
           ['Celand', '−●', '·', '1']])
    assert all(measure(line) <= 80 for line in lines), outcome.text
    for words in ('In 1 place a party joined.', '1 row without a change is not shown.',
                  f'• {SENTENCES[1]}'):
        contains(outcome.text, words)
    markdown = small(cli, 'matrix', '--compare', '2009', '--at', '2013', '--format', 'markdown',
                     ask=False).text
    contains(markdown, '| Aland | ● | ○→● |')
    contains(markdown, f'- {SENTENCES[1]}')
    mirrored = small(cli, 'matrix', '--compare', '2009', '--at', '2013', '--lang', 'ar',
                     ask=False).text
    contains(mirrored, '○←●')
    assert '→' not in mirrored, mirrored
    rows = small(cli, 'matrix', '--compare', '2009', '--at', '2013', '--format', 'csv',
                 ask=False).rows
    equal(rows, [['id', 'name', 'one', 'two'],
                 ['AAA', 'Aland', '', 'role observer member'],
                 ['BBB', 'Beland', 'joined member', ''],
                 ['CCC', 'Celand', 'left member', ''], ['DDD', 'Deland', '', '']])


def test_nothing_changed(cli):
    text = small(cli, 'matrix', '--compare', '2019', '--at', '2020', ask=False).text
    contains(text, 'Nothing changed.')
    assert '•' not in text, text


def test_shared_parties(cli):
    item, = small(cli, 'matrix', '--shared', 'parties', '--at', '2010-12-31').json['items']
    equal(item['rows'], item['columns'])
    equal(item['rows'], ['AAA', 'BBB', 'CCC', 'DDD'])
    # On the diagonal, what each is in; certain only.
    equal(item['cells'], [[2, 2, 1, 0], [2, 2, 1, 0], [1, 1, 1, 0], [0, 0, 0, 0]])
    pairs = {(pair['one'], pair['other']): pair for pair in item['pairs']}
    equal(len(pairs), 6)
    first = pairs['AAA', 'BBB']
    equal((first['certain'], first['united'], first['jaccard'], first['common']),
          (2, 2, 1.0, ['one', 'two']))
    last = pairs['BBB', 'DDD']
    equal((last['certain'], last['possibly'], last['common'], last['possibly_common']),
          (0, 1, [], ['two']))


def test_shared_mechanisms(cli):
    arguments = ('matrix', '--shared', 'mechanisms', '--at', '2010-12-31')
    pair, = small(cli, *arguments).json['items'][0]['pairs']
    equal((pair['certain'], pair['possibly'], pair['united'], pair['common']),
          (2, 0, 3, ['AAA', 'BBB']))
    equal(small(cli, *arguments, '--format', 'csv', ask=False).rows[1],
          ['one', 'two', '2', '0', '3', '0.6667', 'AAA; BBB', ''])
    contains(small(cli, *arguments, ask=False).text.replace('\n', ' '),
             'First Forum and Second Summit: 2 of 3 parties in common (66%): Aland and Beland')
    contains(small(cli, *arguments, '--format', 'markdown', ask=False).text,
             '| First Forum | 3 | 2 |')
    contains(small(cli, *arguments, '--format', 'svg', ask=False).text, '>First Forum</text>')


def test_description(cli):
    outcome = small(cli, 'matrix', '--describe', '--at', '2010-12-31', ask=False)
    sentences = ['Aland and Beland are in all 2 mechanisms.',
                 '1 party is in only one of the mechanisms: Celand.',
                 'FF has the most parties: 3 of 4.']
    for sentence in sentences:
        contains(outcome.text, f'• {sentence}')
        contains(small(cli, 'matrix', '--describe', '--at', '2010-12-31').json['description'],
                 sentence)
    contains(small(cli, 'matrix', '--describe', '--at', '2010-12-31', '--format', 'markdown',
                   ask=False).text, f'- {sentences[0]}')


def test_wrong_use(cli):
    cli.refuse(USAGE, 'matrix', '--shared', 'seats')
    cli.refuse(USAGE, 'matrix', '--compare', 'yesterday')
    cli.refuse(USAGE, 'matrix', '--compare', '2015/..')
    cli.refuse(USAGE, 'matrix', '--compare', '2015', '--shared', 'parties')


main()
