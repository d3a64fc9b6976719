# debian-tree.sh: the Debian 13 tree in which ./dev works on older machines.
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by ./dev, whose functions and variables it uses.  $root is the tree.  It
# is made under another name and renamed when complete, under a lock, so that
# it is never seen half made.  It is entered in a mount namespace of its own:
# what is mounted there, the machine does not see, and it ends with the
# command.  Root enters as root; a plain user needs subordinate ids, to whom
# the files of the tree's own users belong.
#
# shellcheck shell=bash disable=SC2154  # what ./dev has set

# The release's name among Debian's.
readonly suite=trixie

# Runs a command where mounts are private and the caller is root of his own
# files.  A plain user takes subordinate ids for the users of the tree.
in_namespace () {
  if is_root; then
    unshare --mount "$@"
  else
    unshare --map-root-user --map-users=auto --map-groups=auto --mount "$@"
  fi
}

explain_namespace () {
  is_root && die "even root may not make a mount namespace here (a container
  without CAP_SYS_ADMIN?).  Allow it, or use a system with GTK $need_gtk."
  local user
  user=$(id -un)
  if ! grep -qs "^$user:" /etc/subuid || ! grep -qs "^$user:" /etc/subgid; then
    die "user $user has no subordinate ids; as root, run
  usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $user
or run this as root"
  fi
  die "the kernel does not let $user make a user namespace (see the sysctls
  user.max_user_namespaces, kernel.unprivileged_userns_clone and
  kernel.apparmor_restrict_unprivileged_userns); run this as root instead"
}

check_namespace () {
  has_apt || die "a Debian 13 tree can be made only on a system with apt-get"
  if is_root; then
    install_packages mmdebstrap
  else
    install_packages mmdebstrap uidmap
  fi
  # Asked first without ids: where the kernel refuses, unshare leaves the
  # process behind that was to hand them out.
  is_root || unshare --user true 2>/dev/null || explain_namespace
  in_namespace true 2>/dev/null || explain_namespace
}

# Prints the first of the machine's own apt sources that carries a release.
find_mirror () {
  local uri probe=$cache/probe
  while read -r uri; do
    if /usr/lib/apt/apt-helper -o Acquire::http::Timeout=15 download-file \
        "${uri%/}/dists/$1/InRelease" "$probe" >/dev/null 2>&1; then
      rm -f "$probe"
      printf '%s\n' "$uri"
      return
    fi
  done < <(if [ -n "${SUMMITRY_MIRROR-}" ]; then
             printf '%s\n' "$SUMMITRY_MIRROR"
           else
             apt-get indextargets --format "\$(REPO_URI)" |
               grep debian | grep -v security | sort -u
             echo http://deb.debian.org/debian
           fi)
  rm -f "$probe"
  die "no mirror with Debian's $1 answers; name one in SUMMITRY_MIRROR"
}

# The machine's proxies, as options for the tree's apt.
proxy_options () {
  apt-config dump | sed -n 's/^\(Acquire::[a-z]*::Proxy.*\);$/--aptopt=\1/p'
}

