#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# bash tests/run.sh [dev|asan|bench]: installs what is missing, builds, runs every test; without an argument dev and asan.
#   dev    g++, warnings are errors; everything is built, the benchmarks too
#   asan   clang, AddressSanitizer and UndefinedBehaviorSanitizer with leak detection, the same tests
#   bench  an optimised build, prints the figures of tests/bench
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/packages.sh"
logs=$root/build/logs
mkdir -p "$logs"
export LC_ALL=C.UTF-8
jobs=$(nproc)

# build PRESET [cmake arguments…]
build() {
    local preset=$1
    shift
    say "building $preset (build/$preset)"
    quietly "$logs/configure-$preset.log" cmake -S "$root" --preset "$preset" -DSUNDOG_WERROR=ON "$@"
    quietly "$logs/build-$preset.log" cmake --build "$root/build/$preset" -j "$jobs"
}

# run_tests PRESET: a failure is remembered, so that the other preset is still run.
summaries=()
failed=0
run_tests() {
    say "running the tests of $1"
    ctest --test-dir "$root/build/$1" -j "$jobs" --output-on-failure --no-tests=error --no-label-summary |
        tee "$logs/tests-$1.log" || failed=1
    summaries+=("sundog: all tests of $1:" "$(grep -E '^[0-9]+% tests passed' "$logs/tests-$1.log" || echo 'none ran')")
}

dev() {
    build dev
    run_tests dev
}

asan() {
    build asan -DCMAKE_CXX_COMPILER=clang++
    run_tests asan
}

bench() {
    build bench
    local program
    for program in "$root"/build/bench/tests/bench/*; do
        [[ -f $program && -x $program ]] || continue
        say "measuring ${program##*/}"
        "$root/tests/support/withhome.sh" env QT_QPA_PLATFORM=offscreen "$program"
    done
}

case ${1:-all} in
all | dev | asan | bench) ;;
*) fail "what is \"$1\"? One of dev, asan, bench, or nothing for dev and asan" ;;
esac
install_packages "$logs/install.log" "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
case ${1:-all} in
all)
    dev
    asan
    ;;
*) "$1" ;;
esac

if ((${#summaries[@]} > 0)); then
    printf '%s\n' "${summaries[@]}"
fi
exit "$failed"
