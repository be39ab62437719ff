#!/bin/sh
# Makes .venv and installs the locked requirements into it. Called by `make setup`, with the stamp file to write.
# Needs nothing but a POSIX shell and Python 3.11 or newer with venv.
set -eu
stamp=$1
requirements=requirements/dev.txt
log=setup.log

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 1; }

# Sets `python` to the first Python that will do. A command that exists but does not run (a pyenv shim) is passed over.
find_python() {
    python='' without_venv='' found=''
    for candidate in python3.13 python3.12 python3.11 python3 python3.14; do
        version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { found=$version; continue; }
        if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then python=$candidate; return; fi
        # Debian's default Python takes the package without a version in its name.
        if [ "$candidate" = python3 ]; then without_venv=python3-venv; else without_venv=${without_venv:-python$version-venv}; fi
        if [ "$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "$version" ]; then
            without_venv=python3-venv
        fi
    done
    [ -z "$without_venv" ] || die "Python's venv is missing. Install it, then run make again: sudo apt install $without_venv"
    [ -z "$found" ] || die "Beatmeet needs Python 3.11 or newer; this machine has $found. Install a newer one, then run make again."
    die "Beatmeet needs Python 3.11 or newer, and none was found. Install it, then run make again."
}

fresh=no
undo() {
    [ "$fresh" = no ] || rm -rf .venv
}
trap 'undo; exit 130' INT TERM HUP

# A finished .venv is brought up to date in place; a half-made or broken one is made anew.
if [ -f "$stamp" ] && .venv/bin/python -m pip --version >/dev/null 2>&1; then
    say "Bringing .venv up to date with $requirements ..."
    rm -f "$stamp"
else
    find_python
    fresh=yes
    say "Setting up .venv with $python and the locked requirements (once, about a minute) ..."
    rm -rf .venv
    "$python" -m venv .venv >"$log" 2>&1 || { undo; die "Making .venv failed; the reason is in $log"; }
fi

# PIP_USER would send packages elsewhere than the .venv.
if ! PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 \
    .venv/bin/python -m pip install --require-hashes --requirement "$requirements" >>"$log" 2>&1; then
    undo
    die "Installing the requirements failed; pip's words are in $log"
fi
# Compiled now, the first start is as quick as the second; where that cannot be written, it is only slower.
.venv/bin/python -m compileall -q bot >>"$log" 2>&1 || :
rm -f "$log"
: >"$stamp"
