#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the Flatpak, installs it, looks at it from outside and from inside,
shows it on X and on Wayland, updates it, packs it, installs what was packed,
and removes it. In full the other variant is built, too, and stands beside it.

usage: test-sandbox.py MANIFEST [--full]

Run by ./dev flatpak test in a session of its own, whose home has the runtime
installed.  Of portals that of files is tested, by saving, exporting and opening, and
that nothing is asked of the others.
"""

import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/e2e"))
import confinement  # noqa: E402
import stage  # noqa: E402
import ui  # noqa: E402
import walk  # noqa: E402

MANIFEST = pathlib.Path(sys.argv[1]).resolve()
OTHER, = set(MANIFEST.parent.glob("io.*.yml")) - {MANIFEST}
HOME = pathlib.Path.home()
WORK = HOME / "work"
SECRET = HOME / "secret.txt"
PERMISSIONS = {"shared": {"ipc"}, "sockets": {"x11", "wayland", "fallback-x11"},
               "devices": {"dri"}}
FINISH_ARGS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"]
KEY = "key@test.invalid"
DOCUMENTS = ".local/share/flatpak/db/documents"
LMC, LMC_ZH = "Lancang-Mekong Cooperation", "澜沧江"

# What portals keep for themselves once a person has chosen a file, whatever the program:
# how their dialog looked, which files were chosen, and which are shown to whom.
PORTALS = {".config/dconf/user", ".local/share/recently-used.xbel", DOCUMENTS}


def run(*command, **options):
    """What a command prints; that it fails is a failure of the test."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False, cwd=WORK, **options)
    assert done.returncode == 0, (f"{' '.join(map(str, command[:3]))} … ended with "
                                  f"{done.returncode}:\n{done.stdout[-2000:]}")
    return done.stdout


def flatpak(command, *arguments):
    """A command of Flatpak, for this user's installation."""
    return run("flatpak", command, "--user", *arguments)


def show_manifest(path):
    """A manifest, with the modules that it includes."""
    return json.loads(run("flatpak-builder", "--show-manifest", path))


def inside(*command, options=(), env=None):
    """What a command prints that runs in the program's sandbox."""
    done = subprocess.run(["flatpak", "run", "--user", *options, f"--command={command[0]}",
                           APP, *command[1:]], capture_output=True, text=True, check=False,
                          env={**os.environ, **(env or {})})
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {done.stderr}"
    return done.stdout


def probe(options=(), env=None):
    """What can be done in the sandbox."""
    return confinement.probe(functools.partial(inside, options=options, env=env), SECRET)


class Window:
    """The program, run from its sandbox, as soon as it shows the mechanisms."""

    def __init__(self, mechanism=LMC, app=None, **environment):
        self.app = app or APP
        self.errors = open(WORK / "errors", "w+", encoding="utf-8")
        self.process = subprocess.Popen(["flatpak", "run", "--user", self.app], stderr=self.errors,
                                        env={**os.environ, **environment})
        try:
            self.root = ui.wait(self._find, "the window")
            ui.wait(lambda: any(name.startswith(mechanism) for name in self.names("list item")),
                    mechanism)
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if any(error):
            run("import", "-window", "root", WORK / "failed.png")
        subprocess.run(["flatpak", "kill", self.app], check=False)
        self.process.wait(timeout=ui.PATIENCE)

    def _find(self):
        assert self.process.poll() is None, "the program ended: " + self.complaints()
        # One that has ended may still be known; the last is the one that runs.
        return next((app for app in reversed(ui.children(ui.Atspi.get_desktop(0)))
                     if "ummitry" in (app.get_name() or "") and app.get_child_count()), None)

    def names(self, role):
        """The names of all nodes on show of a role."""
        return [node.get_name() or "" for node in ui.walk(self.root)
                if node.get_role_name() == role and "showing" in ui.states(node)]

    def find(self, words, *roles):
        """What is on show, with words in its name, of one of the roles if any are given,
        as soon as it is there; what a role is called depends on libatspi's version."""
        def look():
            self.root = self._find()
            return next((node for node in ui.walk(self.root) if words in (node.get_name() or "") and
                         (not roles or node.get_role_name() in roles) and
                         "showing" in ui.states(node)),
                        None) if self.root else None
        return ui.wait(look, words)

    def take_keys(self):
        """Gives it the keys: nobody manages windows here."""
        window = run("xdotool", "search", "--onlyvisible", "--name", "^Summitry$").split()[-1]
        run("xdotool", "windowfocus", "--sync", window)

    def focused(self):
        """The name of what has the focus, or nothing; of a cell rather than its table."""
        names = [node.get_name() or "" for node in ui.walk(self.root) if is_focused(node)]
        return names[-1] if names else ""

    def complaints(self):
        """What its libraries have to complain of; but for what GDK says of a
        display that is drawn to without a graphics card."""
        lines = pathlib.Path(self.errors.name).read_text("utf-8").splitlines()
        return "\n".join(line for line in lines if re.search(r"^error:|(WARNING|CRITICAL) \*\*", line)
                         and "Gdk-WARNING **" not in line)

    def picture(self, name):
        """Takes a picture of its window on X, as soon as it is drawn."""
        window = run("xdotool", "search", "--onlyvisible", "--name", "^Summitry$").split()[-1]

        def is_taken():
            run("import", "-window", window, WORK / name)
            return is_drawn(WORK / name)

        ui.wait(is_taken, f"{name} to have something in it")


