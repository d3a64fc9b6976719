# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""--beside: names in a second language, wherever people read them."""

from harness import USAGE, contains, dataset, equal, main

SMALL = dataset(
    roles=[{'id': 'member', 'name': 'Member', 'kind': 'full'}],
    topics=[{'id': 'trade', 'name': {'en': 'Trade', 'zh': '贸易'}}],
    parties=[{'id': 'AAA', 'name': {'en': 'Aland', 'zh': '甲国'}, 'kind': 'organisation'},
             {'id': 'BBB', 'name': {'en': 'Beland', 'zh': 'Beland'}, 'kind': 'organisation'},
             {'id': 'VNM', 'name': {'en': 'Viet Nam', 'zh': '越南'}, 'kind': 'state',
              'code': 'VNM', 'region': '035'}],
    mechanisms=[{'id': 'one', 'name': {'en': 'First', 'zh': '第一'},
                 'acronym': {'en': 'FF', 'zh': '一'}},
                {'id': 'two', 'name': {'en': 'Second', 'zh': '第二'},
                 'acronym': {'en': 'SS', 'zh': '二'}}],
    meetings=[{'id': 'met', 'name': {'en': 'They met', 'zh': '会议'}, 'mechanism': 'one',
               'date': '2015', 'topics': ['trade']}],
    memberships=[{'party': party, 'mechanism': mechanism,
                  'periods': [{'role': 'member', 'since': '2001', 'certainty': 'unsourced'}]}
                 for party in ('AAA', 'BBB', 'VNM') for mechanism in ('one', 'two')])

PARTY, FIRST, MEETING = 'Aland ⇄ 甲国', 'First ⇄ 第一', 'They met ⇄ 会议'


def small(cli, *arguments, **options):
    return cli.run('-d', cli.write('small.json', SMALL), *arguments, '--beside', 'zh', **options)


def test_pairs(cli):
    for arguments, pairs in (
            (('list', 'parties'), [PARTY]),
            (('members', 'one'), [PARTY]),
            (('memberships', 'AAA'), [FIRST]),
            (('query', '--all-of', 'one'), [PARTY]),
            (('search', 'met'), [MEETING]),
            (('matrix', '--organisations'), [PARTY, FIRST, 'Second ⇄ 第二']),
            (('matrix', '--organisations', '--transpose'), [PARTY, FIRST]),
            (('matrix', '--organisations', '--describe'), ['Aland, Beland', '⇄ 甲国']),
            (('matrix', '--organisations', '--group', 'region'), ['Southeast Asia ⇄ 东南亚 (1)']),
            (('matrix', '--organisations', '--compare', '2000'), [' ⇄ 甲国']),
            (('changes', '--from', '2000', '--to', '2002'), ['Aland joined FF', ' ⇄ 甲国']),
            (('timeline', '--describe'), ['The first is They met', '⇄ The first is 会议']),
            (('timeline',), [FIRST, MEETING]),
            (('timeline', '--lanes', 'topics'), ['Trade ⇄ 贸易']),
            (('compare', 'one', 'two'), [PARTY, FIRST, 'Second ⇄ 第二', 'Trade ⇄ 贸易',
                                         'are in all of them: Aland, Beland and',
                                         ' ⇄ 3 parties are in all of them: ', '、']),
            (('compare', 'AAA', 'BBB'), ['mechanisms: FF and SS. ⇄ All of them',
                                         'in 2 mechanisms: 二和一.'])):
        for pair in pairs:
            # Wherever a line ends.
            contains(' '.join(small(cli, *arguments).text.split()), pair)


def test_tables(cli):
    for arguments, pairs in (
            (('list', 'parties'), [PARTY]),
            (('changes', '--from', '2000', '--to', '2002'), [PARTY]),
            (('matrix', '--organisations'), [PARTY, 'FF ⇄ 一']),
            (('compare', 'one', 'two'), [PARTY, 'FF ⇄ 一'])):
        for pair in pairs:
            contains(small(cli, *arguments, '--format', 'markdown').text, pair)


def test_what_is_the_same_is_said_once(cli):
    text = small(cli, 'list', 'parties').text
    contains(text, 'Beland')
    assert 'Beland ⇄' not in text, text


def test_programs_read_one_name(cli):
    alone = cli.ask('-d', cli.write('small.json', SMALL), 'list', 'parties').json
    equal(small(cli, '--format', 'json', 'list', 'parties').json, alone)


def test_no_language(cli):
    contains(cli.refuse(USAGE, 'matrix', '--beside', 'no language'), 'is not a language tag')


if __name__ == '__main__':
    main()
