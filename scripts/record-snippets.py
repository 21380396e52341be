#!/usr/bin/env python3
"""Records what real PowerShell answers to the snippets under tests/snippets, for `cargo test` to compare with.

usage: record-snippets.py --pwsh PWSH FILE.ps1 ...                                       writes FILE.expected
       record-snippets.py --pwsh PWSH --shell BINARY [--keep-agreeing] FILE.ps1 ...      also shows where BINARY differs
Snippets are separated by lines that start with #---. With --keep-agreeing the snippets on which BINARY differs, and those
that do not answer twice alike, are taken out of the file.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROBE = pathlib.Path(__file__).resolve().parent.parent / "tests" / "support" / "probe.ps1"
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def split(text):
    return [s for s in re.split(r"(?m)^#---.*\r?\n", text) if s.strip()]


def answers(shell, snippets):
    """What a shell writes for each snippet, as the test compares it. Ends the program when the probe stopped on the way."""
    folder = os.path.realpath(tempfile.mkdtemp(prefix="snippets"))
    try:
        shutil.copy(PROBE, os.path.join(folder, "probe.ps1"))
        pathlib.Path(folder, "snippets.txt").write_text("#---\n".join(snippets))
        env = dict(os.environ, NO_COLOR="1", TERM="dumb", CMDLAB_EDITION="core", LC_ALL="en_US.UTF-8",
                   LANG="en_US.UTF-8", TZ="UTC", COLUMNS="80", HOME=folder + ".home")
        command = [os.path.abspath(shell), "-NoProfile", "-NonInteractive", "-File", os.path.join(folder, "probe.ps1")]
        run = subprocess.run(command, env=env, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
        text = ANSI.sub("", run.stdout.decode("utf-8", "replace"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(folder + ".home", ignore_errors=True)
    text = text.replace("\r\n", "\n").replace("\u202f", " ").replace(folder + "/", "").replace(folder, ".")
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    parts = re.split(r"(?m)^=== (\d+)$\n?", text)
    found = {int(n): body.strip("\n") for n, body in zip(parts[1::2], parts[2::2])}
    missing = [n for n in range(1, len(snippets) + 1) if n not in found]
    if missing:
        first = missing[0]
        sys.exit(f"{shell} gave no answer to {len(missing)} of {len(snippets)} snippets (exit code {run.returncode}); the first is "
                 f"{first}:\n{snippets[first - 1].rstrip()}\n{run.stderr.decode('utf-8', 'replace')[-2000:]}")
    return [found[n] for n in range(1, len(snippets) + 1)]


def record(path, options):
    snippets = [s if s.endswith("\n") else s + "\n" for s in split(path.read_text())]
    want = answers(options.pwsh, snippets)
    if options.shell:
        got = answers(options.shell, snippets)
        again = answers(options.pwsh, snippets)
        wrong = {n for n, (a, b, c) in enumerate(zip(want, got, again)) if a != b or a != c}
        print(f"{path}: {len(snippets) - len(wrong)} of {len(snippets)} agree")
        if options.keep_agreeing:
            snippets = [s for n, s in enumerate(snippets) if n not in wrong]
            path.write_text("#---\n".join(snippets))
            want = answers(options.pwsh, snippets)
        else:
            for n in sorted(wrong):
                print(f"=== {n + 1}\n{snippets[n].rstrip()}\n---> PowerShell\n{want[n]}\n---> here\n{got[n]}")
    body = "".join(f"=== {n}\n{text}\n" for n, text in enumerate(want, 1))
    path.with_suffix(".expected").write_text(body)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--pwsh", required=True)
    parser.add_argument("--shell")
    parser.add_argument("--keep-agreeing", action="store_true")
    options = parser.parse_args()
    for path in options.files:
        record(path, options)


if __name__ == "__main__":
    sys.exit(main())
