#!/usr/bin/env python3
"""Turns descriptions of cmdlets (JSON, as Get-Command knows them) into the signature texts of src/command/signature.rs.

    signatures.py CMDLETS.json Sort-Object          prints one signature
    signatures.py CMDLETS.json --all FOLDER         writes every signature to FOLDER/<Name>.txt
"""
import json
import pathlib
import re
import sys

FLAGS = {
    "ValidateNotNullOrEmpty": "notempty",
    "ValidateNotNull": "notnull",
    "ValidateNotNullOrWhiteSpace": "notwhitespace",
    "AllowNull": "null",
    "AllowEmptyString": "emptystring",
    "AllowEmptyCollection": "emptycollection",
}
# Attributes that say nothing about binding, or nothing that is emulated.
SILENT = {
    "ArgumentCompleter", "ArgumentCompletions", "ArgumentEncodingCompletions", "HttpVersionCompletions",
    "ValidateTrustedData", "Runspace", "Obsolete", "Nullable", "PSTypeName", "ValidateVersion", "ValidateNotePropertyName",
}


def head(cmdlet):
    words = [cmdlet["name"]]
    usual = "Microsoft.PowerShell.Commands." + cmdlet["name"].replace("-", "") + "Command"
    if cmdlet.get("implementingType") not in (usual, None, ""):
        words.append("class=" + cmdlet["implementingType"])
    if cmdlet.get("module"):
        words.append("module=" + cmdlet["module"])
    default = [s["name"] for s in cmdlet["sets"] if s.get("default")]
    words += ["default=" + name for name in default]
    order = [s["name"] for s in cmdlet["sets"]]
    if order != met(cmdlet, default):
        words.append("sets=" + ",".join(order))
    if cmdlet.get("shouldProcess"):
        words.append("shouldprocess")
    if cmdlet.get("paging"):
        words.append("paging")
    if cmdlet.get("confirmImpact") in ("Low", "High"):
        words.append("impact=" + cmdlet["confirmImpact"])
    outputs = [o for o in cmdlet.get("outputs", []) if o]
    if outputs:
        words.append("output=" + ",".join(outputs))
    return " ".join(words)


def met(cmdlet, default):
    """The sets in the order in which a reader of the signature meets them."""
    seen = list(default)
    for name in cmdlet["parameters"]:
        for line in lines_of(cmdlet, name):
            for word in line.split():
                if word.startswith("sets="):
                    seen += [s for s in word[5:].split(",") if s not in seen]
    return seen or ["__AllParameterSets"]


def rules(parameter):
    """What may differ from set to set."""
    words = []
    if parameter.get("mandatory"):
        words.append("mandatory")
    if "position" in parameter:
        words.append(f"pos={parameter['position']}")
    if parameter.get("fromPipeline"):
        words.append("pipeline")
    if parameter.get("fromPipelineByPropertyName"):
        words.append("byname")
    if parameter.get("remaining"):
        words.append("remaining")
    return tuple(words)


def attributes(facts):
    """What holds in every set."""
    words = []
    if facts.get("aliases"):
        words.append("alias=" + ",".join(facts["aliases"]))
    for name in facts.get("attributes", []):
        kind, _, text = name.partition(":")
        if name in FLAGS:
            words.append(FLAGS[name])
        elif name == "range:..":
            # Some kinds are not told; the binder then takes any number.
            words += ["range=" + facts["rangeKind"]] if "rangeKind" in facts else []
        elif kind in ("range", "count", "pattern"):
            words.append(f"{kind}={text}")
        elif kind == "set" and "en-US" in text.split("|"):
            words.append("set=" + ",".join([v for v in text.split("|")[:3] if v[:1].isupper()] + ["<cultures>"]))
        elif kind == "set":
            words.append("set=" + text.replace("|", ","))
        elif name not in SILENT:
            words.append("transform=" + re.sub("Transformation$|^ArgumentTo|^Argument", "", name))
    words += [k for k in ("wildcards", "dynamic", "hidden") if facts.get(k)]
    if facts.get("help"):
        words.append("help=" + facts["help"].replace(" ", "_"))
    return words


def lines_of(cmdlet, name):
    groups = {}
    type_name = "System.Object"
    for one in cmdlet["sets"]:
        for parameter in one["parameters"]:
            if parameter["name"] == name:
                type_name = parameter["type"]
                groups.setdefault(rules(parameter), []).append(one["name"])
    facts = cmdlet["parameters"].get(name, {})
    everywhere = sum(map(len, groups.values())) == len(cmdlet["sets"]) and facts.get("allSets", True)
    for i, (words, sets) in enumerate(groups.items()):
        line = [name, type_name, *words]
        if not (everywhere and len(groups) == 1):
            line.append("sets=" + ",".join(sets))
        if i == 0:
            line += attributes(facts)
        yield " ".join(line)


def signature(cmdlet):
    lines = [head(cmdlet)]
    for name in cmdlet["parameters"]:
        lines += lines_of(cmdlet, name)
    return "\n".join(lines) + "\n"


def main():
    path, what, *rest = sys.argv[1:]
    cmdlets = json.loads(pathlib.Path(path).read_text())
    if what == "--all":
        for cmdlet in cmdlets:
            (pathlib.Path(rest[0]) / (cmdlet["name"] + ".txt")).write_text(signature(cmdlet))
        return
    for cmdlet in cmdlets:
        if cmdlet["name"].lower() == what.lower():
            sys.stdout.write(signature(cmdlet))


if __name__ == "__main__":
    main()
