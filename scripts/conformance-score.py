#!/usr/bin/env python3
"""Counts the conformance cases on which a cmdlab binary agrees with the recorded answers.

usage: conformance-score.py BINARY [--failing]     prints the count, or the names of the cases that differ
Each case runs as `BINARY -NoProfile -NonInteractive -File case.ps1` in an empty folder.
"""
import concurrent.futures as cf
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent / "tests" / "conformance"


def normal(text, folder):
    text = text.replace("\r\n", "\n").replace("\u202f", " ").replace(folder + "/", "").replace(folder, ".")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def expected(path):
    head, rest = path.read_text().split("\n# stdout\n", 1)
    at = rest.rfind("\n# stderr\n")
    return int(head.split()[-1]), rest[:at], rest[at + len("\n# stderr\n"):].rstrip("\n")


def agrees(binary, script):
    folder = os.path.realpath(tempfile.mkdtemp(prefix="case"))
    try:
        shutil.copy(script, os.path.join(folder, "case.ps1"))
        env = dict(os.environ, NO_COLOR="1", TERM="dumb", CMDLAB_EDITION="core", HOME=folder + ".home", COLUMNS="120", TZ="UTC")
        run = subprocess.run([binary, "-NoProfile", "-NonInteractive", "-File", "case.ps1"], cwd=folder, env=env,
                             stdin=subprocess.DEVNULL, capture_output=True, timeout=30)
        got = (run.returncode, normal(run.stdout.decode("utf-8", "replace"), folder), normal(run.stderr.decode("utf-8", "replace"), folder))
    except subprocess.TimeoutExpired:
        return False
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return got == expected(script.with_suffix(".expected"))


def main():
    binary = os.path.abspath(sys.argv[1])
    scripts = sorted(ROOT.rglob("*.ps1"))
    with cf.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        results = list(pool.map(lambda s: agrees(binary, s), scripts))
    if "--failing" in sys.argv:
        for script, good in zip(scripts, results):
            if not good:
                print(script.relative_to(ROOT))
    else:
        print(sum(results))


if __name__ == "__main__":
    main()
