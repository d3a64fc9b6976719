#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An answer by one source alone: its values, dates and passages, and nothing of
what others say. The rest is not stated."""

from harness import contains, dataset, equal, main

WP = ('--according-to', 'wp-2017')


def show(cli, *arguments):
    item, = cli.ask('show', *arguments).json['items']
    return item


def lines(text):
    return [' '.join(line.split()) for line in text.splitlines()]


def flow(text):
    return ' '.join(text.split())


def test_a_field_of_another_source(cli):
    whole = show(cli, 'amro')
    equal((whole['founded'], whole['place']), ('2011-04', 'singapore'))
    item = show(cli, 'amro', *WP)
    equal((item['mechanism'], item['status']), ('apt', 'upgraded'))
    assert 'founded' not in item and 'place' not in item, item
    own = show(cli, 'amro', '--according-to', 'amro-home')
    equal((own['founded'], own['place']), ('2011-04', 'singapore'))
    assert 'status' not in own, own


def test_a_field_on_the_page(cli):
    found = lines(cli.run('show', 'amro', *WP).text)
    contains(found, 'Founded not stated [V.2 ¶1 s2]')
    contains(found, 'Status Upgraded [V.2 ¶1 s2]')
    text = cli.run('show', 'amro', *WP).text
    assert 'April 2011' not in text and 'Singapore' not in text, text
    # Each line has the passages of its own value.
    whole = lines(cli.run('show', 'amro').text)
    contains(whole, 'Founded April 2011 [AMRO]')


def test_a_field_in_a_list(cli):
    text = cli.run('list', 'bodies', '--mechanism', 'apt', *WP).text
    assert 'April 2011' not in text, text
    item, = (item for item in cli.ask('list', 'bodies', '--mechanism', 'apt', *WP).json['items']
             if item['id'] == 'amro')
    assert 'founded' not in item, item


def test_a_date_and_a_place_of_its_own(cli):
    equal(show(cli, 'china-asean-summit-17')['date'], '2014-11')
    paper = show(cli, 'china-asean-summit-17', *WP)
    equal(paper['date'], '2014-11')
    assert 'place' not in paper, paper
    other = show(cli, 'china-asean-summit-17', '--according-to', 'ca-mfath-2014')
    equal((other['date'], other['place']), ('2014-11-13', 'nay-pyi-taw'))
    contains(flow(cli.run('show', 'china-asean-summit-17', '--according-to',
                          'ca-mfath-2014').text),
             'Date 13 November 2014 [Ministry of Foreign Affairs of Thailand 2014]')
    # By all together both are told, with who says what.
    whole = flow(cli.run('show', 'china-asean-summit-17').text)
    contains(whole, 'Date November 2014 [V.7 ¶1 s1; Ministry of Foreign Affairs of Thailand 2014]')
    contains(whole, '13 November 2014 [13 November 2014 · Nay Pyi Taw]')


def test_undated_by_one_only(cli):
    equal(show(cli, 'apt-amro-upgrade', *WP).get('date'), None)
    equal(show(cli, 'apt-amro-upgrade', *WP)['basis'], 'undated')
    other = show(cli, 'apt-amro-upgrade', '--according-to', 'amro-2016')
    equal(other['date'], '2016-02-09')
    assert 'basis' not in other, other
    contains(lines(cli.run('show', 'apt-amro-upgrade').text), 'Date undated [V.2 ¶1 s2; AMRO 2016]')


def test_items_of_its_own(cli):
    contains(show(cli, 'lmc')['levels']['items'], 'Joint working groups')
    equal(show(cli, 'lmc', *WP)['levels']['items'],
          ['Leaders', 'Foreign ministers', 'Senior officials'])
    contains(lines(cli.run('show', 'lmc', *WP).text),
             'Levels of meetings Leaders · Foreign ministers · Senior officials [V.7 ¶2 s2]')


def test_items_that_sources_tell_apart(cli):
    basis = flow(cli.run('show', 'sco').text)
    contains(basis, 'Legal basis SCO Charter, signed in June 2002, in force since '
                    '19 September 2003 [Wikipedia mirror; Mehr News 2019] '
                    'Legal basis SCO Charter, signed at Saint Petersburg on 7 June 2002 '
                    '[Xinhua 2006; Adilet 2003] '
                    'Legal basis Shanghai Convention of 15 June 2001 against terrorism, '
                    'separatism and extremism [Xinhua 2006]')
    # Neighbours of the same sources share a line.
    contains(basis, 'Levels of meetings Heads of state · Heads of government '
                    '[China International Publishing Group 2017; Garant]')
    # One source has what it has on one.
    contains(flow(cli.run('show', 'sco', '--according-to', 'sco-eastday-2006').text),
             'Legal basis SCO Charter, signed at Saint Petersburg on 7 June 2002 · Shanghai '
             'Convention of 15 June 2001 against terrorism, separatism and extremism '
             '[Xinhua 2006]')


def test_a_list_of_all_sources(cli):
    levels = {'items': ['Summit', 'Ministers'],
              'passages': [{'source': 'one'}, {'source': 'two'}]}
    file = cli.write('levels.json', dataset(
        sources=[{'id': ident, 'name': ident.title(), 'kind': 'other'}
                 for ident in ('one', 'two')],
        mechanisms=[{'id': 'x', 'name': 'X', 'kind': 'forum', 'levels': levels}]))
    contains(lines(cli.run('-d', file, 'show', 'x').text),
             'Levels of meetings Summit · Ministers [One; Two]')
    contains(flow(cli.run('-d', file, 'show', 'x', '--according-to', 'one').text),
             'Levels of meetings Summit · Ministers (together with other sources) [One]')


def test_what_is_derived(cli):
    relation = 'eas-same-as-admm-plus'
    contains(flow(cli.run('show', relation).text), 'Note: Derived from two lists')
    text = flow(cli.run('show', relation, '--according-to', 'admm-about').text)
    contains(text, 'the same list of states. (together with other sources) [ADMM site]')


def test_a_note_of_its_own(cli):
    contains(flow(cli.run('show', 'lmc').text),
             'has an international secretariat to be explored. [worldjpn]')
    contains(flow(cli.run('show', 'lmc', '--according-to', 'lmc-plan-2018').text),
             'has an international secretariat to be explored. [worldjpn]')
    for other in 'lmc-secretariat-2017', 'lmc-vov-2018':
        text = cli.run('show', 'lmc', '--according-to', other).text
        assert 'to be explored' not in text, text


def test_evidence_of_its_own(cli):
    contains(flow(cli.run('show', 'asean').text),
             'Evidence read up to July 2026')
    contains(flow(cli.run('show', 'asean', '--according-to', 'asean-ians-2025').text),
             'Evidence read up to 26 October 2025 [IANS 2025]')


def test_dates_of_a_filter(cli):
    day = ('list', 'meetings', '--from', '2014-11-13', '--to', '2014-11-13')
    assert 'china-asean-summit-17' not in [
        item['id'] for item in cli.ask(*day, *WP).json['items'] if item['holds'] == 'yes']
    equal(cli.ask(*day, '--according-to', 'ca-mfath-2014').ids, ['china-asean-summit-17'])
    founded = ('list', 'bodies', '--from', '2011-04', '--to', '2011-05')
    contains(cli.ask(*founded).ids, 'amro')
    assert 'amro' not in cli.ask(*founded, *WP).ids


def test_places_of_a_filter(cli):
    city = ('list', 'meetings', '--place', 'Zhengzhou')
    equal(cli.ask(*city).ids, ['sco-heads-of-government-14'])
    equal(cli.ask(*city, *WP).ids, [])
    equal(cli.ask(*city, '--according-to', 'sco-embassy-bb-2015').ids,
          ['sco-heads-of-government-14'])
    assert 'zhengzhou' not in cli.ask('list', 'places', *WP).ids
    contains(cli.ask('list', 'places', *WP).ids, 'sanya')
    contains(show(cli, 'zhengzhou', '--according-to',
                  'sco-embassy-bb-2015')['referrers']['meetings'], 'sco-heads-of-government-14')


def test_the_timeline(cli):
    whole = cli.ask('timeline').json['items']
    answer = cli.ask('timeline', *WP)
    paper = {item['id']: item for item in answer.json['items']}
    assert 0 < len(paper) < len(whole)
    assert 'cica-summit-6' not in paper and 'lmc-launch' in paper
    for ident, item in paper.items():
        sources = {passage['source'] for passage in show(cli, ident).get('passages', [])}
        if sources:
            contains(sources, 'wp-2017')
    own = cli.ask('timeline', '--according-to', 'ca-mfath-2014').json['items']
    equal([(item['id'], item['date']) for item in own],
          [('china-asean-summit-17', '2014-11-13')])
    contains(' '.join(cli.run('timeline', *WP).text.split()), 'of other sources are not shown')


def test_what_is_found(cli):
    """By a word of another source, or of a note that weighs all, nothing is."""
    contains(cli.ask('search', 'zhengzhou').ids, 'sco-heads-of-government-14')
    equal(cli.ask('search', 'zhengzhou', *WP).ids, [])
    contains(cli.ask('search', 'amro').ids, 'apt')
    found = cli.ask('search', 'amro', *WP).ids
    assert 'amro' in found and 'apt' not in found, found


def test_the_text_of_a_filter(cli):
    """As in a search: names are nobody's, the rest is whose it is."""
    for kind, text, ident, source, other in (
            ('bodies', 'company in Singapore', 'amro', None, WP[1]),
            ('mechanisms', 'Chiang Mai', 'apt', None, WP[1]),
            ('mechanisms', 'in force since 9 February 2016', 'apt', 'amro-2016', WP[1]),
            ('mechanisms', 'security council secretaries', 'sco', WP[1], 'sco-garant-charter'),
            ('mechanisms', 'national coordinators', 'sco', 'sco-garant-charter', WP[1])):
        asked = ('list', kind, '--text', text)
        equal(cli.ask(*asked).ids, [ident])
        if source is not None:
            equal(cli.ask(*asked, '--according-to', source).ids, [ident])
        equal(cli.ask(*asked, '--according-to', other).ids, [])
    contains(cli.ask('list', 'bodies', '--text', 'amro', *WP).ids, 'amro')


