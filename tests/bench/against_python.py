#!/usr/bin/env python3
"""Runs each script of against-python/ in the shell and its equivalent in CPython, in turn, and compares the best times.

usage: against_python.py [--shell PATH] [--python python3.11] [--runs 7]
Both must print the same. Exit code 1 if the shell is slower anywhere.
"""
import argparse
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


def timed(command):
    begin = time.perf_counter()
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return time.perf_counter() - begin, run.stdout.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shell", default=str(HERE.parent.parent / "target/release/cmdlab"))
    parser.add_argument("--python", default="python3.11")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    slower = False
    for script in sorted((HERE / "against-python").glob("*.ps1")):
        ours, theirs = [], []
        for _ in range(options.runs):
            ours.append(timed([options.shell, "-NoProfile", "-File", str(script)]))
            theirs.append(timed([options.python, str(script.with_suffix(".py"))]))
        if ours[0][1] != theirs[0][1]:
            sys.exit(f"{script.stem}: different output\n{ours[0][1]}\n{theirs[0][1]}")
        a, b = min(t for t, _ in ours), min(t for t, _ in theirs)
        slower |= a > b
        print(f"{script.stem:18s} {a * 1000:7.1f} ms   python {b * 1000:7.1f} ms   {b / a:5.2f} times as fast")
    sys.exit(slower)


if __name__ == "__main__":
    main()
