# flatpak.sh: builds, tests and packs the program as a Flatpak.
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by ./dev, whose functions and variables it uses.  Flatpak's work is done
# on the machine itself, not in the Debian 13 tree, in a login of its own that
# tests/flatpak/session makes: with a home in the cache folder, one for each of
# GNOME's runtime and its stand-in, in which the program comes and goes.  What
# the machine has installed by means of Flatpak is neither used nor changed.
#
# shellcheck shell=bash disable=SC2154  # what ./dev has set

readonly flathub=https://dl.flathub.org/repo/flathub.flatpakrepo

flatpak_usage () {
  cat <<'EOF'
Usage: ./dev flatpak COMMAND

  test [devel|full]   build, install, run and remove the Flatpak, or that of
                      the development variant, or the first with the second
                      beside it; pictures are in build/flatpak
  bundle [KEY]        make the single-file bundle and a repository, and, where
                      Meson's option project_url has the project's address, a
                      .flatpakref; with KEY signed with this OpenPGP key of
                      yours; build/flatpak/site is for flatpak/ below the address

  SUMMITRY_RUNTIME    gnome or stand-in, instead of GNOME's runtime where it
                      can be fetched
EOF
}

in_session () { "$top/tests/flatpak/session" "$flatpak_home" "$@"; }

check_flatpak () {
  local tool names
  if has_apt; then
    mapfile -t names < <(packages flatpak)
    install_packages "${names[@]}"
  fi
  for tool in flatpak flatpak-builder ostree bwrap Xvfb weston xdotool import; do
    have "$tool" || die "$tool is missing, and there is no apt-get to install it"
  done
}

# Whoever the session is for owns its home.
own () { ! is_root || chown -R nobody: "$@"; }

# The sources as they are, without what is built: the session's user may not
# see the checkout.
copy_source () {
  rm -rf "$flatpak_home/source"
  mkdir -p "$flatpak_home/source"
  tar -C "$top" -c --exclude=./build --exclude=./.git --exclude=__pycache__ . |
    tar -C "$flatpak_home/source" -x --no-same-owner
  own "$flatpak_home/source"
}

# Sets $runtime, and the home in which it is installed.
choose_runtime () {
  case ${SUMMITRY_RUNTIME-} in
    gnome|stand-in) runtime=$SUMMITRY_RUNTIME ;;
    ?*) die "SUMMITRY_RUNTIME is neither gnome nor stand-in" ;;
    *) runtime=gnome
       python3 -c 'import sys, urllib.request as r; r.urlopen(sys.argv[1], timeout=15)' \
         $flathub 2>/dev/null || runtime=stand-in ;;
  esac
  flatpak_home=$cache/flatpak/$runtime
  mkdir -p "$flatpak_home"
  ! is_root || chown nobody: "$flatpak_home"
}

install_runtime () {
  local options=(--user --if-not-exists) source=$flathub
  if [ "$runtime" = stand-in ]; then
    prepare_runtime
    options+=(--no-gpg-verify)
    source=${stand_in##*/}
  fi
  in_session flatpak remote-add "${options[@]}" runtime "$source" >&2 &&
    in_session flatpak install --user --noninteractive --or-update runtime \
      {org.gnome.Platform,org.gnome.Sdk}//"$runtime_branch" >&2 ||
    die "the runtime could not be installed"
}

prepare_flatpak () {
  check_flatpak
  choose_runtime
  install_runtime
  copy_source
}

# The address that the metainfo of a program tells, in the folder of its data: that
# of Meson's option project_url, if any.  Flatpak-builder before 1.4 gives metainfo
# its former place and name.
find_address () {
  local data=$1 id=$2 file
  for file in "$data/metainfo/$id.metainfo.xml" "$data/appdata/$id.appdata.xml"; do
    [ -e "$file" ] || continue
    sed -n 's|.*<url type="homepage">\(.*\)</url>.*|\1|p' "$file"
    return
  done
  say "there is no metainfo of $id in $data"
  return 1
}

# Passes TAP on, and ends with what ./dev test ends with.  What was planned
# and not said has failed.
count_tap () {
  local line planned=1 passed=0 failed=0
  while IFS= read -r line; do
    printf '%s\n' "$line"
    case $line in
      1..*) planned=${line#1..} ;;
      'ok '*) passed=$((passed + 1)) ;;
      'not ok '*) failed=$((failed + 1)) ;;
    esac
  done
  if [ $((passed + failed)) -lt "$planned" ]; then failed=$((planned - passed)); fi
  echo "$passed passed, $failed failed"
  [ $failed -eq 0 ]
}

flatpak_test () {
  local variant='' options=() status=0
  case ${1-} in
    '') ;;
    devel) variant=.Devel ;;
    full) options=(--full) ;;
    *) flatpak_usage >&2; exit 2 ;;
  esac
  # Also where the test cannot be prepared, the last line says how it went.
  trap 'echo "0 passed, 1 failed"' EXIT
  prepare_flatpak
  trap - EXIT
  in_session python3 source/tests/flatpak/test-sandbox.py \
    "source/flatpak/io.github.summitry.Summitry$variant.yml" "${options[@]}" </dev/null |
    count_tap || status=1
  mkdir -p "$top/build/flatpak"
  rm -f "$top"/build/flatpak/*.png
  cp "$flatpak_home"/work/*.png "$top/build/flatpak" 2>/dev/null || true
  return $status
}

flatpak_bundle () {
  local id=io.github.summitry.Summitry site=$top/build/flatpak/site address key=${1-}
  prepare_flatpak
  if [ "$runtime" = stand-in ]; then
    say "made with a stand-in for GNOME's runtime: to be tried, not to be given away"
    site+=-stand-in
  fi
  in_session sh -euc 'rm -rf work; mkdir work
    exec flatpak-builder --user --disable-rofiles-fuse --ccache \
      --state-dir=state --repo=work/repo work/build "$1"' sh \
    "source/flatpak/$id.yml" >&2 || die "building failed"
  address=$(find_address "$flatpak_home/work/build/files/share" $id) || die "packing failed"
  # Signed by whoever calls, with a key that the session does not see.
  "$top/build-aux/flatpak-pack" "$flatpak_home/work/repo" $id stable "$site" \
    "${address:+$address/flatpak}" $key >&2 || die "packing failed"
  printf '%s\n' "$site"/*.flatpak* "$site/repo"
}

flatpak_command () {
  local command=${1-}
  [ $# -eq 0 ] || shift
  case $command in
    test|bundle)
      mkdir -p "$cache"
      exec {flatpak_fd}>>"$cache/flatpak.lock"
      flock "$flatpak_fd"
      "flatpak_$command" "$@" ;;
    help|-h|--help) flatpak_usage ;;
    *) flatpak_usage >&2; exit 2 ;;
  esac
}