# Fills a folder with a release of Debian; further options are mmdebstrap's.
bootstrap () {
  local folder=$1 release=$2 mirror=$3 options path name
  shift 3
  # A tree is made again rather than repaired: no need to wait for disks.
  options=(--skip=output/dev --dpkgopt=force-unsafe-io
           --aptopt='APT::Install-Recommends "false"')
  mapfile -t -O ${#options[@]} options < <(proxy_options)
  for path in doc gtk-doc help info man; do
    options+=(--dpkgopt="path-exclude=/usr/share/$path/*")
  done
  for name in "${test_locales[@]}"; do
    options+=(--customize-hook="chroot \"\$1\" localedef --no-archive \
-i $name -f UTF-8 /usr/lib/locale/$name.utf8")
  done
  in_namespace rm -rf --one-file-system "$folder"
  if is_root; then
    in_namespace mmdebstrap --mode=root "${options[@]}" "$@" \
      "$release" "$folder" "$mirror" >&2 </dev/null
  else
    # By way of tar, as mmdebstrap's own ids may not enter a private home.
    mkdir -p "$folder"
    HOME=/ TMPDIR=/var/tmp mmdebstrap --mode=unshare "${options[@]}" "$@" \
      --format=tar "$release" - "$mirror" |
      in_namespace tar -x -p --numeric-owner -C "$folder"
  fi
}

make_tree () {
  local mirror
  check_namespace
  mirror=$(find_mirror "$suite")
  say "making a Debian 13 tree in $root (once, one to two minutes)"
  persist bootstrap "$root.new" "$suite" "$mirror" --variant=apt \
    --include="$(packages run | paste -sd,)" ||
    die "the Debian 13 tree could not be made"
  # No package may start or stop services of the machine.
  printf '#!/bin/sh\nexit 101\n' >"$root.new/usr/sbin/policy-rc.d"
  chmod +x "$root.new/usr/sbin/policy-rc.d"
  if ! is_root; then
    getent passwd "$EUID" >>"$root.new/etc/passwd"
  fi
  cp "$top/build-aux/packages-run" "$root.new/.packages-run"
  cp /etc/os-release "$root.new/.made-on"
  mv -T "$root.new" "$root"
}

# Runs a command in the tree as its root, kept apart from the machine's
# running services.
administer_tree () {
  in_namespace env LC_ALL=C.UTF-8 "$top/dev" _enter 0 0 bash -euc \
    'mount -t tmpfs tmpfs /run; export DEBIAN_FRONTEND=noninteractive; "$@"' \
    dev "$@" </dev/null >&2
}

# Installs a list of packages into the tree, if it was changed since.
extend_tree () {
  local list=$1 names
  cmp -s "$top/build-aux/packages-$list" "$root/.packages-$list" && return
  mapfile -t names < <(packages "$list")
  say "installing what build-aux/packages-$list names in the Debian 13 tree"
  cat /etc/resolv.conf >"$root/etc/resolv.conf" 2>/dev/null || true
  persist administer_tree bash -euc '
      dpkg --configure -a
      apt-get -qq -o Acquire::Retries=3 update
      apt-get -qq -y -o Acquire::Retries=3 -o Dpkg::Use-Pty=false install "$@"
      apt-get clean' dev "${names[@]}" ||
    die "they could not be installed; the reason is above"
  cp "$top/build-aux/packages-$list" "$root/.packages-$list"
}

# Whoever calls in a UTF-8 locale finds it in the tree.
extend_locales () {
  local name=${LC_ALL:-${LC_MESSAGES:-${LANG-}}}
  [[ $name =~ ^([a-z]+_[A-Z]+)\.(UTF-8|utf8)$ ]] || return 0
  name=${BASH_REMATCH[1]}
  [ -e "$root/usr/share/i18n/locales/$name" ] || return 0
  [ ! -e "$root/usr/lib/locale/$name.utf8" ] || return 0
  administer_tree localedef --no-archive -i "$name" -f UTF-8 \
    "/usr/lib/locale/$name.utf8"
}

prepare_tree () {
  local list
  lock "$cache/lock"
  [ -e "$root" ] || make_tree
  tree_fits || cp /etc/os-release "$root/.made-on"
  for list; do extend_tree "$list"; done
  extend_locales
  unlock
}

# --- entering it ------------------------------------------------------------

# Becomes the command, in the tree, in the caller's folder and environment.
enter_tree () {
  in_namespace "$top/dev" _enter "$EUID" "$(id -g)" "$@"
}

# Shows a folder of the machine at its own place in the tree.  Some, such as
# automounts, cannot be shown; what needs them says so.
show () {
  mkdir -p "$root$1"
  mount --rbind "$1" "$root$1" 2>/dev/null || true
}

# The same, unless it would hide something of the tree's own.
show_beside () {
  [ -n "$(ls -A "$root$1" 2>/dev/null)" ] || show "$1"
}

show_machine () {
  local folder
  for folder in /*; do
    if [ -L "$folder" ] || [ ! -d "$folder" ]; then continue; fi
    case $folder in
      /bin|/sbin|/lib*|/usr|/etc|/var|/boot) ;;
      *) show "$folder" ;;
    esac
  done
  show_beside "$top"
  show_beside "$HOME"
  show_beside "$PWD"
}

# The second half of enter_tree, already in the namespace.
finish_entering () {
  local uid=$1 gid=$2 folder=$PWD as=()
  shift 2
  # Unbindable, so that a folder shown does not show the tree in the tree.
  mount --bind "$root" "$root"
  mount --make-unbindable "$root"
  show_machine
  # The machine's programs and libraries mean nothing in there.
  unset LD_LIBRARY_PATH LD_PRELOAD PYTHONHOME PYTHONPATH PKG_CONFIG_PATH \
    GI_TYPELIB_PATH GIO_EXTRA_MODULES XDG_DATA_DIRS XDG_CONFIG_DIRS
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  # Not chroot: from within that, no further namespace could be made.
  cd "$root" || exit
  pivot_root . .
  umount --no-canonicalize --lazy .
  cd "$folder" 2>/dev/null || cd "$top" || exit
  # A plain user is himself again, so that his session's bus knows him.
  [ "$uid" = "$(id -u)" ] || as=(unshare --map-user="$uid" --map-group="$gid")
  exec "${as[@]}" "$@"
}
