import Foundation
import TestSupport
import Testing

/// Checks lines of JSON with the published schema, by Python's `jsonschema`.
enum SchemaCheck {
  private static let script = """
    import json, sys
    import jsonschema
    data = json.load(sys.stdin)
    jsonschema.Draft202012Validator.check_schema(data['schema'])
    check = jsonschema.Draft202012Validator(data['schema'])
    for line in data['lines']:
        for error in check.iter_errors(json.loads(line)):
            print(line, error.message)
    """

  static func check(_ lines: String, _ name: String) throws {
    let schema = try Data(contentsOf: Repository.file("Documentation/\(name).schema.json"))
    let lines = lines.split(separator: "\n").map(String.init)
    #expect(lines.count > 3)
    let input = try JSONSerialization.data(withJSONObject: [
      "schema": try JSONSerialization.jsonObject(with: schema), "lines": lines,
    ])
    guard let found = try Python.output(of: script, input: input) else { return }
    #expect(found == "")
  }
}
