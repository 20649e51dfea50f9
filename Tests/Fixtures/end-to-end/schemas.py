"""Checks the files of a site against the schemas that `passalong schema --output` wrote.

Arguments: the folder of the schemas, the folder Content. Prints what does not fit, and as the last
line how many files were checked. Ends with status 77 where a Python package is missing.
"""
import glob
import json
import os
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    sys.exit(77)

schemas, content = sys.argv[1:]

PATTERNS = {
    "site": "site.yaml", "page": "pages/**/*.md", "program": "program/program.yaml",
    "offer": "program/offers/*.yaml", "shareable": "program/shareables/*.md",
    "touchpoint": "program/touchpoints/*.yaml", "circles": "program/circles.yaml",
    "process": "program/process.yaml", "survey": "program/survey.yaml",
    "targets": "program/targets.yaml", "script": "program/scripts/*.md",
    "contact": "program/network/*.yaml", "mapping": "program/imports/*.yaml",
    "message": "program/messages/*.md",
}


class Loader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: PyYAML would take `NO` for a boolean, and days for dates."""
    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)

count = 0
for kind, pattern in PATTERNS.items():
    with open(os.path.join(schemas, kind + ".schema.json")) as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sorted(glob.glob(os.path.join(content, pattern), recursive=True)):
        with open(path) as file:
            text = file.read()
        if path.endswith(".md"):
            text = text.split("---\n")[1]
        count += 1
        for error in validator.iter_errors(yaml.load(text, Loader)):
            print(path, error.json_path, error.message[:200])
missing = set(PATTERNS) ^ {name.split(".")[0] for name in os.listdir(schemas)}
if missing:
    print("kinds that are not checked or do not exist:", sorted(missing))
print(count)
