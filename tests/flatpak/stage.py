# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Flatpak is tried on: a display of Wayland's, a server of files, and a
machine that has Flatpak."""

import contextlib
import functools
import http.server
import os
import pathlib
import subprocess
import threading

import ui


@contextlib.contextmanager
def wayland(folder):
    """A Wayland display without a screen, as variables of the environment."""
    told = subprocess.run(["weston", "--version"], stdout=subprocess.PIPE, text=True, check=True)
    version = int(told.stdout.split()[1].partition(".")[0])
    backend = (["--backend=headless", "--renderer=pixman"] if version >= 12 else
               ["--backend=headless-backend.so", "--use-pixman"])
    with open(folder / "weston.log", "w", encoding="utf-8") as log:
        server = subprocess.Popen(["weston", *backend, "--width=1280", "--height=900",
                                   "--socket=wayland-test", "--no-config", "--debug",
                                   "--idle-time=0"], stdout=log, stderr=log)
        try:
            ui.wait(pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "wayland-test").exists, "weston")
            yield {"WAYLAND_DISPLAY": "wayland-test"}
        finally:
            server.terminate()
            server.wait(timeout=ui.PATIENCE)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing of each."""

    def log_message(self, *_arguments):  # pylint: disable=arguments-differ
        pass


def serve(folder):
    """Serves a folder's files until the test ends; the address."""
    handler = functools.partial(QuietHandler, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def make_system():
    """A machine has an installation for all who use it, if an empty one; what the
    bus starts looks there, too."""
    repository = pathlib.Path(os.environ["FLATPAK_SYSTEM_DIR"], "repo")
    if not repository.exists():
        repository.parent.mkdir(exist_ok=True)
        subprocess.run(["ostree", "init", f"--repo={repository}", "--mode=bare-user-only"],
                       check=True)


def paths(folder):
    """All files in a folder, and all folders named after the program; but for
    what a test works in, the runtime, and the indices of what is installed, unless
    they name the program."""
    left_out = {"work", "state", "source", "repository", ".cache",
                ".local/share/flatpak/repo", ".local/share/flatpak/runtime",
                ".local/share/flatpak/.changed"}
    indices = {"mimeinfo.cache", "index.theme", "icon-theme.cache"}
    found = set()
    for root, folders, files in os.walk(folder):
        here = pathlib.Path(root).relative_to(folder)
        folders[:] = [name for name in folders if str(here / name) not in left_out]
        is_index = here.match("exports/share/mime")
        found.update(str(here / name) for name in files if str(here / name) not in left_out and
                     (not is_index and name not in indices or
                      b"ummitry" in pathlib.Path(root, name).read_bytes()))
        found.update(str(here / name) for name in folders if "ummitry" in name)
    return found
