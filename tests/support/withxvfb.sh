#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# withxvfb.sh COMMAND…: runs it with a virtual X display and a window manager, without which nothing is ever activated.
set -uo pipefail
if [[ -z ${SUNDOG_TEST_HOME:-} ]]; then
    exec "$(dirname "${BASH_SOURCE[0]}")/withhome.sh" "${BASH_SOURCE[0]}" "$@"
fi

# Xvfb picks a free number and says which, once it can be connected to.
mkfifo "$SUNDOG_TEST_HOME/display"
Xvfb -displayfd 7 -screen 0 1400x900x24 -nolisten tcp 7>"$SUNDOG_TEST_HOME/display" >/dev/null 2>&1 &
xvfb=$!
trap 'kill "$xvfb" 2>/dev/null; wait "$xvfb" 2>/dev/null' EXIT
read -r -t 30 number <"$SUNDOG_TEST_HOME/display" || {
    echo "withxvfb.sh: Xvfb did not come up" >&2
    exit 1
}
export DISPLAY=:$number QT_QPA_PLATFORM=xcb
openbox >/dev/null 2>&1 &
openbox=$!
trap 'kill "$openbox" "$xvfb" 2>/dev/null; wait "$openbox" "$xvfb" 2>/dev/null' EXIT
"$@"
