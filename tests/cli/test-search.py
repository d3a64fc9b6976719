#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Search: what is found, in which order, and why."""

import pathlib

from harness import UNKNOWN_ID, USAGE, contains, dataset, equal, main, measure


def search(cli, *arguments, **options):
    return cli.ask('search', *arguments, **options).json['items']


def catalogs(cli):
    """Where the build has the content catalogs."""
    return {'SUMMITRY_LOCALEDIR': str(pathlib.Path(cli.path).resolve().parents[2] / 'po/data')}


def reasons(item):
    """The reasons, with what was found in brackets."""
    found = []
    for reason in item['reasons']:
        text, shown, at = reason['text'].encode(), b'', 0
        for start, end in reason['ranges']:
            shown += text[at:start] + b'[' + text[start:end] + b']'
            at = end
        found.append((reason['field'], (shown + text[at:]).decode()))
    return found


def test_the_place_then_what_was_held_there(cli):
    items = search(cli, 'vientiane')
    equal(items[0]['id'], 'vientiane')
    equal((items[0]['type'], items[0]['match']), ('place', 'whole-name'))
    equal(reasons(items[0]), [('name', '[Vientiane]')])
    summit, = [item for item in items if item['id'] == 'apt-summit-19']
    equal(summit['match'], 'reference')
    equal(reasons(summit), [('place', '[Vientiane]')])
    equal(summit['reasons'][0]['through'], 'vientiane')
    equal(summit['place'], 'vientiane')


def test_acronyms_aliases_former_names(cli):
    for text, first in (('lmc', 'lmc'), ('ＡＤＭＭ－ｐｌｕｓ', 'admm-plus'), ('cica', 'cica'),
                        ('east timor', 'TLS'), ('turkey', 'TUR'), ('turkiye', 'TUR'),
                        ('Tuerkiye', 'TUR'),
                        ('asean+3', 'apt'), ('KHM', 'KHM'), ('north korea', 'PRK'),
                        ('lao pdr', 'LAO'), ('vietnam', 'VNM'), ('viet nam', 'VNM')):
        equal((text, search(cli, text)[0]['id']), (text, first))


def test_names_of_the_catalogs(cli):
    for text in ('澜湄', 'lanmei', '瀾湄合作', 'lancang'):
        equal(search(cli, text, **catalogs(cli))[0]['id'], 'lmc')
    equal(reasons(search(cli, 'lanmei', **catalogs(cli))[0]), [('acronym', '[澜湄]合作')])
    equal(search(cli, '万象', **catalogs(cli))[0]['id'], 'vientiane')
    item = search(cli, '--lang', 'zh-CN', '万象', **catalogs(cli))[0]
    equal((item['name'], item['names']['en']), ('万象', 'Vientiane'))
    equal(search(cli, 'zhongguo', **catalogs(cli))[0]['id'], 'CHN')
    for text, field, why in (('上合', 'acronym', '[上合]组织'), ('ШОС', 'acronym', '[ШОС]'),
                             ('SCO', 'acronym', '[SCO]')):
        item = search(cli, text, **catalogs(cli))[0]
        equal((item['id'], reasons(item)[0]), ('sco', (field, why)))
    assert 'sco' in [item['id'] for item in search(cli, 'Shanghai', **catalogs(cli))[:3]]


def test_all_words_must_match(cli):
    equal([item['id'] for item in search(cli, 'sanya', 'declar') if item['type'] == 'document'],
          ['sanya-declaration'])
    equal(search(cli, 'sanya declar'), search(cli, 'sanya', 'declar'))
    equal(search(cli, 'sanya', 'nowhere'), [])
    equal(search(cli, 'ientiane'), [])
    equal(search(cli, '–'), [])
    equal(search(cli, ''), [])


def test_best_first(cli):
    order = ('whole-name', 'whole-alias', 'name-start', 'name', 'alias', 'reference', 'text')
    for text in ('asean', 'china', 'cooperation', 'a'):
        ranks = [order.index(item['match']) for item in search(cli, text)]
        assert ranks and ranks == sorted(ranks), ranks
    equal(search(cli, 'asean')[0]['id'], 'asean')
    equal(search(cli, 'china')[0]['id'], 'CHN')


def test_every_kind_can_be_found(cli):
    kinds = 'mechanisms parties memberships rosters bodies series meetings events documents ' \
            'statements milestones relations topics places people roles sources'.split()
    for kind in kinds:
        items = cli.ask('list', kind).json['items']
        for item in (items[0], items[-1]):
            found = search(cli, item['name'], '--kind', kind)
            contains([hit['id'] for hit in found], item['id'])
            equal({hit['type'] for hit in found}, {item['type']})


def test_filters(cli):
    every = search(cli, 'summit')
    meetings = search(cli, 'summit', '--kind', 'meetings')
    equal([item for item in every if item['type'] == 'meeting'], meetings)
    equal(search(cli, 'summit', '--kind', 'meeting'), meetings)
    both = search(cli, 'summit', '--kind', 'meetings,topics', '--kind', 'documents')
    assert {'meeting', 'document'} <= {item['type'] for item in both}
    equal(search(cli, 'vientiane', '--kind', 'statements,roles', '--mechanism', 'cica'), [])
    contains(cli.refuse(USAGE, 'search', 'x', '--kind', 'city'), 'meetings')

    eas = search(cli, 'vientiane', '--mechanism', 'eas')
    contains([item['id'] for item in eas], 'eas-summit-11')
    assert 'apt-summit-19' not in [item['id'] for item in eas]
    equal([item['id'] for item in search(cli, 'cooperation', '--mechanism', 'lmc',
                                         '--kind', 'mechanisms')], ['lmc'])
    cli.refuse(UNKNOWN_ID, 'search', 'x', '--mechanism', 'nobody')

    wp = [item['id'] for item in search(cli, 'vientiane', '--according-to', 'wp-2017')]
    assert 0 < len(wp) < len(search(cli, 'vientiane'))
    assert 'arf-ministerial-12' not in wp


def test_text_by_kind(cli):
    text = cli.run('search', 'vientiane').text
    for line in ('Places', '  Vientiane · vientiane', 'Meetings', '      Place: Vientiane'):
        contains(text.splitlines(), line)
    assert max(map(measure, text.splitlines())) <= 80
    n = len(search(cli, 'lmc', '--kind', 'meetings'))
    contains(cli.run('search', 'lmc').text, f'and {n - 10} more: --kind meetings')
    every = cli.run('search', 'lmc', '--kind', 'meetings').text
    assert 'more:' not in every
    contains(every, f'{n} hits')
    equal(cli.run('search', 'no such words').text, 'Search for “no such words”\n\n0 hits\n')


def test_long_texts_are_cut(cli):
    path = cli.write('long.json', dataset(topics=[
        {'id': 'one', 'name': 'One', 'note': 'before ' * 40 + 'needle' + ' after' * 40}]))
    text = cli.run('-d', path, 'search', 'needle').text
    contains(text, 'Note: … before')
    contains(text, 'needle after')
    contains(text, ' …')
    assert len(text) < 350, text


def test_other_formats(cli):
    rows = cli.run('search', 'vientiane', '--kind', 'places', '--format', 'csv').rows
    equal(rows[0], ['id', 'type', 'name', 'names', 'match', 'reasons'])
    equal(rows[1][:3] + rows[1][4:5], ['vientiane', 'place', 'Vientiane', 'whole-name'])
    contains(cli.run('search', 'vientiane', '--format', 'markdown').text,
             '| Vientiane | vientiane | Places |')
    equal(cli.ask('search', 'lao', 'pdr').json['text'], 'lao pdr')


main()
