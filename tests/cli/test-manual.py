#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The manual page and the program's own help name the same things."""

import pathlib
import re

from harness import DONE, FAULTY, IO, UNKNOWN_ID, USAGE, contains, equal, main

PAGE = pathlib.Path(__file__).resolve().parents[2] / 'data/summitry-cli.1'


def section(name):
    return re.search(rf'^\.Sh {name}\n(.*?)(?=^\.Sh |\Z)', PAGE.read_text('utf-8'),
                     re.M | re.S).group(1)


def commands(cli):
    listed = cli.run('--help').text.split('Commands:\n')[1].split('\n\n')[0]
    return [line.split()[0] for line in listed.splitlines()]


def test_every_command(cli):
    equal(re.findall(r'^\.It Cm (\S+)', section('COMMANDS'), re.M), commands(cli))


def test_every_option(cli):
    in_help = set()
    for command in commands(cli):
        in_help |= set(re.findall(r'^ +(?:-\w, )?--([\w-]+)', cli.run(command, '--help').text,
                                  re.M))
    in_page = re.findall(r'^\.It Fl .*?-([a-z][\w-]+)', section('OPTIONS'), re.M)
    equal(sorted(in_page), sorted(in_help))
    for letter, name in re.findall(r'-(\w), --([\w-]+)', cli.run('--help').text):
        assert re.search(rf'^\.It Fl {letter} .*Fl -{name}|^\.It Fl {letter} , Fl -{name}',
                         section('OPTIONS'), re.M), (letter, name)


def test_every_kind(cli):
    text = section('COMMANDS')
    for kind in cli.refuse(USAGE, 'list', 'nothing').split(' none of ')[1].split(', '):
        assert re.search(rf'\b{kind}\b', text), kind


def test_every_choice(cli):
    text = section('OPTIONS')
    for option in ('format', 'sort'):
        error = cli.refuse(USAGE, 'matrix', f'--{option}', 'nothing')
        for word in error.split(' none of ')[1].split(', '):
            contains(re.sub(r'[ ,]+', ' ', text).split(), word)


def test_every_exit_status(cli):
    found = re.findall(r'^\.It (\d)', section('EXIT STATUS'), re.M)
    equal([int(one) for one in found], [DONE, FAULTY, USAGE, UNKNOWN_ID, IO])


def test_every_example(cli):
    for line in re.findall(r'^\.Dl \$ summitry-cli (.*)', section('EXAMPLES'), re.M):
        assert cli.run(*line.split()).text.strip(), line


main()
