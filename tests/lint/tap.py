# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the outcome of checks in the Test Anything Protocol."""


class Tap:
    """Counts checks, and says of each whether it held and why not."""

    def __init__(self):
        self.number = 0
        self.failed = 0
        print("TAP version 14")

    def check(self, name, problems):
        """One check: it holds if there are no problems."""
        problems = list(problems)
        self.number += 1
        self.failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.number} - {name}")
        for problem in problems[:50]:
            print(f"# {problem}")
        if len(problems) > 50:
            print(f"# and {len(problems) - 50} more")

    def finish(self):
        """Prints the plan; returns the exit status."""
        print(f"1..{self.number}")
        return 1 if self.failed else 0
