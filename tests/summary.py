#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts the test cases of finished meson test runs.

Usage: summary.py [--allowed FILE] LOGS…

LOGS are paths of logs less their endings, such as meson-logs/testlog.  The cases
are read from the file that ends in .junit.xml.  That one knows only of the
cases a program reported, so the one that ends in .json is read too:
a program that crashed, ran out of time or said less than it had planned is a
failure of its own.  A skip fails unless FILE has a regular expression for it,
and so does a known failure ("TODO").  What failed is listed; the last line is
"N passed, N failed".  The exit status is 1 if anything failed or nothing ran.
"""

import argparse
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET


class Tally:
    def __init__(self, allowed):
        self.allowed = allowed
        self.passed = 0
        self.failures = []
        self.skips = []

    def fail(self, name, reason):
        self.failures.append(f'{name}: {reason}')

    def skip(self, name, reason):
        text = f'{name}: {reason}'
        if any(pattern.search(text) for pattern in self.allowed):
            self.skips.append(text)
        else:
            self.failures.append(text)

    def count_case(self, name, case, remark):
        """Counts one reported case; returns whether it failed."""
        said = ' '.join((case.findtext('system-out') or '').split())
        if case.find('failure') is not None or case.find('error') is not None:
            self.fail(name, said or remark or 'failed')
            return True
        if case.find('skipped') is not None:
            self.skip(name, f'skipped: {said or "no reason given"}')
        elif said:
            # meson explains a case that passed only where it is a TODO.
            self.skip(name, f'known failure: {said}')
        else:
            self.passed += 1
        return False

    def count_program(self, test, suite):
        """Counts a test program that reported cases."""
        remarks = read_remarks(test.get('stdout', ''))
        results = [self.count_case(f'{test["name"]} / {case.get("name")}', case,
                                   remarks.get(case.get('name')))
                   for case in suite.iter('testcase')]
        if test['result'] not in ('OK', 'SKIP') and not any(results):
            self.fail(test['name'], describe(test))

    def count_plain(self, test):
        """Counts a test program that reported none: it is a case itself."""
        if test['result'] == 'OK':
            self.passed += 1
        elif test['result'] == 'SKIP':
            said = test.get('stdout', '') + test.get('stderr', '')
            said = ' '.join(said.split()) or 'no test case ran'
            self.skip(test['name'], f'skipped: {said}')
        else:
            self.fail(test['name'], describe(test))


def read_remarks(output):
    """What a program remarked last before each case that it reported as failed."""
    remarks, last = {}, None
    for line in output.splitlines():
        if line.startswith('# '):
            last = line[2:].strip()
        elif line.startswith('not ok '):
            remarks[line[len('not ok '):]] = last
        elif line.startswith('ok '):
            last = None
    return remarks


def describe(test):
    code = test['returncode']
    ending = f'signal {-code}' if code < 0 else f'exit status {code}'
    return f'{test["result"].lower()}, {ending}'


def read_allowed(path):
    if path is None or not path.exists():
        return []
    lines = (line.strip() for line in path.read_text('utf-8').splitlines())
    return [re.compile(line) for line in lines
            if line and not line.startswith('#')]


def count_logs(tally, path):
    junit = path.with_name(f'{path.name}.junit.xml')
    log = path.with_name(f'{path.name}.json')
    if not junit.exists() or not log.exists():
        tally.fail(f'{path.parent.parent.name}, {path.name}',
                   'its tests were not built or not run')
        return
    # A program with cases has a suite of its own, named "project.test".
    suites = {suite.get('name').partition('.')[2]: suite
              for suite in ET.parse(junit).getroot()}
    for line in log.read_text('utf-8').splitlines():
        test = json.loads(line)
        if test['name'] in suites:
            tally.count_program(test, suites[test['name']])
        else:
            tally.count_plain(test)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--allowed', type=pathlib.Path)
    parser.add_argument('logs', type=pathlib.Path, nargs='+')
    arguments = parser.parse_args()

    tally = Tally(read_allowed(arguments.allowed))
    for path in arguments.logs:
        count_logs(tally, path)

    for text in tally.skips:
        print(f'allowed: {text}')
    for text in tally.failures:
        print(f'failed: {text}')
    print(f'{tally.passed} passed, {len(tally.failures)} failed')
    return 0 if tally.passed and not tally.failures else 1


if __name__ == '__main__':
    sys.exit(main())