def test_the_certainty_of_a_filter(cli):
    external = ('list', 'mechanisms', '--certainty', 'external')
    contains(cli.ask(*external).ids, 'sco')
    equal(cli.ask(*external, *WP).ids, [])
    contains(cli.ask(*external, '--according-to', 'sco-garant-charter').ids, 'sco')
    implied = ('list', 'memberships', '--certainty', 'implied', '--mechanism', 'cica')
    equal(cli.ask(*implied).ids, [])
    equal(cli.ask(*implied, *WP).ids, ['cica.CHN'])
    by_name = ('list', 'bodies', '--certainty', 'by-name')
    contains(cli.ask(*by_name, *WP).ids, 'sco-secretariat')
    assert 'sco-secretariat' not in cli.ask(*by_name, '--according-to', 'arf-jp-2004').ids


def test_a_source_of_dates_alone(cli):
    """When a state joined ASEAN does not say that it is in China-ASEAN."""
    whole = {item['party']: item for item in cli.ask('members', 'china-asean').json['items']}
    equal(whole['VNM']['since'], '1995-07-28')
    own = cli.ask('members', 'china-asean', '--according-to', 'asean-news24-2025').json
    equal((own['items'], len(own['undetermined'])), ([], 61))
    other = {item['party']: item for item in
             cli.ask('members', 'china-asean', '--according-to', 'ca-cambridge').json['items']}
    equal((other['VNM']['since'], other['VNM']['certainty']), ('../2017-11-18', 'implied'))
    equal(show(cli, 'china-asean.VNM', '--according-to', 'ca-cambridge')['periods'][0]['since'],
          '../2017-11-18')
    assert 'periods' not in show(cli, 'china-asean.VNM', '--according-to', 'asean-news24-2025')


