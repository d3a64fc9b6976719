# Completion of summitry-cli in bash. The program itself says what there is.
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

_summitry_cli () {
  local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]#=}

  mapfile -t COMPREPLY < <("${1/#\~/$HOME}" __complete \
                           "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [ "${COMPREPLY[0]-}" = :files ]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}

complete -F _summitry_cli summitry-cli
