#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Nothing that the dataset holds is lost on the way out."""

import json

from harness import UNKNOWN_ID, contains, equal, main


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


TAGS = {'en', 'zh', 'zh-Hans', 'ru', 'vi', 'th', 'km', 'lo', 'my', 'ja', 'ko', 'kk', 'fr'}


def plain(value):
    """A value of a file as the program says it: texts in English."""
    if isinstance(value, dict) and 'en' in value and value.keys() <= TAGS:
        return value['en']
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [plain(element) for element in value]
    return value


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


def test_show_of_a_period_shows_its_membership(cli):
    equal(cli.ask('show', 'lmc.KHM#1').ids, ['lmc.KHM'])


def test_show_as_text_and_markdown(cli):
    text = cli.run('show', 'lmc').text
    contains(text, 'Lancang-Mekong Cooperation')
    contains(text, 'V.7 ¶3 s3')
    contains(text, 'As of 23 November 2026')
    contains(cli.run('show', 'lmc', '--format', 'markdown').text,
             '# Lancang-Mekong Cooperation')


def test_show_as_csv(cli):
    rows = cli.run('show', 'lmc', '--format', 'csv').rows
    equal(rows[0], ['field', 'value'])
    fields = dict(rows[1:])
    equal(len(fields), len(rows) - 1)
    equal(fields['id'], 'lmc')
    equal(fields['frameworks.1.groups.2.priorities.4.name'], 'Water resources')
    equal(fields['frameworks.1.groups.2.priorities.4.passages'], 'wp-2017 V.7 ¶3 s3')
    equal(fields['frameworks.1.groups.1.ordered'], 'true')


def test_unknown_id(cli):
    contains(cli.refuse(UNKNOWN_ID, 'show', 'lcm'), '“lmc”')
    contains(cli.refuse(UNKNOWN_ID, 'show', 'nothing-like-it-at-all'),
             'nothing-like-it-at-all')


main()
