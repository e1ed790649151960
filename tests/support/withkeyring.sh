#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# withkeyring.sh COMMAND…: runs it on a private session bus with a real, unlocked gnome-keyring.
set -uo pipefail
if [[ -z ${SUNDOG_TEST_HOME:-} ]]; then
    exec "$(dirname "${BASH_SOURCE[0]}")/withhome.sh" "${BASH_SOURCE[0]}" "$@"
fi
if [[ -z ${DBUS_SESSION_BUS_ADDRESS:-} ]]; then
    exec dbus-run-session -- "${BASH_SOURCE[0]}" "$@"
fi

# A password of no bytes would not unlock. In the foreground, so that it stays a child of ours and can be ended.
printf pw1 | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
trap 'kill -KILL "$daemon" 2>/dev/null; wait "$daemon" 2>/dev/null' EXIT # KILL: a test may have stopped it

has_owner() {
    dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true
}
for _ in {1..100}; do
    has_owner && break
    sleep 0.05
done
has_owner || {
    echo "withkeyring.sh: gnome-keyring did not come up" >&2
    exit 1
}
"$@"
