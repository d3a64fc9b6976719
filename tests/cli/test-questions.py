#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of docs/questions.md have the answers that stand there, each of
them sourced, and the example of docs/file-format.md is a dataset."""

import pathlib
import re
import shlex

from harness import contains, equal, main

DOCS = pathlib.Path(__file__).parents[2] / 'docs'
QUESTIONS = DOCS / 'questions.md'
QUESTION = re.compile(r'```sh\n\./dev cli (?P<command>[^\n]+)\n```\n\n'
                      r'(?P<how>Answer|Refers to it):(?P<ids>(?:[^\n]+\n)+)')


# A source is where others are written; a topic says nothing, and the names of
# parties are those of the world.
UNSOURCED = {'party', 'source', 'topic'}


def has_passage(value):
    if isinstance(value, dict):
        return 'source' in value or any(map(has_passage, value.values()))
    return isinstance(value, list) and any(map(has_passage, value))


def test_questions(cli):
    questions = list(QUESTION.finditer(QUESTIONS.read_text('utf-8')))
    assert len(questions) >= 16, len(questions)
    for question in questions:
        command = question['command']
        wanted = sorted(re.findall(r'`([^`]+)`', question['ids']))
        items = cli.ask(*shlex.split(command)).json['items']
        if question['how'] == 'Answer':
            found = sorted(item['id'] for item in items)
            equal(found, wanted)
        else:
            referrers = {one for ids in items[0]['referrers'].values() for one in ids}
            assert set(wanted) <= referrers, (command, set(wanted) - referrers)
        for item in items:
            assert item['type'] in UNSOURCED or has_passage(item), (command, item['id'])


def test_every_kind_is_asked_for(cli):
    """Each kind of entity, and each mechanism, is in an answer."""
    kinds, mechanisms = set(), set()
    for question in QUESTION.finditer(QUESTIONS.read_text('utf-8')):
        for item in cli.ask(*shlex.split(question['command'])).json['items']:
            kinds.add(item['type'])
            mechanisms.add(item.get('mechanism', item['id']))
    equal(len(kinds), 17)
    for mechanism in cli.ask('list', 'mechanisms').ids:
        contains(mechanisms, mechanism)


def test_every_question_is_read(cli):
    text = QUESTIONS.read_text('utf-8')
    equal(len(QUESTION.findall(text)), text.count('```sh'))


def test_the_example_of_the_format(cli):
    text = (DOCS / 'file-format.md').read_text('utf-8')
    example, own = re.findall(r'```json\n(.+?)```', text, re.DOTALL)
    path = cli.write('river.json', example)
    equal(cli.ask('validate', path).json['items'], [])
    equal([item['role'] for item in cli.ask('-d', path, 'members', 'river').json['items']],
          ['member', 'member'])
    own_path = cli.write('own.json', own)
    equal([item['party'] for item in
           cli.ask('-d', path, '-d', own_path, 'members', 'river').json['items']], ['LAO'])


main()
