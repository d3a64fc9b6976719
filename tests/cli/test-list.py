#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Listings and what their filters keep."""

from harness import UNKNOWN_ID, USAGE, contains, dataset, equal, main

KINDS = ('mechanisms parties memberships bodies series meetings events documents '
         'statements milestones relations rosters topics places people sources '
         'roles').split()


def test_every_kind(cli):
    counts = cli.ask('info').json['items'][0]['counts']
    for kind in KINDS:
        equal((kind, len(cli.ask('list', kind).ids)), (kind, counts[kind]))


def test_ids_are_unique_over_all_kinds(cli):
    ids = [one for kind in KINDS for one in cli.ask('list', kind).ids]
    equal(len(ids), len(set(ids)))


def test_unknown_kind(cli):
    error = cli.refuse(USAGE, 'list', 'mechanism')
    for kind in KINDS:
        contains(error, kind)


def test_organisations_beside_the_mechanisms(cli):
    equal(len(cli.ask('list', 'mechanisms').ids), 9)
    answer = cli.ask('list', 'mechanisms', '--organisations').json
    equal(answer['items'][-1]['id'], 'asean')
    equal(answer['items'][-1]['type'], 'party')
    equal(len(answer['items']), 10)


def test_by_mechanism(cli):
    equal(set(cli.ask('list', 'documents', '--mechanism', 'lmc').ids),
          {'sanya-declaration', 'lmc-production-capacity-statement',
           'lmc-early-harvest-list'})
    equal(len(cli.ask('list', 'memberships', '--mechanism', 'lmc').ids), 6)
    equal(cli.ask('list', 'people', '--mechanism', 'lmc').ids, ['li-keqiang'])
    contains(cli.ask('list', 'topics', '--mechanism', 'lmc').ids, 'water-resources')
    assert 'sco-charter' not in cli.ask('list', 'topics', '--mechanism', 'lmc').ids
    equal(cli.ask('list', 'mechanisms', '--mechanism', 'lmc,eas').ids, ['eas', 'lmc'])


def test_parties_by_mechanism_are_its_members(cli):
    for at in ('2010', '2020'):
        answer = cli.ask('list', 'parties', '--mechanism', 'sco', '--role', 'observer',
                         '--at', at).json
        members = cli.ask('members', 'sco', '--role', 'observer', '--at', at).json
        equal({(p['id'], p['holds']) for p in answer['items']},
              {(p['party'], p['holds']) for p in members['items']})
        equal(set(answer['undetermined']), set(members['undetermined']))


def test_mechanisms_by_party(cli):
    equal(set(cli.ask('list', 'mechanisms', '--party', 'MNG', '--role', 'full').ids),
          {'arf', 'cica'})


def test_by_place(cli):
    contains(cli.ask('list', 'meetings', '--place', 'SANYA').ids, 'lmc-leaders-1')
    contains(cli.ask('list', 'documents', '--place', 'sanya').ids, 'sanya-declaration')
    equal(cli.ask('list', 'meetings', '--place', 'atlantis').ids, [])


def test_places_include_those_within(cli):
    path = cli.write('places.json', dataset(
        places=[{'id': 'land', 'name': 'The Land'},
                {'id': 'town', 'name': 'Town', 'within': 'land'},
                {'id': 'hall', 'name': 'Hall', 'within': 'town'},
                {'id': 'far', 'name': 'Far'}],
        meetings=[{'id': 'inside', 'name': 'Inside', 'place': 'hall'},
                  {'id': 'outside', 'name': 'Outside', 'place': 'far'}]))
    equal(cli.ask('-d', path, 'list', 'meetings', '--place', 'the land').ids, ['inside'])
    equal(cli.ask('-d', path, 'list', 'places', '--place', 'land').ids,
          ['land', 'town', 'hall'])


def test_by_person_topic_party(cli):
    equal(cli.ask('list', 'meetings', '--person', 'li keqiang').ids,
          cli.ask('list', 'meetings', '--person', 'li-keqiang').ids)
    assert cli.ask('list', 'meetings', '--person', 'keqiang').ids
    contains(cli.ask('list', 'mechanisms', '--topic', 'water-resources').ids, 'lmc')
    for item in cli.ask('list', 'memberships', '--party', 'KHM').json['items']:
        equal(item['party'], 'KHM')


def test_what_the_premier_says_the_state_says(cli):
    def by(item):
        return {'CHN', 'li-keqiang', 'xi-jinping'} & set(item.get('speakers', []))

    said = cli.ask('list', 'statements', '--party', 'CHN')
    equal(set().union(*(by(item) for item in said.json['items'])),
          {'CHN', 'li-keqiang', 'xi-jinping'})
    equal([item['id'] for item in cli.ask('list', 'statements').json['items']
           if by(item) and item['id'] not in said.ids], [])
    for item in cli.ask('list', 'statements', '--party', 'KHM').json['items']:
        assert 'li-keqiang' not in item.get('speakers', []) or 'KHM' in str(item)


