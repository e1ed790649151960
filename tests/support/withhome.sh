#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# withhome.sh COMMAND…: runs it in a home of its own, without display and session bus, so that no test sees or changes
# what belongs to the user. At the end everything still running in that home is ended and the home removed.
set -uo pipefail
home=$(mktemp -d "${TMPDIR:-/tmp}/sundog-test.XXXXXX")

# Daemons leave the process tree; the environment they were started with, which holds a path nobody else has, still tells.
end_leftovers() {
    local signal=TERM environ left
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        left=
        for environ in /proc/[0-9]*/environ; do
            if grep -qsF "SUNDOG_TEST_HOME=$home" "$environ"; then
                local pid=${environ//[!0-9]/}
                [[ $pid == "$$" ]] && continue
                left=yes
                kill -"$signal" "$pid" 2>/dev/null
            fi
        done
        [[ -n $left ]] || return 0
        sleep 0.1
        signal=KILL # the second time round: a stopped or stubborn one
    done
}

finish() {
    end_leftovers
    rm -rf "$home"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

mkdir -m 700 "$home/run"
mkdir "$home/config" "$home/data" "$home/cache" "$home/state"
# This shell itself keeps the old environment, so that it is not among the leftovers.
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u GNOME_KEYRING_CONTROL \
    HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
    XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" SUNDOG_TEST_HOME="$home" "$@" &
wait $!