def test_a_list_of_one_day(cli):
    """Who is not on it was not there; of later days it says nothing."""
    asked = ('members', 'eas', '--according-to', 'eas-dfat-2007')
    then = cli.ask('--at', '2007-07-31', *asked).json
    equal((len(then['items']), then['undetermined']), (16, []))
    equal(len(cli.ask('--at', '2011-12-31', *asked).json['undetermined']), 61 - 16)
    roster = show(cli, 'eas-participants', '--according-to', 'eas-dfat-2007')
    equal((roster['since'], roster['until']), ('2007-07', '2007-08'))
    assert 'roles' not in show(cli, 'eas-participants', '--according-to', 'eas-clarity-2025')
    equal(cli.ask('members', 'eas', '--according-to', 'eas-clarity-2025').json['items'], [])


def test_accounts_that_differ(cli):
    """Each is told under its own source, and all beside one another."""
    for ident, source, field, value, whole in (
            ('sco-heads-of-government-11', 'sco-china-com-cn-2016', 'date', '2013-11-29',
             '2012-12-05'),
            ('sco-heads-of-government-3', 'sco-chinanews-2007', 'date', '2004-09-23',
             '2004-09-22'),
            ('arf-ministerial-4', 'arf-4-1997-mofa', 'place', 'kuala-lumpur', 'subang-jaya'),
            ('cica-summit-3', 'cica-voltaire-2010', 'date', '2010-06-08',
             '2010-06-07/2010-06-09')):
        equal(show(cli, ident)[field], whole)
        equal(show(cli, ident, '--according-to', source)[field], value)
    assert 'date' not in show(cli, 'china-asean-summit-6', '--according-to', 'ca-fmprc-2002')
    equal(show(cli, 'china-asean-summit-6', '--according-to', 'asean-press-2002')['date'],
          '2002-11-04')


def test_a_relation_of_one_source(cli):
    relation = show(cli, 'sco-cooperates-with-asean')
    equal([passage['source'] for passage in relation['passages']], ['sco-asean-org-2005'])
    assert 'guest' not in relation['text'], relation


def test_a_source_that_was_not_checked(cli):
    contains(lines(cli.run('show', 'apt-1999').text), 'Checked on not stated')
    contains(cli.run('show', 'wp-2017').text, 'Checked on  30 November 2026')


def test_the_roles_of_two(cli):
    text = flow(cli.run('compare', 'cica', 'lmc', *WP).text)
    contains(text, 'Roles: undetermined')


def test_members_of_cica(cli):
    text = cli.run('members', 'cica', *WP).text
    contains(text, 'Implied')
    contains(text, 'Not stated for 60')
    contains(flow(text), "Sources [1] China's Policies")
    contains(text, 'V.9')


def test_nothing_of_what_it_does_not_know(cli):
    """A source that speaks of one thing only."""
    equal(cli.ask('list', 'bodies', '--according-to', 'arf-6-1999').ids, [])
    item = show(cli, 'amro', '--according-to', 'arf-6-1999')
    equal({'id', 'type', 'name', 'names', 'aliases', 'referrers'} >= set(item), True)


main()
