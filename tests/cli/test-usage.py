#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The command line itself, and writing."""

import os
import subprocess

from harness import IO, UNKNOWN_ID, USAGE, contains, equal, main

COMMANDS = ('info list show members memberships matrix timeline compare query changes search '
            'validate').split()


def test_help_and_version(cli):
    help_text = cli.run('--help').text
    for command in COMMANDS:
        contains(help_text, f'  {command} ')
        own = cli.run(command, '--help')
        contains(own.text, f'summitry-cli [OPTION…] {command}')
        contains(own.text, '--according-to')
        equal(cli.run('--help', command).text, help_text)
    assert cli.run('--version').text.startswith('summitry-cli ')
    equal(cli.run('members', '--version').out, cli.run('--version').out)


def test_wrong_usage(cli):
    for arguments in ((), ('infos',), ('search',), ('search', 'x', '--kind', 'summit'), ('info', 'more'), ('list',),
                      ('list', 'parties', 'more'), ('show',), ('members',),
                      ('members', 'lmc', 'eas'), ('validate',), ('--frmat', 'json', 'info'),
                      ('-x', 'info'), ('info', '--role', 'full'), ('--role', 'full', 'info'),
                      ('--format', 'yaml', 'info'), ('info', '--format'), ('-d',),
                      ('info', '--format', 'svg'), ('compare', 'eas'),
                      ('info', '--output', 'x.csv', '--format', 'svg'),
                      ('info', '--output', 'x.pdf'), ('matrix', '--sort', 'size'),
                      ('query', '--all-of', ''), ('query', '--all-of', 'eas,,lmc'),
                      ('list', 'parties', '--mechanism', '')):
        cli.refuse(USAGE, *arguments)


def test_suggestions(cli):
    contains(cli.refuse(USAGE, 'memberss', 'lmc'), '“members”')
    contains(cli.refuse(UNKNOWN_ID, 'members', 'lmcc'), '“lmc”')


def test_malformed_dates(cli):
    for date in ('', 'yesterday', '2015-13', '2015-02-30', '15', '2015/'*2, '2015-1'):
        contains(cli.refuse(USAGE, 'members', 'lmc', '--at', date), '--at: ')
        cli.refuse(USAGE, 'changes', '--from', date, '--to', '2020')
        cli.refuse(USAGE, 'list', 'meetings', '--to', date)
    contains(cli.refuse(USAGE, 'info', '--at', '2015/..'), 'no last day')


def test_dates_beyond_reason(cli):
    equal(cli.ask('members', 'lmc', '--at', '-0500').ids, [])
    equal(len(cli.ask('members', 'lmc', '--at', '9999').ids), 6)
    equal(len(cli.ask('members', 'lmc', '--at', '2016~').ids), 6)


def test_unknown_ids(cli):
    for arguments in (('show', 'x'), ('members', 'x'), ('memberships', 'x'),
                      ('members', 'KHM'), ('memberships', 'lmc'),
                      ('query', '--all-of', 'x'), ('query', '--none-of', 'KHM'),
                      ('matrix', '--mechanism', 'x'), ('matrix', '--party', 'x'),
                      ('changes', '--from', '2000', '--to', '2001', '--party', 'x'),
                      ('--according-to', 'lmc', 'info')):
        cli.refuse(UNKNOWN_ID, *arguments)


def test_errors_stay_on_one_line(cli):
    contains(cli.refuse(UNKNOWN_ID, 'show', 'a\nb\x1b[31m'), 'a\\x0ab\\x1b[31m')
    cli.refuse(USAGE, 'show', b'\xff\xfe')
    cli.refuse(USAGE, 'list', 'parties', '--text', b'\xff')


def test_words_that_look_like_options(cli):
    contains(cli.refuse(UNKNOWN_ID, 'show', '--', '--help'), '--help')
    equal(cli.ask('--', 'show', '--', 'lmc').ids, ['lmc'])


def test_full_disk(cli):
    for arguments in (('info',), ('--help',), ('--version',), ('matrix', '--format', 'svg'),
                      ('list', 'sources', '--format', 'json')):
        with open('/dev/full', 'wb') as full:
            outcome = cli.run(*arguments, stdout=full, expect=IO)
        equal(len(outcome.errors), 1)
        contains(outcome.errors[0], 'cannot write')


def test_reader_that_has_gone(cli):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, 'wb') as pipe:
        outcome = cli.run('list', 'sources', stdout=pipe, expect=IO)
    contains(outcome.errors[0], 'cannot write')


def test_closed_standard_output(cli):
    done = subprocess.run(['sh', '-c', 'exec "$0" info >&-', cli.path],
                          stderr=subprocess.PIPE, check=False, timeout=120)
    equal(done.returncode, IO)
    contains(done.stderr.decode(), 'cannot write')


def test_closed_standard_output_harms_no_file(cli):
    """The number of a closed stream must not become that of a file read."""
    path = cli.write('topics.json', '{"format": "summitry-dataset", "version": 1, '
                                    '"id": "x", "as_of": "2020"}')
    with open(path, 'rb') as file:
        before = file.read()
    for streams in ('>&-', '<&- >&-', '<&- >&- 2>&-'):
        done = subprocess.run(['sh', '-c', f'exec "$0" -d "$1" info {streams}',
                               cli.path, path], stderr=subprocess.DEVNULL, check=False,
                              timeout=120)
        equal(done.returncode, IO)
    with open(path, 'rb') as file:
        equal(file.read(), before)


main()
