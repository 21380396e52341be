#!/usr/bin/env python3
"""Measures which documented commands parse, bind and run: documented-commands.py FILE [CMDLAB]

FILE has one JSON object a line: {"cmdlet", "n", "text"}. The program's own answer (`cmdlab check-commands FILE`) says what
became of each; this prints the shares, the commonest errors and, with -v, every command that fails.
"""

import collections
import json
import re
import shutil
import subprocess
import sys
import tempfile


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    verbose = "-v" in sys.argv
    if not arguments:
        sys.exit(__doc__)
    program = arguments[1] if len(arguments) > 1 else shutil.which("cmdlab") or "target/release/cmdlab"
    with tempfile.TemporaryDirectory() as folder:
        answer = subprocess.run([program, "check-commands", arguments[0]], cwd=folder, capture_output=True, text=True)
    rows = [json.loads(line) for line in answer.stdout.splitlines() if line.startswith("{")]
    if not rows:
        sys.exit(answer.stderr or "no answer")
    for what in ("parses", "binds", "runs"):
        count = sum(row[what] for row in rows)
        print(f"{what:7} {count:5} of {len(rows)}  {100 * count / len(rows):.1f} %")
    for stage, wanted in (("does not parse", lambda r: not r["parses"]), ("does not bind", lambda r: r["parses"] and not r["binds"]),
                          ("does not run", lambda r: r["binds"] and not r["runs"])):
        failed = [row for row in rows if wanted(row)]
        kinds = collections.Counter(re.sub(r"[\"'].*", "…", row["error"] or "").splitlines()[0][:110] for row in failed)
        print(f"\n{stage}: {len(failed)}")
        for kind, count in kinds.most_common(40 if verbose else 12):
            print(f"  {count:4}  {kind}")
        if verbose:
            for row in failed:
                print(f"    {row['cmdlet']} {row['n']}: {row['text']!r}\n        {row['error']!r}")


main()
