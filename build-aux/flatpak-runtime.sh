# flatpak-runtime.sh: a stand-in for the GNOME runtime, made of Debian packages.
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by ./dev, whose functions and variables it uses.  Where Flathub cannot
# be reached, the manifest is built, installed and run with this repository in
# its place: org.gnome.Platform and org.gnome.Sdk with the names and the layout
# of the real ones and Debian's libraries.  It proves the manifest, the sandbox
# and the program in it; how the real libraries behave it does not prove, and
# what was built with it is not for others.  As the Debian 13 tree, it is made
# under another name and renamed when complete.
#
# shellcheck shell=bash disable=SC2154  # what ./dev has set

# The Debian release whose GTK, libadwaita and GLib are those of the runtime,
# and the runtime's branch, which the manifests name.
readonly runtime_release=forky runtime_branch=51
# In the home of the session that installs it; see flatpak.sh.
readonly stand_in=$cache/flatpak/stand-in/repository

# What a folder or a setting means that Flatpak makes anew for every sandbox,
# or that means nothing in one.
readonly left_out=(
  etc/{apt,dpkg,init.d,systemd,pam.d,security,skel,default,logrotate.d}
  etc/{cron.daily,rc0.d,rc1.d,rc2.d,rc3.d,rc4.d,rc5.d,rc6.d,rcS.d}
  etc/{passwd,group,shadow,gshadow,subuid,subgid}{,-} etc/.pwd.lock
  etc/{hostname,hosts,resolv.conf,machine-id,fstab,mtab,ld.so.cache}
  etc/{localtime,timezone,motd,issue,issue.net}
  games src local share/i18n lib/systemd lib/init
)

# Fills a folder with the packages of the lists named.
bootstrap_runtime () {
  local folder=$1 mirror=$2 list name options names=()
  shift 2
  for list; do mapfile -t -O ${#names[@]} names < <(packages "$list"); done
  # A snapshot whose date has passed does as well: it is signed all the same.
  options=(--variant=essential --include="$(IFS=,; echo "${names[*]}")"
           --aptopt='Acquire::Check-Valid-Until "false"'
           --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*.mo')
  for name in "${test_locales[@]}"; do
    options+=(--dpkgopt="path-include=/usr/share/locale/$name/*"
              --dpkgopt="path-include=/usr/share/locale/${name%%_*}/*")
  done
  persist bootstrap "$folder" "$runtime_release" "$mirror" "${options[@]}" ||
    die "the packages of the stand-in could not be installed"
}

# Flatpak-builder before 1.4 looks for appstream-glib's tool in the Sdk, which
# Debian has no more; AppStream's own does the same.  It wants the metainfo at
# its new place, and the builder pictures of its time.
write_compose () {
  cat >"$1" <<'EOF'
#!/bin/sh
set -e
for id; do :; done
tree=$(mktemp -d)
cp -r /app/share "$tree"
mkdir -p "$tree/share/metainfo"
for file in "$tree"/share/appdata/*; do
  name=${file##*/}
  cp "$file" "$tree/share/metainfo/${name%.*.xml}.metainfo.xml" || true
done
appstreamcli compose --no-net --image-format=png --prefix=/ --origin="$id" \
  --components="$id" --result-root=/app \
  --data-dir=/app/share/app-info/xmls \
  --icons-dir=/app/share/app-info/icons/flatpak "$tree"
rm -r "$tree"
EOF
  chmod +x "$1"
}

# Fonts of the machine, which Flatpak shows in every sandbox.
write_fonts () {
  cat >"$1" <<'EOF'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/app/share/fonts</dir>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/user-fonts</dir>
</fontconfig>
EOF
}

write_metadata () {
  local id=$1 arch=$2
  cat <<EOF
[Runtime]
name=$id
runtime=org.gnome.Platform/$arch/$runtime_branch
sdk=org.gnome.Sdk/$arch/$runtime_branch

[Environment]
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
GI_TYPELIB_PATH=/app/lib/girepository-1.0
EOF
}

# Turns the Debian in a folder into a runtime, where the caller is root of it,
# and commits it to a repository.
commit_runtime () {
  local folder=$1 id=$2 repository=$3 arch usr=$1/files
  arch=$(flatpak --default-arch)
  # For whoever enters it in a sandbox, not as its root.
  umask 022
  mv "$folder/root/usr" "$usr"
  mv "$folder/root/etc" "$usr"
  (cd "$usr" && rm -rf "${left_out[@]}")
  [ "$id" = org.gnome.Sdk ] || rm -rf "$usr"/bin/{apt,dpkg}* "$usr/include"
  # Flatpak's PATH is bin alone.
  ln -sf ../sbin/ldconfig "$usr/bin/ldconfig"
  [ "$id" = org.gnome.Platform ] || write_compose "$usr/bin/appstream-compose"
  write_fonts "$usr/etc/fonts/conf.d/50-flatpak.conf"
  # Places where Flatpak mounts extensions.
  mkdir -p "$usr"/share/runtime/{locale,share}
  find "$usr" ! -type f ! -type d ! -type l -delete
  find "$usr" ! -type l -perm /7000 -exec chmod ug-s,-t {} +
  chmod -R u+rwX,go+rX "$usr"
  write_metadata "$id" "$arch" >"$folder/metadata"
  flatpak build-export --runtime --files=files --disable-sandbox \
    --arch="$arch" -s "stand-in of Debian packages" \
    "$repository" "$folder" "$runtime_branch" >&2
}

make_runtime () {
  local new=$stand_in.new scratch=$cache/flatpak/scratch mirror part lists
  check_namespace
  mirror=$(find_mirror "$runtime_release")
  say "making a stand-in for the GNOME runtime in $stand_in (once, five minutes)"
  in_namespace rm -rf --one-file-system "$new" "$scratch"
  mkdir -p "$scratch" "${stand_in%/*}"
  ostree init --repo="$new" --mode=archive-z2
  ostree config --repo="$new" set archive.zlib-level 1
  for part in Platform Sdk; do
    lists=(platform)
    [ "$part" = Platform ] || lists+=(sdk)
    bootstrap_runtime "$scratch/root" "$mirror" "${lists[@]}"
    in_namespace "$top/dev" _commit_runtime "$scratch" "org.gnome.$part" "$new" ||
      die "org.gnome.$part could not be committed"
    in_namespace rm -rf --one-file-system "$scratch"
    mkdir -p "$scratch"
  done
  rmdir "$scratch"
  flatpak build-update-repo "$new" >&2
  runtime_state >"$new/.made-of"
  mv -T "$new" "$stand_in"
}

# What the stand-in depends on.
runtime_state () {
  cat "$top"/build-aux/{flatpak-runtime.sh,packages-platform,packages-sdk}
}

prepare_runtime () {
  lock "$cache/flatpak/lock"
  if ! cmp -s <(runtime_state) "$stand_in/.made-of"; then
    rm -rf "$stand_in"
    make_runtime
  fi
  unlock
}
