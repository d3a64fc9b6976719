# Completion of summitry-cli in fish. The program itself says what there is.
#
# SPDX-FileCopyrightText: 2026 The Summitry contributors
# SPDX-License-Identifier: GPL-3.0-or-later

function __summitry_cli
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found ($words[1] __complete $words[2..] $current 2>/dev/null)

    if test "$found[1]" = :files
        __fish_complete_path (string replace -r '^.*=' '' -- $current)
    else
        printf '%s\n' $found
    end
end

complete -c summitry-cli -f -a '(__summitry_cli)'