def is_drawn(picture):
    """Whether a picture has more in it than a window without content."""
    return int(run("identify", "-format", "%k", picture)) > 200


def case_manifest():
    """both variants ask for a display, and for nothing else"""
    for path in MANIFEST.parent.glob("io.*.yml"):
        manifest = show_manifest(path)
        assert manifest["finish-args"] == FINISH_ARGS, (path.name, manifest["finish-args"])
        for module in manifest["modules"]:
            assert "build-args" not in module.get("build-options", {}), path.name
            for source in module["sources"]:
                assert source["type"] == "dir" or "sha256" in source, (path.name, source)


def build(folder, manifest, *options):
    """Builds a variant into the repository."""
    run("flatpak-builder", "--user", "--disable-rofiles-fuse", "--ccache", *options,
        f"--state-dir={HOME}/state", "--repo=repo", folder, manifest)


def case_build():
    """flatpak-builder builds it, without a network"""
    build("build", MANIFEST)


def case_files():
    """what is built is programs, data and licences alone"""
    files = WORK / "build/files"
    assert {path.name for path in (files / "bin").iterdir()} == {"summitry", "summitry-cli"}
    assert not (files / "include").exists()
    left = [path for path in files.glob("lib/*") if path.name != "debug"]
    assert not left, left
    assert not {"man", "bash-completion", "fish", "zsh"} & {
        path.name for path in (files / "share").iterdir()}
    licences = {path.relative_to(files).as_posix() for path in
                (files / "share/licenses" / APP).rglob("*") if path.is_file()}
    assert any("yyjson" in name for name in licences), licences
    assert any("GPL-3.0" in name for name in licences), licences


def case_export():
    """what it shows to the desktop has its name"""
    export = WORK / "build/export/share"
    for name in (f"applications/{APP}.desktop",
                 f"dbus-1/services/{APP}.service",
                 f"gnome-shell/search-providers/{APP}.search-provider.ini",
                 f"icons/hicolor/scalable/apps/{APP}.svg",
                 f"icons/hicolor/symbolic/apps/{APP}-symbolic.svg"):
        assert (export / name).exists(), name
    run("desktop-file-validate", export / f"applications/{APP}.desktop")
    assert list((WORK / "build/files/share/app-info/xmls").iterdir())


def case_install():
    """it is installed, with these permissions"""
    flatpak("remote-add", "--no-gpg-verify", "built", f"file://{WORK}/repo")
    flatpak("install", "--noninteractive", "built", f"{APP}//{BRANCH}")
    check_permissions()


def check_permissions():
    """Compares what Flatpak will allow with what is meant."""
    found = {}
    section = ""
    for line in flatpak("info", "--show-permissions", APP).splitlines():
        if line.startswith("["):
            section = line
        elif "=" in line:
            name, _, values = line.partition("=")
            assert section == "[Context]", (section, line)
            found[name] = set(values.strip(";").split(";"))
    assert found == PERMISSIONS, found


def case_inside():
    """from inside there is no network, no home, no other process, no way to more"""
    found = probe()
    confinement.check(found)
    assert {found["refused"][folder] for folder in ("/app", "/app/share")} == {"EROFS"}, found
    assert not (HOME / "probe").exists()
    assert found["seccomp"], found
    assert found["homes"] in ([], [HOME.name]), found


def case_allowed():
    """given network and home, the same probe reaches both"""
    found = probe(["--share=network", "--filesystem=home"])
    assert found["connects"] and found["reads"] and (HOME / "probe").exists(), found
    (HOME / "probe").unlink()


def case_bus():
    """on the bus it sees itself, and portals"""
    reply = inside("gdbus", "call", "--session", "-d", "org.freedesktop.DBus",
                   "-o", "/org/freedesktop/DBus", "-m", "org.freedesktop.DBus.ListNames")
    names = [word.strip("'") for word in reply.strip("([],)\n").split(", ")]
    others = [name for name in names if not name.startswith(
        (":", "org.freedesktop.DBus", "org.freedesktop.portal.", APP))]
    assert names and not others, names


