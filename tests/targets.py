#!/usr/bin/env python3
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Says what to build for some suites of tests: the programs which they run, and
the catalogs of messages, which no test names.

Usage: targets.py FOLDER SUITE…   in the folder of a build
"""

import json
import os
import subprocess
import sys


def introspect(folder, what):
    run = subprocess.run(["meson", "introspect", f"--{what}", folder],
                         stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout)


def main():
    folder, *suites = sys.argv[1:]
    wanted = {target for test in introspect(folder, "tests") for target in test["depends"]
              if {suite.rpartition(":")[2] for suite in test["suite"]} & set(suites)}
    for target in introspect(folder, "targets"):
        for path in target["filename"]:
            if target["id"] in wanted or path.endswith((".mo", ".gmo")):
                print(os.path.relpath(path, folder))


if __name__ == "__main__":
    main()
