#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Nothing that the dataset holds is lost on the way out."""

import json

from harness import UNKNOWN_ID, USAGE, contains, equal, main


def collections(cli):
    """All entities of the data files, by collection."""
    found = {}
    for path in sorted(cli.data.glob('*.json')):
        for name, value in json.loads(path.read_text('utf-8')).items():
            if isinstance(value, list) and name != 'parts':
                found.setdefault(name, []).extend(value)
    return found


def entity_id(entity):
    return entity.get('id') or f'{entity["mechanism"]}.{entity["party"]}'


TAGS = {'en', 'zh', 'zh-Hans', 'zh-Hant', 'ru', 'vi', 'th', 'km', 'lo', 'my', 'ja', 'ko', 'kk', 'fr'}


def plain(value):
    """A value of a file as the program says it: texts in English, if they are."""
    if isinstance(value, dict) and value and value.keys() <= TAGS:
        return value.get('en', next(iter(value.values())))
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [plain(element) for element in value]
    return value


def test_naming(cli):
    def name(*options):
        answer = cli.ask('show', 'LAO', *options).json
        item = answer['items'][0]
        equal(item['names'], {'en': 'Laos'})
        return item['name'], answer.get('naming')

    equal(name(), ('Laos', None))
    equal(name('--naming', 'source'), ('Laos', None))
    equal(name('--naming', 'iso'), ("Lao People's Democratic Republic", 'iso'))
    equal(name('--naming', 'common', '--lang', 'de'), ('Laos', 'common'))
    text = cli.run('--naming', 'iso', '--lang', 'en', 'members', 'lmc').text
    contains(text, "Lao People's Democratic Republic")
    contains(text, 'States are named as in ISO 3166-1')
    cli.refuse(USAGE, 'show', 'LAO', '--naming', 'un')


def test_every_field_of_every_entity(cli):
    n_entities = 0
    for kind, entities in collections(cli).items():
        items = {item['id']: item for item in cli.ask('list', kind).json['items']}
        equal(len(items), len(entities))
        for entity in entities:
            item = items[entity_id(entity)]
            for name, value in plain(entity).items():
                equal((name, item[name]), (name, value))
            extra = item.keys() - entity.keys()
            assert extra <= {'id', 'type', 'name', 'names'}, extra
            names = entity.get('name')
            if isinstance(names, str):
                names = {'en': names}
            if names is not None:
                equal(item['names'], names)
            n_entities += 1
    assert n_entities > 500, n_entities


def find_passages(value):
    if isinstance(value, dict):
        if 'source' in value:
            yield value
        for member in value.values():
            yield from find_passages(member)
    elif isinstance(value, list):
        for element in value:
            yield from find_passages(element)


def test_every_carrier_of_a_fact(cli):
    """What carries a fact of the white paper can be shown, with its passage."""
    n_facts = 0
    for path in sorted((cli.fixtures / 'ledger').glob('*.json')):
        facts = json.loads(path.read_text('utf-8'))['facts']
        n_facts += len(facts)
        for fact in list(facts.values())[::5]:
            shown = [cli.ask('show', carrier).json['items'][0] for carrier in fact['carriers']]
            equal([item['id'] for item in shown], fact['carriers'])
            assert any(passage['source'] == 'wp-2017' and
                       passage.get('locator') == fact['passage']
                       for item in shown for passage in find_passages(item)), fact
    equal(n_facts, 333)


def test_show_names_what_refers_to_it(cli):
    item, = cli.ask('show', 'lmc-leaders-1').json['items']
    contains(item['referrers']['documents'], 'sanya-declaration')
    contains(item['referrers']['mechanisms'], 'lmc')
    for ids in item['referrers'].values():
        equal(len(set(ids)), len(ids))


# Fields that hold words, not ids.
WORDS = {'id', 'type', 'name', 'names', 'kind', 'certainty', 'basis', 'act', 'text', 'list',
         'locator', 'note', 'aliases', 'items', 'office', 'part', 'region', 'code'}