def case_cli():
    """the program on the command line knows what it knows outside"""
    document = json.loads(inside("summitry-cli", "--format", "json", "list", "mechanisms"))
    listed = {item["id"] for item in document["items"]}
    kept = json.loads((SOURCE / "data/asia-pacific/dataset.json").read_text("utf-8"))
    assert len(listed) == 9, (listed, kept.keys())
    assert "越南" in inside("summitry-cli", "--lang", "zh-CN", "members", "lmc")


def case_x11():
    """on X it shows the nine mechanisms, and complains of nothing"""
    assert probe()["x11"]
    with Window() as window:
        mechanisms = [name for name in window.names("list item") if "since" in name]
        assert len(mechanisms) == 9, mechanisms
        window.picture("x11.png")
        assert not window.complaints(), window.complaints()


def case_language():
    """in Chinese it shows them in Chinese"""
    with Window(LMC_ZH, LANG="zh_CN.UTF-8") as window:
        window.picture("zh_CN.png")
        assert not window.complaints(), window.complaints()


def is_focused(node):
    """Whether a node, on show, has the focus."""
    return {"focused", "showing"} <= ui.states(node)


def case_walk():
    """names, counts and the way of the focus are those of outside"""
    with Window() as window:
        walk.check_places(window.names("list item"))
        walk.check_counts(node for node in ui.walk(window.root)
                          if node.get_role_name() == "list item")
        window.take_keys()
        ui.key("ctrl+1")
        walk.check_way(ui.key, window.focused)


def choose(title, path):
    """Types a path into the dialog of the portal, which is another program's."""
    window = run("xdotool", "search", "--sync", "--onlyvisible", "--name", title).split()[-1]
    run("xdotool", "windowfocus", "--sync", window)
    if path.exists():
        ui.key("ctrl+l")  # to open; where one saves, the field is there
    ui.key("ctrl+a")
    ui.write(str(path))

    def is_closed():
        ui.key("Return")
        return not subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                                  capture_output=True, check=False).stdout

    ui.wait(is_closed, "the dialog to close")


def case_save():
    """a view is saved through the portal, whole, and nothing else can be written to"""
    path = HOME / "saved.summitry-view"
    with Window() as window:
        window.take_keys()
        ui.key("ctrl+s")
        choose("Save View", path)
        ui.wait(lambda: path.exists() and path.stat().st_size, "the file")
        assert json.loads(path.read_text("utf-8"))["format"] == "summitry-view"
        assert not window.complaints(), window.complaints()
    path.unlink()


def case_export_file():
    """what is shown is exported through the portal, whole"""
    path = HOME / "exported.pdf"
    with Window() as window:
        window.take_keys()
        ui.key("ctrl+shift+s")
        window.find("Format")
        ui.key("alt+x")
        choose("Export", path)
        ui.wait(lambda: path.exists() and path.stat().st_size, "the file")
        written = path.read_bytes()
        assert written.startswith(b"%PDF") and written.endswith(b"%%EOF\n"), written[:80]
        assert not list(HOME.glob("exported.pdf?*")), list(HOME.iterdir())
        assert not window.complaints(), window.complaints()
    path.unlink()


def is_kept(name):
    """Whether the program would open a file of the name when it starts again."""
    kept = HOME / ".var/app" / APP / ".local/state/summitry/windows.json"
    return kept.exists() and name in kept.read_text("utf-8")


def case_open():
    """a dataset is opened through the portal, from where the program sees nothing else"""
    path = pathlib.Path(shutil.copy(SOURCE / "tests/fixtures/mine.json", HOME))
    with Window() as window:
        window.take_keys()
        ui.key("ctrl+o")
        choose("Open", path)
        window.find("Open mine.json")
        ui.act(window.find("Add", "push button", "button"))
        window.find("My Own Forum", "list item")
        ui.wait(lambda: is_kept(path.name), "the file to be kept for the next start")
        ui.act(window.find("Undo", "push button", "button"))
        ui.wait(lambda: not is_kept(path.name), "it to be kept no more")
        assert not window.complaints(), window.complaints()
    path.unlink()


def call_bus(method, *arguments):
    """Asks the bus itself."""
    return run("gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path",
               "/org/freedesktop/DBus", "--method", f"org.freedesktop.DBus.{method}", *arguments)


