# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sandbox keeps from the program, as seen from inside. The same whatever
makes the sandbox.
"""

import json
import pathlib
import socket

PROBE = pathlib.Path(__file__).with_name("probe.py").read_text("utf-8")


def probe(run, *files):
    """What can be done where run() runs a command; see probe.py."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port, = server.getsockname()[1:]
        return json.loads(run("python3", "-c", PROBE, str(port), *map(str, files)))


def check(found):
    """No network, none of the files, no other process, no way to more; but what is
    the program's own."""
    assert found["interfaces"] == ["lo"], found
    assert not found["connects"], found
    assert not found["reads"], found
    assert {found["refused"][folder] for folder in ("/usr", "/usr/share")} == {"EROFS"}, found
    assert found["capabilities"] == 0, found
    assert found["no new privileges"], found
    assert found["processes"] <= 3, found
    assert not found["system bus"], found
    assert not found["disks"], found
    assert len(found["own data"]) == 3, found