def find_references(value):
    if isinstance(value, dict):
        for name, member in value.items():
            if name not in WORDS:
                yield from find_references(member)
            elif isinstance(member, (dict, list)) and name not in ('names', 'aliases'):
                yield from find_references(member)
    elif isinstance(value, list):
        for element in value:
            yield from find_references(element)
    elif isinstance(value, str):
        yield value


def everything(cli):
    """All items of all kinds, by kind."""
    kinds = cli.refuse(USAGE, 'list', 'nothing').split(' none of ')[1].split(', ')
    return {kind: cli.ask('list', kind).json['items'] for kind in kinds}


def test_show_names_all_that_refers_to_it(cli):
    items = everything(cli)
    for one in ('lmc', 'asean', 'VNM', 'lmc.KHM', 'lmc-members', 'cica-business-council',
                'lmc-leaders', 'lmc-leaders-1', 'sanya-declaration', 'apt-six-proposals',
                'water-resources', 'vientiane', 'li-keqiang', 'observer', 'wp-2017'):
        expected = {}
        for kind, listed in items.items():
            ids = {item['id'] for item in listed if one in find_references(item)}
            if ids:
                expected[kind] = ids
        shown, = cli.ask('show', one).json['items']
        equal((one, {kind: set(ids) for kind, ids in shown['referrers'].items()}),
              (one, expected))


def test_text_names_all_that_refers_to_it(cli):
    items = everything(cli)
    names = {item['id']: item['name'] for listed in items.values() for item in listed}
    for one in ('sanya', 'vientiane', 'li-keqiang', 'water-resources', 'lmc-leaders-1',
                'lmc-leaders', 'lmc', 'cica-business-council'):
        text = ' '.join(cli.run('show', one).text.split())
        shown, = cli.ask('show', one).json['items']
        for kind, ids in shown['referrers'].items():
            if kind in ('statements', 'memberships', 'rosters', 'relations'):
                continue # They are shown in words of their own.
            for other in ids:
                contains(text, names[other])


def passages(value):
    return {passage['source'] for passage in find_passages(value)}


def test_show_by_one_source(cli):
    whole, = cli.ask('show', 'cica').json['items']
    item, = cli.ask('show', 'cica', '--according-to', 'wp-2017').json['items']
    assert len(passages(whole)) > 1
    equal(passages(item), {'wp-2017'})
    equal((item['name'], item['acronym'], item['kind']),
          (whole['name'], whole['acronym'], whole['kind']))
    for field in ('founded', 'mandate', 'chair', 'languages', 'note'):
        assert field not in item, field
    equal(item['referrers']['memberships'], ['cica.CHN'])
    contains(item['referrers']['meetings'], 'cica-foreign-ministers-5')
    assert len(item['referrers']['meetings']) < len(whole['referrers']['meetings'])

    text = cli.run('show', 'cica', '--according-to', 'wp-2017').text
    lines = [' '.join(line.split()) for line in text.splitlines()]
    for line in ('Kind Conference [V.9]', 'Founded not stated [V.9]',
                 'Mandate not stated [V.9]', 'Roles not stated [V.9]',
                 '• China · since 11 January 2017 or earlier (implied) [V.9]'):
        contains(lines, line)
    contains(' '.join(text.split()), 'more rest on other sources')
    assert 'CICA Secretariat' not in text and '14 September 1999' not in text, text


def test_list_by_one_source(cli):
    for kind, items in everything(cli).items():
        found = cli.ask('list', kind, '--according-to', 'wp-2017').json['items']
        whole = {item['id']: item for item in items}
        for item in found:
            assert passages(item) <= {'wp-2017'}, item
            for field, value in item.items():
                if not isinstance(value, (dict, list)) and field not in ('certainty', 'holds'):
                    equal(value, whole[item['id']][field])
    item, = cli.ask('list', 'memberships', '--mechanism', 'sco', '--party', 'CHN',
                    '--according-to', 'wp-2017').json['items']
    period, = item['periods']
    equal((period['since'], period['certainty']), ('../2017-01-11', 'implied'))
    text = cli.run('list', 'mechanisms', '--according-to', 'wp-2017').text
    contains(text, '23 March 2016')
    contains(text, 'Not stated')
    assert '14 September 1999' not in text