def call_provider(method, *arguments, where=run, app=None):
    """Asks it what the overview of the desktop would."""
    app = app or APP
    return where("gdbus", "call", "--session", "--dest", app, "--object-path",
                 f"/{app.replace('.', '/')}/SearchProvider", "--method",
                 f"org.gnome.Shell.SearchProvider2.{method}", *arguments)


def case_search():
    """the overview starts it by its name, without a window, and finds; off at first"""
    share = HOME / ".local/share/flatpak/exports/share"
    provider = (share / f"gnome-shell/search-providers/{APP}.search-provider.ini").read_text("utf-8")
    for line in (f"DesktopId={APP}.desktop", f"BusName={APP}", "DefaultDisabled=true"):
        assert line in provider.splitlines(), provider
    call_bus("ReloadConfig")
    assert "'lmc'" in call_provider("GetInitialResultSet", "['mekong']")
    assert LMC in call_provider("GetResultMetas", "['lmc']")
    assert "'lmc'" in call_provider("GetInitialResultSet", "['mekong']", where=inside)
    windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Summitry$"],
                             capture_output=True, text=True, check=False).stdout
    assert not windows, windows
    run("flatpak", "kill", APP)


def shoot(display):
    """Takes a picture of all of a Wayland display; whether something is on it."""
    run("weston-screenshooter", env={**os.environ, **display})
    taken, = WORK.glob("wayland-screenshot-*.png")
    return is_drawn(taken.rename(WORK / "wayland.png"))


def case_wayland():
    """on Wayland it does the same, and has no way to X"""
    with stage.wayland(WORK) as display:
        found = probe(env=display)
        assert found["wayland"] and not found["x11"], found
        with Window(**display) as window:
            assert len([name for name in window.names("list item") if "since" in name]) == 9
            assert not window.names("dialog"), window.names("dialog")
            ui.wait(functools.partial(shoot, display), "weston to show it")
            assert not window.complaints(), window.complaints()


def read_header(app):
    """The top of the variant's window, as a picture, and what it has to say of itself."""
    with Window(app=app) as window:
        window.picture(f"{app}.png")
        assert not window.complaints(), window.complaints()
        # The other one is started by its name meanwhile; neither is taken for the other.
        for name in (APP, BESIDE):
            assert "'lmc'" in call_provider("GetInitialResultSet", "['mekong']", app=name)
        owners = {call_bus("GetNameOwner", name) for name in (APP, BESIDE)}
        assert len(owners) == 2, owners
    run("flatpak", "kill", BESIDE if app == APP else APP)
    return run("convert", WORK / f"{app}.png", "-crop", "x40+0+0", "-depth", "8", "-format",
               "%k", "info:")


def case_beside():
    """the other variant stands beside it: with a name, an icon, a header, data of its own"""
    build("beside", OTHER, "--disable-tests")
    flatpak("install", "--noninteractive", "built", BESIDE)
    assert {APP, BESIDE} <= set(flatpak("list", "--app", "--columns=application").split())
    share = HOME / ".local/share/flatpak/exports/share"
    call_bus("ReloadConfig")
    entries = [(share / f"applications/{app}.desktop").read_text("utf-8") for app in (APP, BESIDE)]
    names = {re.search("^Name=(.*)$", entry, re.M).group(1) for entry in entries}
    assert names == {"Summitry", "Summitry (Development)"}, names
    for app, entry in zip((APP, BESIDE), entries):
        assert f"\nIcon={app}\n" in entry, entry
    icons = {(share / f"icons/hicolor/scalable/apps/{app}.svg").read_bytes()
             for app in (APP, BESIDE)}
    assert len(icons) == 2, "both have one icon"
    plain, striped = (int(read_header(app)) for app in sorted((APP, BESIDE)))
    assert striped > plain, (plain, striped)
    run("flatpak", "run", "--user", "--command=sh", BESIDE, "-c", "echo own >$XDG_DATA_HOME/own")
    assert (HOME / ".var/app" / BESIDE / "data/own").exists()
    assert not (HOME / ".var/app" / APP / "data/own").exists()
    flatpak("uninstall", "--noninteractive", "--delete-data", BESIDE)


def commit():
    """The version that is installed."""
    return flatpak("info", "--show-commit", APP).strip()


def case_update():
    """an update brings what is new, and keeps the settings"""
    assert inside("gsettings", "get", APP, "naming") == "'source'\n"
    inside("gsettings", "set", APP, "naming", "iso")
    before = commit()
    (WORK / "build/files/share/newer").write_text("newer")
    run("flatpak", "build-export", "repo", "build", BRANCH)
    flatpak("update", "--noninteractive", APP)
    assert commit() != before
    assert inside("cat", "/app/share/newer") == "newer"
    assert inside("gsettings", "get", APP, "naming") == "'iso'\n"


