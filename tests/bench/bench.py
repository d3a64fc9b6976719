#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Measures what the design sets limits to.

Usage: bench.py --build FOLDER [PART]

PART is the beginning of a name: start, read, matrix.scroll, start.cpu.  A line of
JSON for each value goes to standard output, how it came about to standard
error.  The exit status is 1 if a limit is missed.

Nearly every value is a ratio of two things measured in turns in the same run,
so that it means the same on any machine, whatever else it does.  The value is
the ratio of medians, or, for reading, the median of the turns' ratios.

start.*  Two programs: ours, and `bare`, an empty Adwaita window of the same
         size.  The frame is the first that shows the rows of the list and the
         matrix; its time counts from before the process is made.  CPU (user
         and system) and memory are those of the process half a second after
         that frame.  Both run on the private bus with accessibility, as on a
         desktop.  start.a11y sets ours against itself with GTK_A11Y=none.
read.*   read.dataset alternates in one process; both sides free what they
         made.  read.memory is the peak of a process that reads a hostile file,
         less that of one that reads an empty file, over the file's size: the
         worst of several files.
matrix.* The matrix widget alone in a window, on a register that is made by
         tests/core/register-maker.c; what making it takes is taken off. A
         frame's cost is the processor's time of the whole process over a
         hundred frames and more, divided. Against: a bare window in the same
         program, which links and loads the same; an empty widget that scrolls
         as far; GtkColumnView, with a column for each mechanism; a widget for
         each cell in view. Memory is what a process has resident half a second
         after its first frame, less that of the bare window. For matrix.key
         something listens on the accessibility bus and asks as a screen reader
         does. matrix.date is what a scene of another day takes, its totals
         included, over the rest of a frame that shows it. Five turns of each,
         up to eleven of what is near its limit (matrix.py).
search.* search.keystroke is the processor's time, in milliseconds, for the
         dearest of some sixty keystrokes over 100,000 entities: the question
         and the reasons of the hits that a window shows; each the median of
         its rounds.
