# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The rows of the matrix: which runs of bench-matrix each is made of.

Runs go in turns, so that all are measured while the machine does the same
else. After five turns a run goes on only for the sake of a row that is not
settled yet: whose turns differ, on both sides of its limit.  Large registers
take seconds to make; so what a first frame and a later one cost comes from one
process.
"""

import dataclasses
import statistics
import time
from collections.abc import Callable

MIN_TURNS = 5
MAX_TURNS = 11
# What is not settled after this is said as it is.
PATIENCE_SECONDS = 480

# The arguments of bench-matrix.
RUNS = {
    'bare': 'bare 217x534 start',
    '40x9': 'matrix 40x9 start',
    'ours': 'matrix 217x534 scroll',
    'large': 'matrix 300x75000 scroll',
    'table': 'table 217x534 scroll',
    'empty': 'canvas 217x534 scroll',
    'hover': 'matrix 217x534 hover',
    'date': 'matrix 217x534 date',
    'key': 'matrix 217x534 key',
    'cells': 'cells 217x534 key',
}
# With something that listens on the accessibility bus.
HEARD = ('key', 'cells')


@dataclasses.dataclass
class Row:
    """How a value follows from what runs say: from a function of (run, what)."""
    runs: tuple[str, ...]
    value: Callable
    against: str
    unit: str = 'ratio'


def ratio(one, other, what, against):
    return Row((one, other), lambda get: get(one, what) / get(other, what), against)


def over_bare(get, run):
    return get(run, 'resident') - get('bare', 'resident')


ROWS = {
    'matrix.first-frame.40x9': ratio('40x9', 'bare', 'frame_cpu', 'bare'),
    'matrix.first-frame.217x534': ratio('ours', 'bare', 'frame_cpu', 'bare'),
    'matrix.first-frame.300x75000': ratio('large', 'bare', 'frame_cpu', 'bare'),
    'matrix.first-frame.vs-columnview': ratio('ours', 'table', 'frame_cpu', 'GtkColumnView'),
    'matrix.memory.vs-columnview': Row(
        ('ours', 'table', 'bare'),
        lambda get: over_bare(get, 'ours') / over_bare(get, 'table'), 'GtkColumnView'),
    'matrix.memory.217x534': Row(
        ('ours', 'bare'), lambda get: over_bare(get, 'ours') / 1024, 'bare', 'MB'),
    'matrix.scroll.vs-empty': ratio('ours', 'empty', 'frame_work', 'the widget drawn empty'),
    'matrix.scroll.vs-columnview': ratio('ours', 'table', 'frame_work', 'GtkColumnView'),
    'matrix.scroll.growth': ratio('large', 'ours', 'frame_work', '217 × 534'),
    'matrix.hover': ratio('hover', 'empty', 'frame_work', 'an empty scroll frame'),
    'matrix.key': ratio('key', 'cells', 'frame_work', 'a widget for each cell in view'),
    'matrix.date': Row(
        ('date',),
        lambda get: get('date', 'evaluation') / (get('date', 'frame_work') -
                                                 get('date', 'evaluation')), 'redraw'),
}


def is_settled(row, turns, limit):
    """Whether the middle half of the turns is on one side of the limit."""
    low, _, high = statistics.quantiles(
        [row.value(lambda run, what: turns[run][turn][what])
         for turn in range(min(len(turns[run]) for run in row.runs))], n=4)
    return high <= limit or low > limit


def get_median(turns):
    return lambda run, what: statistics.median(turn[what] for turn in turns[run])


def measure(wanted, limits, run_once, note):
    """Yields name and row of what is wanted, with its value.  run_once runs
    bench-matrix with arguments, heard or not, and returns what it says."""
    rows = {name: row for name, row in ROWS.items() if name in wanted}
    turns = {run: [] for run in RUNS if any(run in row.runs for row in rows.values())}
    begun = time.monotonic()
    # Caches are cold at first, and the bus starts its services.
    run_once(RUNS['bare'], True)

    for number in range(MAX_TURNS):
        going = [row for name, row in rows.items()
                 if number < MIN_TURNS or not is_settled(row, turns, limits[name])]
        if number >= MIN_TURNS and time.monotonic() - begun > PATIENCE_SECONDS:
            break
        for run in [run for run in turns if any(run in row.runs for row in going)]:
            turns[run].append(run_once(RUNS[run], run in HEARD))

    for run, said in turns.items():
        for what in said[0]:
            values = [turn[what] for turn in said]
            low, middle, high = statistics.quantiles(values, n=4)
            note(f'matrix, {run}: {what} {middle:.0f} ({low:.0f}–{high:.0f}), '
                 f'{len(values)} turns')
    for name, row in rows.items():
        yield name, row, row.value(get_median(turns))