def test_titles_say_in_which_language_they_are(cli):
    title = "China's Policies on Asia-Pacific Security Cooperation"

    def words(*arguments):
        return ' '.join(cli.run(*arguments).text.split())

    contains(words('--lang', 'de', 'list', 'sources'), f'{title} (Englisch)')
    contains(words('--lang', 'de', 'list', 'statements', '--mechanism', 'lmc'), f'{title} (Englisch)')
    contains(words('--lang', 'de', 'show', 'lmc'), f'{title} (Englisch) · ')
    for kind in ('sources', 'statements'):
        assert f'{title} (' not in words('--lang', 'en', 'list', kind)
    # Titles are names to other programs.
    names = [item['name'] for item in cli.ask('--lang', 'de', 'list', 'sources').json['items']]
    contains(names, title)


def test_by_kind(cli):
    for item in cli.ask('list', 'parties', '--kind', 'organisation').json['items']:
        equal(item['kind'], 'organisation')
    equal(len(cli.ask('list', 'parties', '--kind', 'organisation,state').ids),
          len(cli.ask('list', 'parties').ids))
    contains(cli.refuse(USAGE, 'list', 'parties', '--kind', 'city'), 'state, organisation')
    contains(cli.refuse(USAGE, 'list', 'topics', '--kind', 'city'), 'topics')


def test_by_certainty(cli):
    items = cli.ask('list', 'memberships', '--certainty', 'implied').json['items']
    assert items
    for item in items:
        contains([period.get('certainty') for period in item['periods']], 'implied')
    # There is a source behind every value.
    equal(cli.ask('list', 'memberships', '--certainty', 'unsourced').ids, [])
    cli.refuse(USAGE, 'list', 'memberships', '--certainty', 'sure')


def test_by_text(cli):
    contains(cli.ask('list', 'parties', '--text', 'turkiye').ids, 'TUR')
    contains(cli.ask('list', 'mechanisms', '--text', 'ＬＭＣ').ids, 'lmc')
    contains(cli.ask('list', 'mechanisms', '--text', 'poverty REDUCTION').ids, 'lmc')
    equal(cli.ask('list', 'mechanisms', '--text', 'no such words').ids, [])


def test_by_source(cli):
    ids = cli.ask('list', 'meetings', '--according-to', 'wp-2017').ids
    contains(ids, 'lmc-leaders-1')
    memberships = cli.ask('list', 'memberships', '--according-to', 'wp-2017').json['items']
    assert 0 < len(memberships) < len(cli.ask('list', 'memberships').ids)


def test_one_period_must_meet_role_and_time(cli):
    def observers(*span):
        return set(cli.ask('list', 'memberships', '--mechanism', 'sco',
                           '--role', 'observer', *span).ids)

    contains(observers('--from', '2010', '--to', '2012'), 'sco.IND')
    assert 'sco.IND' not in observers('--from', '2018', '--to', '2020')
    contains(cli.ask('list', 'memberships', '--mechanism', 'sco', '--role', 'full',
                     '--from', '2018', '--to', '2020').ids, 'sco.IND')


TIMES = dataset(
    meetings=[{'id': 'day', 'name': 'Day', 'date': '2015-05-05'},
              {'id': 'month', 'name': 'Month', 'date': '2015-05'},
              {'id': 'days', 'name': 'Days', 'date': '2015-05-30/2015-06-02'},
              {'id': 'window', 'name': 'Window', 'date': '2014/2016', 'basis': 'window'},
              {'id': 'open', 'name': 'Open', 'date': '2015-01-01/..'},
              {'id': 'undated', 'name': 'Undated'}])


def overlap(cli, path, *span):
    answer = cli.ask('-d', path, 'list', 'meetings', *span).json
    equal(answer['undetermined'], ['undated'])
    return {item['id']: item['holds'] for item in answer['items']}


def test_what_overlaps_a_span(cli):
    path = cli.write('times.json', TIMES)
    equal(overlap(cli, path, '--from', '2015-05', '--to', '2015-05'),
          {'day': 'yes', 'month': 'yes', 'days': 'yes', 'window': 'possibly',
           'open': 'yes'})
    equal(overlap(cli, path, '--from', '2015-05-10', '--to', '2015-05-20'),
          {'month': 'possibly', 'window': 'possibly', 'open': 'yes'})
    equal(overlap(cli, path, '--from', '2015-06-02', '--to', '2015-06-02'),
          {'days': 'yes', 'window': 'possibly', 'open': 'yes'})
    equal(overlap(cli, path, '--from', '2015-06-03'),
          {'window': 'possibly', 'open': 'yes'})
    equal(overlap(cli, path, '--to', '2014-12-31'), {'window': 'possibly'})
    equal(overlap(cli, path, '--from', '2010', '--to', '2020'),
          {'day': 'yes', 'month': 'yes', 'days': 'yes', 'window': 'yes', 'open': 'yes'})
    contains(cli.run('-d', path, 'list', 'meetings', '--from', '2015').text, '1 left out')


