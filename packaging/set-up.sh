#!/usr/bin/env bash
# Makes .venv with Claimcheck in it: `packaging/set-up.sh run` for use, `packaging/set-up.sh dev` with the test tools.
# On Debian and Ubuntu, missing system libraries of Qt are installed when root; otherwise the one command is printed.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-run}
stamp=.venv/.ready-$what
if [ -e "$stamp" ] && [ "$stamp" -nt pyproject.toml ] && [ "$stamp" -nt packaging/constraints.txt ]; then exit 0; fi

say() { printf 'claimcheck: %s\n' "$*" >&2; }

find_python() {
  for name in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
    if command -v "$name" >/dev/null 2>&1 &&
      "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo "$name"; return; fi
  done
  say "Python 3.11 or newer is needed. On Debian 12, Ubuntu 24.04 and newer: sudo apt-get install python3 python3-venv"
  return 1
}

# What Qt needs from the system: the first line for any use, the second for a window on X11.
libraries="libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0
libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"

missing_packages() {
  command -v dpkg-query >/dev/null 2>&1 || return 0
  for package in $libraries; do
    dpkg-query -W -f='${Status} ${Provides}\n' "$package" "${package}t64" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
  done
  "$1" -c 'import ensurepip, venv' 2>/dev/null || printf '%s ' "$(basename "$("$1" -c 'import sys; print(f"python{sys.version_info[0]}.{sys.version_info[1]}-venv")')")"
}

python=$(find_python)
missing=$(missing_packages "$python")
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ]; then
    say "installing system libraries: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
  else
    say "system libraries are missing; please run once: sudo apt-get install -y $missing"
    "$python" -c 'import ensurepip, venv' 2>/dev/null || exit 1
  fi
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
pip() { .venv/bin/python -m pip --disable-pip-version-check "$@"; }
say "installing Python packages into .venv"
pip install -q --upgrade 'pip>=25.1'
if [ "$what" = dev ]; then pip install -q -c packaging/constraints.txt -e '.[parquet]' --group dev
else pip install -q -c packaging/constraints.txt -e .; fi
# Compiled once here: where Python is told to write no bytecode, every start would compile the program again.
.venv/bin/python -m compileall -q claimcheck
touch "$stamp"
