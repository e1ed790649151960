#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# bash app/run.sh [arguments…]: installs what is missing, builds Sundog, opens it on the practice tenant.
# Arguments are passed on to sundog. A command word (run, export, check, practice) or a word on what to open
# (--connection, --help …) is taken as it stands; anything else is added to --practice.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/packages.sh"
logs=$root/build/logs
mkdir -p "$logs"

install_packages "$logs/install.log" "${build_packages[@]}" "${run_packages[@]}"

say "building (build/release; the first time takes a few minutes)"
quietly "$logs/configure.log" cmake -S "$root" --preset release
quietly "$logs/build.log" cmake --build "$root/build/release" --target sundog

arguments=(--practice "$@")
needs_display=yes
[[ ${1:--} == -* ]] || needs_display=no arguments=("$@")
for argument in "$@"; do
    case $argument in
    --practice | --connection | --connection=*) arguments=("$@") ;;
    -h | --help | --help-all | -v | --version) needs_display=no arguments=("$@") ;;
    -platform | -platform=* | --platform | --platform=*) needs_display=no ;;
    esac
done

if [[ $needs_display == yes && -z ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]; then
    fail "built, but there is no display to open a window on. Ways to get one:
  - run this in a desktop session, or over ssh with: ssh -X
  - a virtual one: apt-get install xvfb xauth, then: xvfb-run -a bash app/run.sh
  - no window needed: bash app/run.sh practice   (serves the practice tenant; sundog --help lists more)"
fi
say "starting build/release/sundog ${arguments[*]}"
exec "$root/build/release/sundog" "${arguments[@]}"
