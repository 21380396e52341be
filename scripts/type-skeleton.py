#!/usr/bin/env python3
"""Prints the Rust skeleton of a type record from a description of .NET types (JSON): methods `unemulated`, getters `todo`.

    type-skeleton.py TYPES.json System.TimeSpan      prints one record
    type-skeleton.py TYPES.json --list               prints the names of the described types

The JSON maps a full name to `base`, `interfaces`, `constructors` (parameter lists) and `members`: signatures led by
a letter (M method, P property, F field) and `s` when static. Fill in the bodies and name the record in the room's mod.rs.
"""
import json
import re
import sys


KEYWORDS = {
    "Boolean": "bool", "Byte": "byte", "Char": "char", "DateTime": "datetime", "Decimal": "decimal", "Double": "double",
    "Guid": "guid", "Int32": "int", "Int64": "long", "Single": "float", "String": "string", "TimeSpan": "timespan", "Version": "version",
}


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def constant(name):
    short = re.sub(r"`\d+", "", name.split(".")[-1]).replace("+", "")
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", short).upper()


def by_reference(signature):
    """`System.Int32&, Assembly, Version=…, PublicKeyToken=… n` is `[ref] int n` in records."""
    return re.sub(r"System\.([\w.]+)&, [\w.]+, Version=[^,]+, Culture=\w+, PublicKeyToken=\w+", lambda m: "[ref] " + KEYWORDS.get(m[1], "System." + m[1]), signature)


def record(name, described):
    methods, properties = [], []
    for member in described["members"]:
        kind, signature = member.split(" ", 1)
        static = "static_" if kind.endswith("s") else ""
        if kind[0] == "M":
            methods.append(f"        {static}method({quoted(by_reference(signature))}, unemulated),")
            continue
        type_name, rest = re.match(r"(.*?) (\w+(?: \{.*)?)$", signature).groups()
        if rest.endswith(" indexed"):
            properties.append(f"        // {signature}: with parameters")
            continue
        words = [quoted(rest.split(" ")[0]), quoted(type_name), "|_, _| todo"]
        tail = ".field()" if kind[0] == "F" else ".settable(todo)" if "set;" in rest else ""
        properties.append(f"        {static}property({', '.join(words)}){tail},")
    const = constant(name)
    base = described.get("base") or "System.Object"
    maker = "structure" if base == "System.ValueType" else "class"
    lines = [f"pub(super) static RECORDS: &[&TypeRecord] = &[&{const}];", "", f"static {const}: TypeRecord = TypeRecord::{maker}({quoted(name)})"]
    if base not in ("System.Object", "System.ValueType"):
        lines.append(f"    .base({quoted(base)})")
    if described.get("interfaces"):
        lines.append("    .interfaces(&[" + ", ".join(map(quoted, described["interfaces"])) + "])")
    constructors = [f"        constructor({quoted(by_reference(f'{name} new{c}'))}, unemulated)," for c in described.get("constructors", [])]
    for group, members in (("constructors", constructors), ("methods", methods), ("properties", properties)):
        if members:
            lines += [f"    .{group}(&["] + members + ["    ])"]
    return "\n".join(lines) + ";"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    with open(sys.argv[1], encoding="utf-8") as file:
        types = json.load(file)
    if sys.argv[2] == "--list":
        print("\n".join(types))
    elif sys.argv[2] in types:
        print(record(sys.argv[2], types[sys.argv[2]]))
    else:
        sys.exit(f"{sys.argv[2]} is not described")


if __name__ == "__main__":
    main()
