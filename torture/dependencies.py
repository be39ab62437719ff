"""What the bot is built of: every file pinned by hash, and none with a known hole."""

import asyncio
import json
import re
import sys
import time
from pathlib import Path
from typing import Any, Final

from bench.machine import PROJECT
from torture.part import Options, Tell, Trial

LOCKS: Final = ("requirements/runtime.txt", "requirements/dev.txt")
SERVICES: Final = ("osv", "pypi")
AUDIT_SECONDS: Final = 60.0
# Advisories that name more versions than have the hole, each looked at: the package, what the versions
# without it begin with, and how that is known.
NOT_SO: Final = {
    "CVE-2026-31072": (
        "apscheduler", "3.", "its finder: it is in the serializers, which came with 4.0; 3.11 has none"
    ),
}  # fmt: skip
_NAMES_AN_INDEX: Final = ("://", "--index", "--extra-index", "--find-links", "-i ", "-f ")


class Dependencies:
    """The part."""

    name = "dependencies"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """Look at both lock files, then ask the advisory services about them."""
        trials = []
        for lock in LOCKS:
            for kind in ("hashes", "advisories"):
                name = f"{kind}-{Path(lock).stem}"
                if options.wants(name):
                    tell(name)
                    trials.append(await _tried(name, kind, PROJECT / lock))
        return trials


async def _tried(name: str, kind: str, lock: Path) -> Trial:
    began = time.monotonic()
    again = f'make torture ARGS="--part dependencies --only {name}"'
    if kind == "hashes":
        wrong, not_run = tuple(unlocked(lock)), ""
    else:
        wrong, not_run = await _audited(lock)
    return Trial("dependencies", name, wrong, not_run, time.monotonic() - began, again)


def unlocked(lock: Path) -> list[str]:
    """What in a lock file is not pinned by hash, or would be fetched from a named place."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    requirements = [
        line for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    faults = [
        f"not pinned by hash: {line.split()[0]}"
        for line in requirements
        if not re.match(r"[a-z0-9.\-]+==\S+ ", line) or "--hash=sha256:" not in line
    ]
    faults += [f"names an index: {mark}" for mark in _NAMES_AN_INDEX if mark in joined]
    return faults if requirements else ["there is nothing in it"]


async def _audited(lock: Path) -> tuple[tuple[str, ...], str]:
    """Holes that are known, and why it could not be found out."""
    reasons = []
    for service in SERVICES:
        answer = await _ask(lock, service)
        if isinstance(answer, str):
            reasons.append(f"{service}: {answer}")
            continue
        wrong, unknown = read_audit(answer)
        if wrong or not unknown:
            return wrong, ""
        reasons.append(f"{service}: found nothing out about {len(unknown)} packages, such as {unknown[0]}")
    return (), f"whether there are known holes in {lock.name} could not be found out: {'; '.join(reasons)}"


async def _ask(lock: Path, service: str) -> dict[str, Any] | str:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "pip_audit", "-r", str(lock), "--require-hashes", "--disable-pip",
        "-s", service, "-f", "json", "--progress-spinner", "off", "--timeout", "10",
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(AUDIT_SECONDS):
            out, err = await process.communicate()
    except TimeoutError:
        process.kill()
        await process.wait()
        return f"no answer within {AUDIT_SECONDS:.0f} seconds"
    try:
        found: dict[str, Any] = json.loads(out)
    except ValueError:
        last = (err.decode().strip().splitlines() or ["no reason given"])[-1]
        return "cannot be reached from here" if "ConnectionError" in last else last[:160]
    return found


def read_audit(answer: dict[str, Any]) -> tuple[tuple[str, ...], list[str]]:
    """What pip-audit found: known holes in words, and the packages it could find out nothing about."""
    wrong, unknown = [], []
    for package in answer["dependencies"]:
        if "skip_reason" in package:
            unknown.append(str(package["name"]))
        for hole in package.get("vulns", []):
            if _is_not_so(package, hole):
                continue
            fixed = ", ".join(hole["fix_versions"]) or "none yet"
            wrong.append(f"{package['name']} {package['version']}: {hole['id']}, mended in: {fixed}")
    return tuple(wrong), unknown


def _is_not_so(package: dict[str, Any], hole: dict[str, Any]) -> bool:
    said = (NOT_SO[name] for name in (hole["id"], *hole.get("aliases", [])) if name in NOT_SO)
    return any(package["name"] == name and package["version"].startswith(of) for name, of, _ in said)
