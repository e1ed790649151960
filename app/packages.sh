# SPDX-License-Identifier: Apache-2.0
# Sourced by app/run.sh and tests/run.sh: says what is done, runs noisy commands quietly, installs missing packages.
# NAME|OTHER stands for either of two packages: where distributions disagree, or where the machine has one already.

build_packages=(g++ cmake ninja-build ccache mold qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    'qt6-svg-dev|libqt6svg6-dev' qtkeychain-qt6-dev zlib1g-dev libxlsxwriter-dev pkg-config
    libgl-dev)

# The keychain is reached through libsecret; a desktop with KWallet needs no second one. A bare machine has no fonts for
# Chinese and Japanese names, and Qt's own dialogs are translated in a package of their own.
run_packages=(libsecret-1-0 'gnome-keyring|libkf5wallet-bin|libkf6wallet-bin' dbus fonts-inter fonts-droid-fallback
    qt6-translations-l10n)

test_packages=(clang libclang-rt-dev llvm gnome-keyring libsecret-tools dbus xvfb xauth openbox xdotool imagemagick
    fonts-noto-core curl python3 python3-openpyxl jq
    poppler-utils tidy libreoffice-calc-nogui)

# To stderr: what sundog prints on stdout may be read by a program.
say() { printf 'sundog: %s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# quietly LOG COMMAND…: the output goes to LOG, and its end to the terminal if the command fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 && return
    tail -n 60 "$log" >&2
    fail "failed: $* (all of its output: $log)"
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# missing_packages WANTED…: one line for each of which no alternative is installed, as it was written.
missing_packages() {
    local wanted name names
    for wanted in "$@"; do
        IFS='|' read -ra names <<<"$wanted"
        for name in "${names[@]}"; do
            is_installed "$name" && continue 2
        done
        echo "$wanted"
    done
}

# known_package A|B: the first of them that this distribution has; A if none, so that apt names it in its complaint.
known_package() {
    local name names
    IFS='|' read -ra names <<<"$1"
    for name in "${names[@]}"; do
        apt-cache show "$name" >/dev/null 2>&1 && break
        name=${names[0]}
    done
    echo "$name"
}

# install_packages LOG WANTED…
install_packages() {
    local log=$1
    shift
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        fail "there is no apt here. Install what Debian calls: ${*%%|*}
Then build by hand, as README.md shows."
    fi

    local wanted lacking
    mapfile -t lacking < <(missing_packages "$@")
    if ((${#lacking[@]} == 0)); then
        say "all packages are installed"
        return
    fi

    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    if ((EUID != 0)); then
        command -v sudo >/dev/null || fail "there is no sudo here. Install as root: ${lacking[*]%%|*}"
        apt=(sudo "${apt[@]}")
    fi
    say "updating the list of packages"
    quietly "$log" "${apt[@]}" update
    local names=()
    for wanted in "${lacking[@]}"; do
        names+=("$(known_package "$wanted")")
    done
    say "installing ${names[*]}"
    quietly "$log" "${apt[@]}" install --no-install-recommends "${names[@]}"
}
