#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# bash tests/run.sh [dev|asan|fuzz [seconds]|bench]: installs what is missing, builds, runs every test; without an argument
# dev, asan and fuzz.
#   dev    g++, warnings are errors; everything is built, the benchmarks too
#   asan   clang, AddressSanitizer and UndefinedBehaviorSanitizer with leak detection, the same tests
#   fuzz   what reads a server's answer, fed with whatever libFuzzer makes of tests/fuzz/corpus: for 60 s and from the same
#          seed each time, so that a change is judged by what it does; with seconds given from a new seed, to search
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
    # Tests wait more than they compute.
    ctest --test-dir "$root/build/$1" -j "$((2 * jobs))" --output-on-failure --no-tests=error --no-label-summary |
        tee "$logs/tests-$1.log" || failed=1
    summaries+=("sundog: all tests of $1:" "$(grep -E '^[0-9]+% tests passed' "$logs/tests-$1.log" || echo 'none ran')")
    # Once more: of a long log mostly the end is read.
    summaries+=("$(grep -A 3 -E '^FAIL!|ERROR: [A-Z][a-z]+Sanitizer|: runtime error: ' "$logs/tests-$1.log" |
        grep -v '^QWARN' | head -n 60 || true)")
}

dev() {
    build dev
    run_tests dev
}

asan() {
    build asan -DCMAKE_CXX_COMPILER=clang++
    run_tests asan
}

fuzz() {
    local seconds=${1:-60} seed=${1:+0} found=$logs/fuzz log=$logs/fuzz.log
    say "building fuzz (build/fuzz)"
    quietly "$logs/configure-fuzz.log" cmake -S "$root" --preset fuzz -DSUNDOG_WERROR=ON
    quietly "$logs/build-fuzz.log" cmake --build "$root/build/fuzz" -j "$jobs" --target fuzz_answers
    say "fuzzing for $seconds s"
    mkdir -p "$found"
    # What it learns stays in build/, the corpus of the repository is only read.
    if "$root/build/fuzz/tests/fuzz_answers" -max_total_time="$seconds" -seed="${seed:-1}" -timeout=10 -max_len=8192 \
        -print_final_stats=1 -artifact_prefix="$found/" "$found" "$root/tests/fuzz/corpus" >"$log" 2>&1; then
        summaries+=("sundog: fuzzing found nothing in $(grep -oE 'number_of_executed_units: *[0-9]+' "$log" |
            grep -oE '[0-9]+$') runs")
    else
        tail -n 60 "$log" >&2
        say "fuzzing found something: $found"
        failed=1
    fi
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
all | dev | asan | fuzz | bench) ;;
*) fail "what is \"$1\"? One of dev, asan, fuzz, bench, or nothing for all but bench" ;;
esac
install_packages "$logs/install.log" "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
case ${1:-all} in
all)
    dev
    asan
    fuzz
    ;;
*) "$@" ;;
esac

if ((${#summaries[@]} > 0)); then
    printf '%s\n' "${summaries[@]}" | grep -v '^$'
fi
exit "$failed"
