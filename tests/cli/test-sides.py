# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""compare: mechanisms, or parties, side by side."""

from harness import UNKNOWN_ID, USAGE, contains, equal, main


def item(cli, *arguments):
    answer = cli.ask('compare', *arguments)
    equal(len(answer.json['items']), 1)
    return answer.json['items'][0]


def group(comparison, of, kind, side=None):
    found = [one['items'] for one in comparison['groups']
             if (one['of'], one['group'], one.get('side')) == (of, kind, side)]
    return found[0] if found else []


def rows(comparison, name):
    return [row for row in comparison['rows'] if row['name'] == name]


def query(cli, *arguments):
    """Who certainly is, and of whom it cannot be decided."""
    answer = cli.ask('query', *arguments)
    return ({one['id'] for one in answer.json['items'] if one['holds'] == 'yes'},
            {one['id'] for one in answer.json['undetermined']})


def test_groups_are_what_queries_find(cli):
    for at in ('2005', '2015-06-01', '2026'):
        comparison = item(cli, 'eas', 'sco', '--at', at)
        both, _ = query(cli, '--all-of', 'eas,sco', '--at', at)
        assert both
        equal((at, set(group(comparison, 'parties', 'all'))), (at, both))
        for ours, other in (('eas', 'sco'), ('sco', 'eas')):
            alone, unsure = query(cli, '--all-of', ours, '--none-of', other, '--at', at)
            equal((at, ours, set(group(comparison, 'parties', 'only', ours))),
                  (at, ours, alone))
            stated = set(group(comparison, 'parties', 'only-as-stated', ours))
            equal((at, ours, stated - unsure), (at, ours, set()))


def test_what_is_not_stated_is_no_difference(cli):
    comparison = item(cli, 'eas', 'sco')
    japan, = rows(comparison, 'Japan')
    equal(japan['comparison'], 'undetermined')
    equal(japan['cells'][1]['text'], 'not stated')
    contains(group(comparison, 'parties', 'only-as-stated', 'eas'), 'JPN')
    contains(cli.ask('compare', 'eas', 'sco').json['undetermined'], 'JPN')
    iran, = rows(comparison, 'Iran')
    equal(iran['comparison'], 'different')
    assert iran['cells'][0]['passages'], 'a complete list says so'


def test_passages(cli):
    founded, = rows(item(cli, 'eas', 'sco'), 'Founded')
    for cell in founded['cells']:
        assert cell['passages'], cell
        for passage in cell['passages']:
            assert cli.ask('show', passage['source'])


def test_topics_and_years(cli):
    comparison = item(cli, 'eas', 'sco')
    assert group(comparison, 'topics', 'all')
    equal(group(comparison, 'topics', 'only'), [])
    for topic in group(comparison, 'topics', 'all')[:3]:
        for mechanism in ('eas', 'sco'):
            row, = [row for row in comparison['rows'] if row.get('id') == topic]
            equal(row['comparison'], 'same')
    contains(group(comparison, 'years', 'all'), '2015')


def test_only_differences(cli):
    everything = item(cli, 'eas', 'sco')
    some = item(cli, 'eas', 'sco', '--only-differences')
    equal(some['rows'], [row for row in everything['rows'] if row['comparison'] != 'same'])
    equal(some['hidden_rows'], len(everything['rows']) - len(some['rows']))
    contains(cli.run('compare', 'eas', 'sco', '--only-differences').text, 'are not shown')


def test_parties(cli):
    comparison = item(cli, 'CHN', 'JPN', 'RUS', '--at', '2017-01-11')
    contains(group(comparison, 'mechanisms', 'all'), 'eas')
    cells = [row for row in comparison['rows'] if row.get('id') == 'sco'][0]['cells']
    contains(cells[0]['text'], 'Member')


def test_intersections(cli):
    """Everyone is in one of them, and nobody is lost."""
    comparison = item(cli, 'eas', 'sco', 'lmc')
    everyone = [one for row in comparison['intersections'] for one in row['items']]
    equal(len(everyone), len(set(everyone)))
    equal(sorted(everyone), sorted(one for part in comparison['groups']
                                   if part['of'] == 'parties' for one in part['items']))
    alone, = [row['items'] for row in comparison['intersections']
              if row['sides'] == {'eas': 'yes', 'sco': 'yes', 'lmc': 'no'}]
    certain, _ = query(cli, '--all-of', 'eas,sco', '--none-of', 'lmc')
    equal(set(alone), certain)
    for row in comparison['intersections']:
        equal(row['undetermined'], bool({'possibly', 'not-stated'} & set(row['sides'].values())))
    text = cli.run('compare', 'eas', 'sco', 'lmc').text
    contains(text, 'In EAS and SCO · Not in LMC')
    contains(text, 'Undetermined: ')
    svg = cli.run('compare', 'eas', 'sco', 'lmc', '--format', 'svg').out
    equal(svg, cli.run('compare', 'eas', 'sco', 'lmc', '--format', 'svg').out)
    contains(svg.decode(), '>Undetermined: ')


def test_formats(cli):
    comparison = item(cli, 'eas', 'sco', 'lmc')
    header, *lines = cli.run('compare', 'eas', 'sco', 'lmc', '--format', 'csv').rows
    equal(header, ['section', 'id', 'name', 'eas', 'sco', 'lmc', 'comparison'])
    equal([line[2] for line in lines], [row['name'] for row in comparison['rows']])
    equal([line[3:6] for line in lines],
          [[cell['text'] for cell in row['cells']] for row in comparison['rows']])
    markdown = cli.run('compare', 'eas', 'sco', 'lmc', '--format', 'markdown').text
    contains(markdown, '| Section | What | EAS | SCO | LMC | Comparison |')
    text = cli.run('compare', 'eas', 'sco', 'lmc').text
    for sentence in cli.ask('compare', 'eas', 'sco', 'lmc').json['description']:
        contains(' '.join(text.split()), sentence)


def test_refusals(cli):
    seven = ('eas', 'apt', 'sco', 'arf', 'lmc', 'cica', 'cjk')
    assert cli.ask('compare', *seven[:6])
    cli.refuse(USAGE, 'compare', *seven)
    cli.refuse(USAGE, 'compare', 'eas')
    cli.refuse(USAGE, 'compare', 'eas', 'eas')
    contains(cli.refuse(USAGE, 'compare', 'eas', 'CHN'), 'not both')
    contains(cli.refuse(UNKNOWN_ID, 'compare', 'eas', 'scoo'), '“sco”')
    cli.refuse(UNKNOWN_ID, 'compare', 'eas', 'shanghai')


main()
