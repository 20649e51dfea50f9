"""Checks what verbs of tally wrote against the schemas that `tally schema --output` wrote.

Arguments: the folder of the schemas, the folder of outputs `VERB.jsonl`. Prints what does not fit,
and as the last line how many lines were checked. Ends with status 77 where a package is missing.
"""
import glob
import json
import os
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

schemas, outputs = sys.argv[1:]
count = 0
for path in sorted(glob.glob(os.path.join(schemas, "*.schema.json"))):
    with open(path) as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    word = os.path.basename(path)[len("tally-"):-len(".schema.json")]
    output = os.path.join(outputs, word + ".jsonl")
    if not os.path.exists(output):
        print("no output of", word)
        continue
    with open(output) as file:
        for number, line in enumerate(file, 1):
            count += 1
            for error in validator.iter_errors(json.loads(line)):
                print(f"{word}:{number} {error.json_path} {error.message[:200]}")
print(count)