def test_show_of_a_period_shows_its_membership(cli):
    equal(cli.ask('show', 'lmc.KHM#1').ids, ['lmc.KHM'])


def test_show_as_text_and_markdown(cli):
    text = cli.run('show', 'lmc').text
    contains(text, 'Lancang-Mekong Cooperation')
    contains(text, 'V.7 ¶3 s3')
    contains(text, 'As of 23 November 2026')
    contains(cli.run('show', 'lmc', '--format', 'markdown').text,
             '# Lancang-Mekong Cooperation')


def test_a_meeting_has_what_was_agreed_there(cli):
    """The scheme of priorities is a part of the mechanism, and stands on the page
    of the meeting too, where one source says so."""
    for source in ((), ('--according-to', 'wp-2017')):
        lines = [' '.join(line.split())
                 for line in cli.run('show', 'lmc-leaders-1', *source).text.splitlines()]
        contains(lines, '• 3+5 · 23 March 2016 [V.7 ¶3 s3]')
        contains(lines, '1. Connectivity [V.7 ¶3 s3]')
        assert not any(line.startswith('Agreed at') for line in lines), lines
    other = cli.run('show', 'lmc-leaders-1', '--according-to', 'lmc-sanya').text
    assert 'Connectivity' not in other, other


def test_show_as_csv(cli):
    rows = cli.run('show', 'lmc', '--format', 'csv').rows
    equal(rows[0], ['field', 'value'])
    fields = dict(rows[1:])
    equal(len(fields), len(rows) - 1)
    equal(fields['id'], 'lmc')
    equal(fields['frameworks.1.groups.2.priorities.4.name'], 'Water resources')
    equal(fields['frameworks.1.groups.2.priorities.4.passages'], 'wp-2017 V.7 ¶3 s3')
    equal(fields['frameworks.1.groups.1.ordered'], 'true')


def test_show_as_a_picture(cli):
    """Of a party that is or was in something, and of nothing else."""
    svg = cli.run('show', 'KHM', '--format', 'svg').out
    equal(svg, cli.run('show', 'KHM', '--format', 'svg').out)
    for words in ('>Cambodia · Memberships over time<', '>LMC<', 'As of '):
        contains(svg.decode(), words)
    for arguments in (('lmc',), ('lmc-leaders-1',), ('KHM', '--cite', 'text')):
        contains(cli.refuse(USAGE, 'show', *arguments, '--format', 'svg'), 'no picture')


def test_cite(cli):
    text = cli.run('show', 'sanya-declaration', '--cite', 'text').text
    for words in ('Sanya Declaration', 'Edition', 'V.7 ¶3', 'As of'):
        contains(text, words)
    # A date that ends in an abbreviation has one full stop.
    russian = cli.run('show', 'sanya-declaration', '--cite', 'text', '--lang', 'ru').text
    contains(russian, 'г. ')
    assert '..' not in russian, russian
    contains(cli.run('show', 'sanya-declaration', '--cite=bibtex').text, '@techreport{wp-2017,')
    contains(cli.run('show', 'sanya-declaration', '--cite', 'ris').text, 'TY  - ')
    entries = json.loads(cli.run('show', 'sanya-declaration', '--cite', 'csl-json').text)
    assert len(entries) >= 2, entries
    # As the dialog of the window has it, whatever the format of the answer.
    equal(cli.ask('show', 'sanya-declaration', '--cite', 'text').json['items'][0]['citation'], text)
    contains(cli.refuse(USAGE, 'show', 'sanya-declaration', '--cite', 'apa'), 'apa')
    cli.refuse(USAGE, 'list', 'documents', '--cite', 'text')


def test_unknown_id(cli):
    contains(cli.refuse(UNKNOWN_ID, 'show', 'lcm'), '“lmc”')
    contains(cli.refuse(UNKNOWN_ID, 'show', 'nothing-like-it-at-all'),
             'nothing-like-it-at-all')


main()