def test_without_dates_nothing_is_left_out(cli):
    path = cli.write('times.json', TIMES)
    answer = cli.ask('-d', path, 'list', 'meetings').json
    equal(len(answer['items']), 6)
    equal(answer['undetermined'], [])
    assert 'holds' not in answer['items'][0]


def test_what_lasts_is_listed_as_of_a_day(cli):
    equal(cli.ask('list', 'mechanisms', '--at', '1995').ids, ['china-asean', 'arf'])
    contains(cli.ask('list', 'memberships', '--at', '2010').ids, 'sco.IRN')
    assert 'lmc.KHM' not in cli.ask('list', 'memberships', '--at', '2010').ids


# Of each filter: a listing, what it keeps, what it leaves out, and the filter
# with a value that keeps nothing there.
FILTERS = (
    ('meetings', '--mechanism=lmc', 'lmc-leaders-1', 'sco-heads-of-state-16',
     '--mechanism=lmc --place=almaty'),
    ('bodies', '--mechanism=cica', 'cica-business-council', 'amro', '--mechanism=asean'),
    ('mechanisms', '--party=KHM', 'lmc', 'cjk', '--party=las --role=full'),
    ('meetings', '--party=CHN', 'lmc-leaders-1', None, '--party=PNG'),
    ('documents', '--topic=water-resources', 'lmc-early-harvest-list', 'sanya-declaration',
     '--topic=border-defence --mechanism=lmc'),
    ('meetings', '--place=sanya', 'lmc-leaders-1', 'apt-summit-19', '--place=atlantis'),
    ('meetings', '--person=li-keqiang', 'apt-summit-19', 'lmc-foreign-ministers-1',
     '--person=nobody'),
    ('meetings', '--from=2016', 'lmc-leaders-1', 'china-asean-summit-17', '--from=2500'),
    ('meetings', '--to=2016', 'lmc-leaders-1', 'lmc-leaders-3', '--to=1900'),
    ('parties', '--role=observer', 'USA', 'BRN', '--role=suspended'),
    ('rosters', '--role=full', 'lmc-members', None, '--role=suspended'),
    ('mechanisms', '--kind=framework', 'lmc', 'sco', '--kind=framework --mechanism=sco'),
    ('places', '--kind=city', 'sanya', None, '--kind=venue'),
    ('memberships', '--certainty=implied', 'eas.TLS', 'lmc.KHM',
     '--certainty=implied --mechanism=lmc'),
    ('bodies', '--according-to=wp-2017', 'cica-business-council', 'cica-secretariat',
     '--according-to=arf-6-1999'),
    ('sources', '--text=white paper', None, None, '--text=no-such-words'),
    ('topics', '--text=water', 'water-resources', 'summit', '--text=no-such-words'),
)


def test_every_filter(cli):
    for kind, some, kept, left_out, none in FILTERS:
        every = cli.ask('list', kind).ids
        found = cli.ask('list', kind, *some.replace('=', '\0', 1).split('\0')).ids
        assert found and set(found) <= set(every), (kind, some)
        assert kept is None or kept in found, (kind, some, kept)
        assert left_out is None or (left_out in every and left_out not in found), (
            kind, some, left_out)
        equal((kind, none, cli.ask('list', kind, *none.split()).ids), (kind, none, []))


def test_unknown_ids_in_filters(cli):
    for option in ('mechanism', 'party', 'topic', 'according-to'):
        contains(cli.refuse(UNKNOWN_ID, 'list', 'meetings', f'--{option}', 'nobody'),
                 'nobody')
    cli.refuse(UNKNOWN_ID, 'list', 'meetings', '--party', 'lmc')
    cli.refuse(UNKNOWN_ID, 'list', 'meetings', '--mechanism', 'KHM')


def test_span_backwards(cli):
    cli.refuse(USAGE, 'list', 'meetings', '--from', '2016', '--to', '2015')


def test_text_says_where_it_is_written(cli):
    words = ' '.join(cli.run('list', 'documents', '--place', 'Beijing', '--from', '2016-04',
                             '--to', '2016-04').text.split())
    equal(words.count('CICA · V.9 ¶1 s3'), 3)
    words = ' '.join(cli.run('list', 'events', '--topic', 'space-security').text.split())
    contains(words, 'ARF · V.5 ¶3 s2')
    # Of a period, where the membership has none of its own; many are counted.
    words = ' '.join(cli.run('list', 'memberships', '--mechanism', 'sco', '--party', 'CHN').text.split())
    contains(words, 'V.8; V.8 ¶5 s4; sco-mehr-2019; and 4 more')
    # By one source its own alone.
    words = ' '.join(cli.run('list', 'mechanisms', '--according-to', 'wp-2017').text.split())
    contains(words, 'Conference · Not stated · V.9')
    assert '; and' not in words, words


main()
