# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run inside a sandbox, as text, since it does not see this file: tries what the
program must not be able to do, and prints as JSON how that went.

usage: python3 -c PROBE PORT FILE…

PORT is one of the machine's own, on which somebody listens; the FILEs are not for
the program, and the first is in the person's home.
"""

import contextlib
import errno
import json
import os
import socket
import sys
import tempfile


def connects(port):
    """Whether the machine's ports can be reached."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=3).close()
        return True
    except OSError:
        return False


def writes(folder):
    """Whether a file can be made in a folder, where it stays."""
    try:
        with open(os.path.join(folder, "probe"), "w", encoding="utf-8"):
            return True
    except OSError:
        return False


def refusal(folder):
    """Why no file can be made in a folder, or nothing; none stays there."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return errno.errorcode[error.errno]


def status():
    """What the kernel says of this process."""
    with open("/proc/self/status", encoding="utf-8") as file:
        return dict(line.split(":", 1) for line in file)


def listing(folder):
    """What is in a folder."""
    with contextlib.suppress(OSError):
        return sorted(os.listdir(folder))
    return []


def main():
    port, files = int(sys.argv[1]), sys.argv[2:]
    kernel = status()
    print(json.dumps({
        "interfaces": sorted(name for _, name in socket.if_nameindex()),
        "connects": connects(port),
        "reads": [file for file in files if os.path.exists(file)],
        "writes home": writes(os.path.dirname(files[0])),
        "refused": {folder: refusal(folder)
                    for folder in ("/usr", "/usr/share", "/app", "/app/share", "/etc", "/")},
        "own data": [name for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
                     if writes(os.environ[name])],
        "capabilities": int(kernel["CapEff"], 16) | int(kernel["CapPrm"], 16),
        "no new privileges": kernel["NoNewPrivs"].strip() == "1",
        "seccomp": kernel["Seccomp"].strip() == "2",
        "processes": sum(name.isdigit() for name in os.listdir("/proc")),
        "system bus": os.path.exists("/run/dbus/system_bus_socket"),
        "x11": listing("/tmp/.X11-unix"),
        "wayland": [name for name in listing(os.environ["XDG_RUNTIME_DIR"])
                    if name.startswith("wayland") and not name.endswith(".lock")],
        "homes": listing("/home"),
        "disks": [name for name in listing("/dev") if name.startswith(("sd", "vd", "nvme"))],
    }))


main()
