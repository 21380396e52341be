#!/usr/bin/env python3
"""Counts the instructions of small workloads with callgrind and compares them with the committed figures.

usage: instructions.py [--check | --record] [--binary PATH]
A workload may take up to 5 % more than `instructions.json` says; `--record` writes new figures.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FIGURES = HERE / "instructions.json"
TOLERANCE = 1.05


def count(binary, script):
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", binary, "-NoProfile", "-File", str(script)]
        run = subprocess.run(command, capture_output=True, text=True, env={"CMDLAB_EDITION": "core", "NO_COLOR": "1", "PATH": "/usr/bin:/bin"})
        found = re.search(r"Collected : (\d+)", run.stderr)
        if not found:
            sys.exit(f"callgrind gave no figure for {script.name}:\n{run.stderr[-2000:]}")
        return int(found.group(1))


def main():
    binary = sys.argv[sys.argv.index("--binary") + 1] if "--binary" in sys.argv else str(HERE.parent.parent / "target/release/cmdlab")
    known = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    figures, worse = {}, []
    for script in sorted(HERE.glob("*.ps1")):
        figures[script.stem] = count(binary, script)
        limit = known.get(script.stem, 0) * TOLERANCE
        mark = "" if not limit or figures[script.stem] <= limit else "  MORE THAN ALLOWED"
        print(f"{script.stem:20s} {figures[script.stem]:14,d}   known {known.get(script.stem, 0):14,d}{mark}")
        if mark:
            worse.append(script.stem)
    if "--record" in sys.argv:
        FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n")
    elif worse:
        sys.exit(f"more instructions than allowed: {', '.join(worse)}")


if __name__ == "__main__":
    main()