"""

import argparse
import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import hostile
import matrix

ROUNDS = 15
READ_ROUNDS = 200
SEARCH_ENTITIES = 100_000
SEARCH_ROUNDS = 11

LIMITS = {
    'start.first-frame': 1.2,
    'start.cpu': 1.4,
    'start.memory': 1.15,
    'start.a11y': 1.1,
    'matrix.first-frame.40x9': 1.15,
    'matrix.first-frame.217x534': 1.15,
    'matrix.first-frame.300x75000': 1.2,
    'matrix.first-frame.vs-columnview': 1 / 40,
    'matrix.memory.vs-columnview': 1 / 40,
    'matrix.memory.217x534': 15,
    'matrix.scroll.vs-empty': 4,
    'matrix.scroll.vs-columnview': 1 / 7,
    'matrix.scroll.growth': 1.25,
    'matrix.hover': 1.2,
    'matrix.key': 1 / 3,
    'matrix.date': 1 / 20,
    'read.dataset': 2.0,
    'read.memory': 10,
    'search.keystroke': 10,
}

# Whether each limit measured so far is held.
held = []


def note(*words):
    print(*words, file=sys.stderr)


def report(name, value, against, unit='ratio'):
    limit = LIMITS[name]
    held.append(value <= limit)
    print(json.dumps({'name': name, 'value': round(value, 4), 'unit': unit,
                      'against': against, 'limit': round(limit, 4), 'held': held[-1]}),
          flush=True)


def spread(values):
    """The middle half of values, for a note."""
    low, middle, high = statistics.quantiles(values, n=4)
    return f'{middle:.0f} ({low:.0f}–{high:.0f})'


def put_pointer_away():
    """A pointer over the matrix would be answered with a tooltip."""
    subprocess.run(['xdotool', 'mousemove', '1279', '899'], check=True)


@contextlib.contextmanager
def listening():
    """Something on the accessibility bus that asks as a screen reader does."""
    path = pathlib.Path(__file__).with_name('listener.py')
    with subprocess.Popen([sys.executable, path], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as listener:
        assert listener.stdout.readline() == 'ready\n'
        yield
        listener.communicate(timeout=60)


class Bench:
    def __init__(self, folder):
        self.programs = pathlib.Path(folder).resolve() / 'tests' / 'bench'

    def run(self, program, *arguments, **environment):
        """The output of a program of ours."""
        return subprocess.run([self.programs / program, *arguments],
                              env=os.environ | environment, check=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              text=True, timeout=300).stdout

    def start(self, program, bus):
        begun = str(time.monotonic_ns() // 1000)
        return json.loads(self.run(program, BENCH_T0=begun, GTK_A11Y=bus))

    def measure_start(self, wanted):
        put_pointer_away()
        kinds = {'ours': ('bench-start', 'atspi'),
                 'bare': ('bench-bare', 'atspi')}
        if 'start.a11y' in wanted:
            kinds['mute'] = ('bench-start', 'none')
        runs = {kind: [] for kind in kinds}
        # The first round finds caches cold and starts the bus's services.
        for number in range(1 + ROUNDS):
            for kind, how in kinds.items():
                run = self.start(*how)
                if number > 0:
                    runs[kind].append(run)
        for kind, found in runs.items():
            note(f'start, {kind}:', ', '.join(
                f'{what} {spread([run[what] for run in found])}'
                for what in ('frame', 'cpu', 'peak', 'private')),
                '(µs, µs, KiB, KiB)')

        def compare(what, kind, other):
            return (statistics.median(run[what] for run in runs[kind]) /
                    statistics.median(run[what] for run in runs[other]))

        for name, what in (('start.first-frame', 'frame'),
                           ('start.cpu', 'cpu'), ('start.memory', 'peak')):
            if name in wanted:
                report(name, compare(what, 'ours', 'bare'), 'bare')
        if 'start.memory' in wanted:
            note(f'private memory ÷ bare: {compare("private", "ours", "bare"):.3f}')
        if 'start.a11y' in wanted:
            report('start.a11y', compare('cpu', 'ours', 'mute'),
                   'without accessibility')

    def run_matrix(self, arguments, is_heard):
        """What bench-matrix says, on one line or two."""
        begun = str(time.monotonic_ns() // 1000)
        with listening() if is_heard else contextlib.nullcontext():
            said = self.run('bench-matrix', *arguments.split(), BENCH_T0=begun)
        return {name: value for line in said.splitlines()
                for name, value in json.loads(line).items()}

    def measure_matrix(self, wanted):
        put_pointer_away()
        for name, row, value in matrix.measure(wanted, LIMITS, self.run_matrix, note):
            report(name, value, row.against, row.unit)

    def measure_dataset(self):
        lines = self.run('bench-read', 'dataset', str(READ_ROUNDS)).splitlines()
        ratios = [int(ours) / int(theirs)
                  for ours, theirs in (line.split() for line in lines)]
        low, _, high = statistics.quantiles(ratios, n=4)
        note(f'read.dataset: the middle half of {len(ratios)} turns is '
             f'{low:.2f}–{high:.2f}')
        report('read.dataset', statistics.median(ratios), 'json-glib')

    def read_file(self, path):
        peak, faults = self.run('bench-read', 'file', str(path)).split()
        return int(peak) * 1024, int(faults)

    def measure_memory(self):
        worst = 0
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'file.json')
            path.write_bytes(b'')
            empty = statistics.median(self.read_file(path)[0] for _ in range(5))
            for name, write in hostile.FILES.items():
                with path.open('wb') as file:
                    write(file)
                size = path.stat().st_size
                peak, faults = self.read_file(path)
                note(f'read.memory, {name}: {size / 2**20:.1f} MiB, '
                     f'{faults} faults, {(peak - empty) / size:.2f}')
                worst = max(worst, (peak - empty) / size)
        report('read.memory', worst, 'the size of the file')

    def measure_search(self):
        index, *lines = self.run('bench-search', str(SEARCH_ENTITIES),
                                 str(SEARCH_ROUNDS)).splitlines()
        times = {text: statistics.median(map(int, rounds.split())) / 1000
                 for text, rounds in (line.split('\t') for line in lines)}
        dearest = max(times, key=times.get)
        note(f'search: the index takes {int(index) / 1e6:.2f} s, '
             f'the median keystroke {statistics.median(times.values()):.2f} ms, '
             f'the dearest is “{dearest}”')
        report('search.keystroke', times[dearest], '100,000 entities', 'ms')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', required=True)
    parser.add_argument('part', nargs='?', default='')
    arguments = parser.parse_args()

    wanted = {name for name in LIMITS if name.startswith(arguments.part)}
    if not wanted:
        parser.error(f'nothing is called {arguments.part}')
    bench = Bench(arguments.build)
    if any(name.startswith('start.') for name in wanted):
        bench.measure_start(wanted)
    if any(name.startswith('matrix.') for name in wanted):
        bench.measure_matrix(wanted)
    if 'read.dataset' in wanted:
        bench.measure_dataset()
    if 'read.memory' in wanted:
        bench.measure_memory()
    if 'search.keystroke' in wanted:
        bench.measure_search()
    return 0 if all(held) else 1


if __name__ == '__main__':
    sys.exit(main())