def remove(*options):
    """Uninstalls it."""
    flatpak("uninstall", "--noninteractive", *options, APP)


def pack(folder, *arguments):
    """Makes what people install from."""
    run(SOURCE / "build-aux/flatpak-pack", WORK / "repo", APP, BRANCH, WORK / folder, *arguments)
    return WORK / folder


def case_bundle():
    """the single-file bundle is installed in its stead, and is the same"""
    remove()
    bundle, = pack("site").glob("*.flatpak")
    flatpak("install", "--noninteractive", "--bundle", bundle)
    check_permissions()
    assert inside("cat", "/app/share/newer") == "newer"
    with Window():
        pass
    remove()


def make_key():
    """A key to sign with, which ends with the test."""
    folder = WORK / "gnupg"
    folder.mkdir(mode=0o700)
    os.environ["GNUPGHOME"] = str(folder)
    run("gpg", "--batch", "--passphrase", "", "--quick-gen-key", KEY, "ed25519", "sign")


def tell_of_runtime():
    """Lets what is packed find the runtime where it was installed from."""
    remotes = flatpak("remotes", "--columns=name,url").splitlines()
    url = dict(line.split() for line in remotes)["runtime"]
    text = f"[Flatpak Repo]\nTitle=Runtime\nUrl={url}\n"
    (WORK / "runtime.flatpakrepo").write_text(text, "utf-8")
    os.environ["SUMMITRY_RUNTIME_REPO"] = f"{ADDRESS}/runtime.flatpakrepo"


def put_newer(repository, *options):
    """Puts a further version into a repository, and asks for updates."""
    ref = f"app/{APP}/{ARCH}/{BRANCH}"
    run("flatpak", "build-commit-from", "--force", *options, f"--src-repo={WORK}/repo",
        f"--src-ref={ref}", repository, ref)
    subprocess.run(["flatpak", "update", "--user", "--noninteractive", APP],
                   capture_output=True, check=False)


def case_reference():
    """the .flatpakref installs and updates it from a server of files, if the key is right"""
    make_key()
    folder = pack("flatpak", f"{ADDRESS}/flatpak", KEY)
    flatpak("install", "--noninteractive", "--from", f"{ADDRESS}/flatpak/{APP}.flatpakref")
    check_permissions()
    assert "--version" in inside("summitry-cli", "--help")
    before = commit()
    put_newer(folder / "repo", f"--gpg-sign={KEY}")
    assert commit() != before
    before = commit()
    put_newer(folder / "repo")
    assert commit() == before


def case_gone():
    """it is removed without a trace, but for which files were once chosen"""
    assert APP.encode() in (HOME / DOCUMENTS).read_bytes(), "nothing was handed over"
    # What is removed in the second in which the icons were last listed stays in that
    # list: gtk-update-icon-cache compares seconds.
    listed = HOME / ".local/share/flatpak/exports/share/icons/hicolor/icon-theme.cache"
    ui.wait(lambda: time.time() > listed.stat().st_mtime + 1, "the next second")
    remove("--delete-data")
    flatpak("remote-delete", "--force", "built")
    left = stage.paths(HOME) - BEFORE - PORTALS
    assert not left, sorted(left)
    assert not flatpak("list", "--app").strip()
    ui.wait(lambda: APP.encode() not in (HOME / DOCUMENTS).read_bytes(),
            "what was handed over to be the program's no more")


def clear():
    """Removes what a run before this one may have left when it failed."""
    for command in (["uninstall", "--delete-data", "--noninteractive", APP],
                    ["uninstall", "--delete-data", "--noninteractive", BESIDE],
                    ["remote-delete", "--force", "built"]):
        subprocess.run(["flatpak", command[0], "--user", *command[1:]], capture_output=True,
                       check=False)
    for name in PORTALS:
        (HOME / name).unlink(missing_ok=True)


def main():
    # Building the other variant takes as long as all the rest, and longer.
    cases = [case for name, case in globals().items() if name.startswith("case_") and
             (case is not case_beside or "--full" in sys.argv)]
    return ui.report([(case.__doc__, case) for case in cases])


if __name__ == "__main__":
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    ARCH = run("flatpak", "--default-arch").strip()
    APP, BRANCH = (show_manifest(MANIFEST)[key] for key in ("id", "branch"))
    BESIDE = show_manifest(OTHER)["id"]
    ADDRESS = stage.serve(WORK)
    SECRET.write_text("secret", "utf-8")
    clear()
    stage.make_system()
    tell_of_runtime()
    BEFORE = stage.paths(HOME)
    sys.exit(main())
