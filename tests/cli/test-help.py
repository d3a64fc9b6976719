#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The help that the window shows, on the command line."""

import pathlib
import re
import xml.etree.ElementTree as xml

from harness import UNKNOWN_ID, USAGE, contains, equal, main, measure

FOLDER = pathlib.Path(__file__).resolve().parents[2] / 'data/help'


def files():
    return {topic.get('id') for path in FOLDER.glob('*.xml')
            for topic in xml.parse(path).iter('topic')}


def test_topics(cli):
    items = cli.ask('help').json['items']
    equal({item['id'] for item in items}, files())
    equal({item['type'] for item in items}, {'help'})
    lines = cli.run('help').text
    for item in items:
        contains(lines, f"{item['id']} ")
        contains(lines, item['name'])


def test_every_topic(cli):
    for topic in sorted(files()):
        text = cli.run('help', topic).text
        markdown = cli.run('help', topic, '--format', 'markdown').text
        assert all(measure(line) <= 80 for line in text.splitlines()), topic
        equal(markdown.splitlines()[0], '# ' + text.splitlines()[0])
        # Nothing of the markup is left, but in code.
        assert not re.search(r'</?(a|b|tt|key)\b', text + markdown), topic


def test_keys(cli):
    text = cli.run('help', 'keyboard').text
    for line in ('  Ctrl+F             Search', '  F1                 Help'):
        contains(text, line)


def test_commands_of_the_help(cli):
    """What the help says to type is understood."""
    text = cli.run('help', 'command-line').text
    commands = re.findall(r'^    summitry-cli (.*)', text, re.M)
    assert len(commands) >= 4, commands
    for command in commands:
        assert cli.run(*command.split()).text.strip(), command


def test_no_dataset(cli):
    """It is there also if a dataset is not."""
    equal(cli.run('-d', '/nowhere', 'help', 'role').text, cli.run('help', 'role').text)
    equal(cli.ask('help', 'role').json['dataset'], None)


def test_unknown(cli):
    contains(cli.refuse(UNKNOWN_ID, 'help', 'rolle'), '“role”')
    contains(cli.refuse(UNKNOWN_ID, 'help', 'xyzzy'), 'summitry-cli help')
    cli.refuse(USAGE, 'help', 'role', 'period')


main()
