# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to translate, as templates that gettext's tools read."""

import os
import subprocess
import sys

# As Meson's preset for GLib says, and NP_ and PC_ of smt-i18n.h.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3", "NP_:1,2", "PC_:1c,2"]


def write_interface(root, path):
    """The template of the domain summitry."""
    run = subprocess.run(["xgettext", "--from-code=UTF-8", "--add-comments=TRANSLATORS",
                          "--package-name=summitry",
                          *(f"--keyword={keyword}" for keyword in KEYWORDS),
                          "--files-from=po/POTFILES", f"--output={path}"],
                         cwd=root, capture_output=True, text=True, check=False,
                         env={**os.environ, "LC_ALL": "C.UTF-8",
                              # Where the rules for the help are, in a folder "its".
                              "GETTEXTDATADIRS": str(root / "data" / "help")})
    if run.returncode != 0:
        raise RuntimeError(run.stderr)


def write_content(root, path):
    """The template of the domain summitry-data."""
    subprocess.run([sys.executable, root / "po" / "data" / "extract.py",
                    root / "data" / "asia-pacific", path], check=True)
