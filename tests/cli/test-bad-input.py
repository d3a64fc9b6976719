#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Datasets with faults: each is told with its place and code, by validate on
standard output and by every other command on standard error."""

import json
import os
import pathlib

from harness import DONE, FAULTY, IO, contains, dataset, equal, main


def judge(cli, path, status, *codes, line=None):
    """What validate and -d say of a file; returns the first fault."""
    answer = cli.ask('validate', path, expect=status).json
    equal([fault['code'] for fault in answer['items']], list(codes))
    equal((answer['found'], answer['kept']), (len(codes), len(codes)))
    first = answer['items'][0]
    for name in ('type', 'file', 'line', 'column', 'pointer', 'code', 'found', 'expected'):
        contains(first, name)
    if line is not None:
        equal(first['line'], line)

    text = cli.run('validate', path, expect=status)
    equal(len(text.text.splitlines()), len(codes))
    contains(text.text, f': {codes[0]}')
    equal(text.errors, [])

    used = cli.run('-d', path, 'info', expect=status)
    equal(used.out, b'')
    equal(len(used.errors), len(codes))
    contains(used.errors[0], f': {codes[0]}')
    return first


def test_good_files(cli):
    path = cli.write('good.json', dataset())
    equal(cli.run('validate', path, expect=DONE).text, f'{path}: no faults\n')
    answer = cli.ask('validate', path, str(cli.data)).json
    equal((answer['items'], answer['found']), ([], 0))
    equal((answer['at'], answer['dataset'], answer['undetermined']), (None, None, []))


def test_standard_input(cli):
    whole = cli.write('piped.json', dataset())
    text = pathlib.Path(whole).read_bytes()
    equal(cli.run('validate', '-', stdin=text).text, '-: no faults\n')
    equal(cli.run('-d', '-', 'info', stdin=text).out, cli.run('-d', whole, 'info').out)
    judged = cli.run('validate', '-', expect=FAULTY, stdin=text[:len(text) // 2])
    contains(judged.text, ': syntax')


def test_missing(cli):
    fault = judge(cli, str(cli.folder / 'nowhere.json'), IO, 'cannot-read')
    contains(fault['file'], 'nowhere.json')


def test_folder_without_dataset(cli):
    judge(cli, str(cli.folder), IO, 'cannot-read')


def test_unreadable(cli):
    path = cli.write('secret.json', dataset())
    os.chmod(path, 0)
    if os.access(path, os.R_OK):   # root reads everything
        judge(cli, path + '/below', IO, 'cannot-read')
    else:
        judge(cli, path, IO, 'cannot-read')


def test_empty(cli):
    judge(cli, cli.write('empty.json', b''), FAULTY, 'empty')
    judge(cli, cli.write('blank.json', b' \n\t\n'), FAULTY, 'empty')


def test_truncated(cli):
    whole = (cli.data / 'lmc.json').read_bytes()
    path = cli.write('cut.json', whole[:len(whole) // 2])
    fault = judge(cli, path, FAULTY, 'syntax')
    equal(fault['line'], whole[:len(whole) // 2].count(b'\n') + 1)


def test_not_utf8(cli):
    fault = judge(cli, cli.write('latin.json', b'{\n "title": "T\xfcrk"}'), FAULTY,
                  'not-utf8')
    equal((fault['line'], fault['column']), (2, 13))


def test_too_large(cli):
    path = cli.folder / 'huge.json'
    with open(path, 'wb') as file:
        file.truncate(200 * 1000 * 1000)
    judge(cli, str(path), FAULTY, 'too-large')


def test_deeply_nested(cli):
    text = '{"topics": ' + '[' * 100000 + ']' * 100000 + '}'
    judge(cli, cli.write('deep.json', text), FAULTY, 'too-deep', line=1)


def test_not_a_dataset(cli):
    answer = cli.ask('validate', cli.write('list.json', '[1, 2]'), expect=FAULTY).json
    assert answer['found'] >= 1
    answer = cli.ask('validate', cli.write('object.json', '{}'), expect=FAULTY).json
    contains([fault['code'] for fault in answer['items']], 'not-a-dataset')


def test_wrongly_typed(cli):
    path = cli.write('typed.json', '{"format": "summitry-dataset", "version": 1,\n'
                                   ' "id": "x", "as_of": "2020",\n'
                                   ' "topics": [{"id": "a",\n'
                                   '             "name": 7}]}')
    fault = judge(cli, path, FAULTY, 'wrong-type', line=4)
    equal(fault['pointer'], '/topics/0/name')
    equal(fault['column'], 22)


def test_every_fault_at_once(cli):
    path = cli.write('many.json', dataset(
        topics=[{'id': 'a', 'name': 'A', 'colour': 'red'}, {'id': 'b'}],
        meetings=[{'id': 'm', 'name': 'M', 'date': '2015-02-30'},
                  {'id': 'n', 'name': 'N', 'date': 'soon'}]))
    judge(cli, path, FAULTY, 'unknown-field', 'missing-field', 'bad-date', 'bad-date')


def test_a_date_that_is_none(cli):
    path = cli.write('date.json', dataset(
        meetings=[{'id': 'm', 'name': 'M', 'date': '2015-13'}]))
    fault = judge(cli, path, FAULTY, 'bad-date')
    equal((fault['found'], fault['expected']),
          ('“2015-13”', 'at character 6 a month of two digits, 01 to 12, or a season, '
                        '21 to 24, as in 2015-11'))


def test_unknown_reference_with_suggestion(cli):
    path = cli.write('reference.json', dataset(
        topics=[{'id': 'water', 'name': 'Water'}],
        meetings=[{'id': 'm', 'name': 'M', 'topics': ['watre']}]))
    equal(judge(cli, path, FAULTY, 'unknown-reference')['suggestion'], 'water')


def test_what_cannot_be_true_together(cli):
    """Faults of several entities, beside one of form, in one run."""
    path = cli.write('contradictions.json', json.dumps(dataset(
        roles=[{'id': 'member', 'name': 'Member', 'kind': 'full'},
               {'id': 'watcher', 'name': 'Watcher', 'kind': 'observer'}],
        parties=[{'id': 'KHM', 'name': 'Cambodia', 'kind': 'state', 'code': 'khm'}],
        mechanisms=[{'id': 'club', 'name': 'Club', 'founded': {'date': '1996'}}],
        topics=[{'id': 'water'}],
        memberships=[{'party': 'KHM', 'mechanism': 'club', 'periods': [
            {'role': 'member', 'since': '1994'},
            {'role': 'watcher', 'since': '1999'}]}],
        meetings=[{'id': 'm', 'name': 'M', 'topics': ['water', 'watre']}]), indent=1))
    answer = cli.ask('validate', path, expect=FAULTY).json
    equal([(fault['code'], fault['pointer']) for fault in answer['items']],
          [('missing-field', '/topics/0'),
           ('unknown-reference', '/meetings/0/topics/1'),
           ('before-founding', '/memberships/0/periods/0/since'),
           ('roles-conflict', '/memberships/0/periods/1'),
           ('bad-country-code', '/parties/0/code')])
    lines = pathlib.Path(path).read_text(encoding='utf-8').splitlines()
    for fault, text in zip(answer['items'][2:], ('"1994"', '{', '"khm"')):
        equal(sorted(fault.keys() - {'suggestion'}),
              ['code', 'column', 'expected', 'file', 'found', 'line', 'pointer', 'type'])
        equal((fault['type'], fault['file']), ('fault', path))
        contains(lines[fault['line'] - 1][fault['column'] - 1:], text)
    equal(answer['items'][4]['suggestion'], 'KHM')
    printed = cli.run('validate', path, expect=FAULTY).text.splitlines()
    for fault, line in zip(answer['items'], printed, strict=True):
        equal(line.startswith(f"{path}:{fault['line']}:{fault['column']}: {fault['code']} at "
                              f"{fault['pointer']}: found {fault['found']}, "
                              f"expected {fault['expected']}"), True)
    contains(printed[4], '(did you mean “KHM”?)')


def test_part_that_names_itself(cli):
    path = cli.write('self/dataset.json', dataset(parts=['dataset.json']))
    judge(cli, os.path.dirname(path), FAULTY, 'bad-part')


def test_part_out_of_the_folder(cli):
    path = cli.write('out/dataset.json', dataset(parts=['../good.json']))
    judge(cli, os.path.dirname(path), FAULTY, 'bad-part')


def test_part_that_is_missing(cli):
    path = cli.write('gap/dataset.json', dataset(parts=['gone.json']))
    answer = cli.ask('validate', os.path.dirname(path), expect=FAULTY).json
    contains(answer['items'][0]['file'], 'gone.json')


def test_places_within_each_other(cli):
    path = cli.write('ring.json', dataset(
        places=[{'id': 'a', 'name': 'A', 'within': 'b'},
                {'id': 'b', 'name': 'B', 'within': 'a'}]))
    answer = cli.ask('validate', path, expect=FAULTY).json
    equal({fault['code'] for fault in answer['items']}, {'cycle'})
    itself = cli.write('itself.json', dataset(
        places=[{'id': 'a', 'name': 'A', 'within': 'a'}]))
    judge(cli, itself, FAULTY, 'cycle')


def test_more_faults_than_are_kept(cli):
    path = cli.write('flood.json', dataset(topics=[{'id': f't{i}'} for i in range(1500)]))
    answer = cli.ask('validate', path, expect=FAULTY).json
    equal((answer['found'], answer['kept'], len(answer['items'])), (1500, 1000, 1000))
    text = cli.run('validate', path, expect=FAULTY).text
    equal(len(text.splitlines()), 1001)
    contains(text.splitlines()[-1], '500')
    errors = cli.run('-d', path, 'info', expect=FAULTY).errors
    equal(len(errors), 1001)
    contains(errors[-1], '500')


def test_each_file_is_judged_by_itself(cli):
    good = cli.write('good.json', dataset(topics=[{'id': 'a', 'name': 'A'}]))
    bad = cli.write('bad.json', dataset(topics=[{'id': 'a'}]))
    lines = cli.run('validate', good, bad, good, expect=FAULTY).text.splitlines()
    equal(lines[0], f'{good}: no faults')
    contains(lines[1], f'{bad}:1:')
    equal(lines[2], f'{good}: no faults')
    cli.run('validate', bad, str(cli.folder / 'nowhere'), expect=IO)


def test_faults_as_tables(cli):
    bad = cli.write('bad.json', dataset(topics=[{'id': 'a'}]))
    header, row = cli.run('validate', bad, '--format', 'csv', expect=FAULTY).rows
    equal(header, ['file', 'line', 'column', 'pointer', 'code', 'found', 'expected',
                   'suggestion'])
    equal((row[0], row[3], row[4]), (bad, '/topics/0', 'missing-field'))
    contains(cli.run('validate', bad, '--format', 'markdown', expect=FAULTY).text,
             'missing-field')


def test_a_faulty_dataset_answers_nothing(cli):
    good = cli.write('good.json', dataset(topics=[{'id': 'a', 'name': 'A'}]))
    bad = cli.write('bad.json', dataset(id='other', topics=[{'id': 'b'}]))
    outcome = cli.run('-d', good, '-d', bad, 'list', 'topics', expect=FAULTY)
    equal(outcome.out, b'')
    gone = cli.run('-d', good, '-d', str(cli.folder / 'gone'), 'info', expect=IO)
    equal(gone.out, b'')


main()
