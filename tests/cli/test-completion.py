#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a shell offers, by the shell's own script."""

import os
import pathlib
import subprocess

from harness import contains, dataset, equal, main

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / 'data/completion/summitry-cli.bash'

# As bash does it: the words, split at "=", too, and the position of the last.
DRIVER = '''
source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
complete -p summitry-cli >/dev/null || exit 9
_summitry_cli "$1"
printf '%s\\n' "${COMPREPLY[@]}"
'''


def offer(cli, *words, folder='.'):
    program = pathlib.Path(cli.path).resolve()
    done = subprocess.run(['bash', '--norc', '-c', DRIVER, 'bash', SCRIPT, program, *words],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True,
                          cwd=folder, timeout=60, env=os.environ)
    equal(done.stderr, b'')
    return done.stdout.decode().split()


def ids(cli, kind):
    return cli.ask('list', kind).ids


def test_commands(cli):
    equal(offer(cli, ''), 'info list show members memberships matrix timeline compare query '
                          'changes search glossary validate help'.split())
    equal(offer(cli, 'mem'), ['members', 'memberships'])
    equal(offer(cli, '--at', '2015', 'val'), ['validate'])
    equal(offer(cli, 'nothing'), [])


def test_every_option_of_the_help(cli):
    for command in offer(cli, ''):
        text = cli.run(command, '--help').text
        wanted = {word.split('=')[0].strip('[,]') for word in text.split()
                  if word.startswith('--')}
        equal((command, set(offer(cli, command, '--'))), (command, wanted))
    assert '--role' not in offer(cli, '-')
    equal(offer(cli, 'members', 'lmc', '--ro'), ['--role'])
    equal(offer(cli, 'show', '--', '--'), [])


def test_kinds(cli):
    contains(offer(cli, 'list', ''), 'mechanisms')
    equal(offer(cli, 'list', 'mee'), ['meetings'])
    equal(offer(cli, 'list', 'meetings', ''), [])
    equal(offer(cli, 'list', 'parties', '--kind', ''), ['state', 'organisation'])
    equal(offer(cli, 'list', 'meetings', '--kind', ''), [])
    equal(offer(cli, 'search', 'x', '--kind', 'top'), ['topics'])


def test_ids(cli):
    mechanisms = sorted(ids(cli, 'mechanisms') + ['asean'])
    equal(sorted(offer(cli, 'members', '')), mechanisms)
    equal(sorted(offer(cli, 'matrix', '--mechanism', '')), mechanisms)
    equal(sorted(offer(cli, 'memberships', '')), sorted(ids(cli, 'parties')))
    equal(sorted(offer(cli, 'query', '--all-of', 'eas,c')), ['eas,china-asean', 'eas,cica',
                                                             'eas,cjk'])
    equal(sorted(offer(cli, 'list', 'events', '--topic', '')), sorted(ids(cli, 'topics')))
    equal(sorted(offer(cli, 'list', 'people', '--person', '')), sorted(ids(cli, 'people')))
    equal(offer(cli, 'show', 'sanya-d'), ['sanya-declaration'])
    contains(offer(cli, 'show', 'lmc.KH'), 'lmc.KHM')
    contains(offer(cli, 'info', '--according-to', 'wp-'), 'wp-2017')
    equal(offer(cli, 'show', 'lmc', ''), [])
    equal(offer(cli, 'help', 'ro'), ['role'])


def test_words(cli):
    contains(offer(cli, 'members', 'sco', '--role', ''), 'observer')
    contains(offer(cli, 'members', 'sco', '--role', ''), 'dialogue-partner')
    equal(offer(cli, 'list', 'bodies', '--certainty', 'un'), ['unsourced'])
    equal(offer(cli, 'matrix', '--sort', 'j'), ['joined'])
    contains(offer(cli, '--lang', ''), 'en')
    equal(offer(cli, 'info', '--format', ''), ['text', 'json', 'csv', 'markdown'])
    contains(offer(cli, 'matrix', '--format', ''), 'svg')
    regions = {party['region'] for party in cli.ask('list', 'parties').json['items']
               if 'region' in party}
    equal(set(offer(cli, 'matrix', '--region', '')), regions)
    equal(offer(cli, 'matrix', '--collapse', 'fra'), ['framework'])
    equal(offer(cli, 'list', 'meetings', '--at', ''), [])
    equal(offer(cli, 'info', '--=', ''), [])


def test_values_after_an_equals_sign(cli):
    equal(offer(cli, 'info', '--format', '=', ''), ['text', 'json', 'csv', 'markdown'])
    equal(offer(cli, 'info', '--format', '='), ['text', 'json', 'csv', 'markdown'])
    equal(offer(cli, 'info', '--format', '=', 'js'), ['json'])
    equal(offer(cli, '--format', '=', 'json', 'inf'), ['info'])
    # Shells that keep the word whole get it whole.
    equal(offer(cli, 'info', '--format=js'), ['--format=json'])
    equal(offer(cli, 'query', '--any-of=eas,lm'), ['--any-of=eas,lmc'])
    equal(offer(cli, 'info', '--nothing=x'), [])


def test_files(cli):
    path = cli.write('other.json', dataset(topics=[{'id': 'only', 'name': 'Only'}]))
    equal(offer(cli, 'validate', 'oth', folder=cli.folder), ['other.json'])
    equal(offer(cli, '-d', 'oth', folder=cli.folder), ['other.json'])
    equal(offer(cli, '--dataset', '=', 'oth', folder=cli.folder), ['other.json'])
    for before in (['-d', path], ['--dataset', '=', path], [f'--dataset={path}']):
        equal(offer(cli, *before, 'show', ''), ['only'])


def test_nothing_of_what_is_broken(cli):
    path = cli.write('broken.json', '{')
    equal(offer(cli, '-d', path, 'show', ''), [])
    equal(offer(cli, '-d', '/nonexistent', 'show', ''), [])
    assert '__complete' not in cli.run('--help').text


main()
