# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives summitry-cli as a program, and reports in TAP.

A test file has functions whose names begin with "test_" and ends with a call
of main().  Each function takes a Program and fails by an exception.
"""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback
import unicodedata

DONE, FAULTY, USAGE, UNKNOWN_ID, IO = range(5)

# Seconds for a run; a tool may slow it down.
TIMEOUT = 120 * int(os.environ.get('SUMMITRY_TEST_SLOWNESS', '1'))


class Outcome:
    """What a run of the program left behind."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    @property
    def text(self):
        return self.out.decode('utf-8')

    @property
    def errors(self):
        return self.err.decode('utf-8').splitlines()

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def ids(self):
        return [item['id'] for item in self.json['items']]

    @property
    def rows(self):
        return list(csv.reader(io.StringIO(self.text, newline='')))


def shape(arguments, environment):
    """What tells runs apart for a tool that looks at few: the command, with what it
    lists, the format and the language."""
    arguments = [os.fsdecode(argument) for argument in arguments]
    words = [word for before, word in zip(['', *arguments], arguments)
             if not word.startswith('-') and not before.startswith('-')]
    options = dict(zip(arguments, arguments[1:]))
    return (*words[:2 if words[:1] == ['list'] else 1], options.get('--format'),
            options.get('--lang', environment.get('LC_ALL')))


class Program:
    def __init__(self, path, data, fixtures):
        self.path = path
        # valgrind, which looks at the first run of each shape: it takes from six
        # seconds to minutes for one, and the tests have some 1,800.
        self.wrapper = os.environ.get('SUMMITRY_TEST_WRAPPER', '').split()
        self.looked_at = set()
        self.data = pathlib.Path(data)
        self.fixtures = pathlib.Path(fixtures)
        self.folder = None

    def run(self, *arguments, expect=DONE, stdin=None, stdout=subprocess.PIPE, **environment):
        """Runs the program, with bytes to read if any; its exit status must be the one
        expected."""
        done = subprocess.run([*self.choose_wrapper(arguments, environment), self.path,
                               *arguments], stdout=stdout,
                              stderr=subprocess.PIPE, input=stdin or b'',
                              env={**os.environ, **environment}, check=False,
                              timeout=TIMEOUT)
        outcome = Outcome(done.returncode, done.stdout or b'', done.stderr)
        assert outcome.status == expect, (
            f'{arguments}: exit status {outcome.status}, expected {expect}; '
            f'{outcome.err.decode(errors="replace")}')
        return outcome

    def choose_wrapper(self, arguments, environment):
        kind = shape(arguments, environment)
        if kind in self.looked_at:
            return []
        self.looked_at.add(kind)
        return self.wrapper

    def ask(self, *arguments, **options):
        """Runs the program for JSON."""
        return self.run('--format', 'json', *arguments, **options)

    def refuse(self, status, *arguments, **options):
        """Runs what must fail: nothing on stdout, one line on stderr."""
        outcome = self.run(*arguments, expect=status, **options)
        equal(outcome.out, b'')
        equal(len(outcome.errors), 1)
        assert outcome.errors[0].startswith('summitry-cli: '), outcome.errors
        return outcome.errors[0]

    def write(self, name, content):
        """Writes a file into the folder of the test; returns its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, (dict, list)):
            content = json.dumps(content, ensure_ascii=False)
        if isinstance(content, str):
            content = content.encode('utf-8')
        path.write_bytes(content)
        return str(path)


def equal(found, expected):
    assert found == expected, f'found {found!r}, expected {expected!r}'


def contains(text, part):
    assert part in text, f'{part!r} is not in {text!r}'


def measure(line):
    """The columns that a line takes on a terminal."""
    return sum(0 if unicodedata.combining(c)
               else 2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in line)


def dataset(**collections):
    """A small dataset that is right."""
    return {'format': 'summitry-dataset', 'version': 1, 'id': 'small',
            'as_of': '2020-12-31', **collections}


def main():
    module = sys.modules['__main__']
    program = Program(*sys.argv[1:4])
    tests = [(name, value) for name, value in vars(module).items()
             if name.startswith('test_')]
    failed = 0

    print(f'1..{len(tests)}')
    for number, (name, test) in enumerate(tests, 1):
        title = name[len('test_'):].replace('_', ' ')
        # With a digit in it, so that it is no word of any language.
        with tempfile.TemporaryDirectory(prefix='0') as folder:
            program.folder = pathlib.Path(folder)
            try:
                test(program)
            except Exception:  # pylint: disable=broad-except
                failed += 1
                for line in traceback.format_exc().splitlines():
                    print(f'# {line}')
                print(f'not ok {number} - {title}', flush=True)
            else:
                print(f'ok {number} - {title}', flush=True)
    sys.exit(1 if failed else 0)
