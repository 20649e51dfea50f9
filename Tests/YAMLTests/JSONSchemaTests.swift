import Diagnostics
import Foundation
import JSON
import TestSupport
import Testing
import YAML

/// The schema says what the decoder does.
struct JSONSchemaTests {
  @Test func theSchemaOfARecordIsComplete() throws {
    let text = String(
      decoding: JSONSchemaWriter.bytes(of: Reward.self, id: "passalong/reward.schema.json"),
      as: UTF8.self)
    #expect(
      text == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "passalong/reward.schema.json",
          "title": "reward",
          "description": "What somebody gets.",
          "type": "object",
          "properties": {
            "kind": {
              "description": "How it is computed.",
              "enum": [
                "fixed",
                "percent",
                "gift"
              ]
            },
            "note": {
              "description": "Words for the office.",
              "type": [
                "string",
                "number",
                "boolean",
                "null"
              ]
            },
            "amount": {
              "description": "How much.",
              "type": [
                "string",
                "number",
                "boolean"
              ]
            },
            "rate": {
              "description": "Per cent of the order.",
              "type": "integer"
            },
            "at_most": {
              "description": "The most it can be.",
              "type": [
                "string",
                "number",
                "boolean",
                "null"
              ]
            }
          },
          "required": [
            "kind"
          ],
          "additionalProperties": false,
          "allOf": [
            {
              "if": {
                "properties": {
                  "kind": {
                    "const": "fixed"
                  }
                },
                "required": [
                  "kind"
                ]
              },
              "then": {
                "required": [
                  "amount"
                ],
                "properties": {
                  "rate": false,
                  "at_most": false
                }
              }
            },
            {
              "if": {
                "properties": {
                  "kind": {
                    "const": "percent"
                  }
                },
                "required": [
                  "kind"
                ]
              },
              "then": {
                "required": [
                  "rate"
                ],
                "properties": {
                  "amount": false
                }
              }
            },
            {
              "if": {
                "properties": {
                  "kind": {
                    "const": "gift"
                  }
                },
                "required": [
                  "kind"
                ]
              },
              "then": {
                "properties": {
                  "amount": false,
                  "rate": false,
                  "at_most": false
                }
              }
            }
          ]
        }

        """)
  }

  @Test func patternsDefaultsAndExamplesAreInTheSchema() {
    let text = String(
      decoding: JSONSchemaWriter.bytes(of: Offer.self, id: "offer"), as: UTF8.self)
    for part in [
      ##""pattern": "^[a-z][a-z0-9-]*$""##, ##""default": "30 days""##, ##""default": true"##,
      ##""default": []"##, ##""$ref": "#/$defs/span""##, ##""$defs": {"##,
      ##"Written as a number of days, such as 30 days."##, ##""examples": ["##,
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  struct Row: Codable {
    let schema: String
    let text: String
    /// Whether the decoder takes it.
    let isAccepted: Bool
    /// Whether the schema takes it, which cannot say everything.
    let isValid: Bool
  }

  private static func rows() -> [Row] {
    let offers: [(String, Bool)] = [
      ("id: a\ntitle: T\n", true), ("id: a\ntitle: {de: T, pt-BR: U}\n", true),
      ("id: a\ntitle: 7\nhold:\nruns:\ntags: ~\nopen:\nreward:\nlinks:\n", true),
      ("id: a\ntitle: T\nhold: 3 days\ntags: [x, 1, true]\nextra: [{b: c}]\n", true),
      ("id: a\ntitle: T\nrewards_max: 3\nruns: {from: 1, through: 2}\n", true),
      ("id: a\ntitle: T\nreward: {kind: fixed, amount: 3.00 EUR}\n", true),
      ("id: a\ntitle: T\nreward: {kind: percent, rate: 5, note: x}\n", true),
      ("id: a\ntitle: T\nreward: {kind: gift}\nlinks: {a: b}\nopen: false\n", true),
      ("title: T\n", false), ("id: A\ntitle: T\n", false), ("id: a\ntitle: T\nx: y\n", false),
      ("id: a\ntitle: {Deutsch: T}\n", false), ("id: a\ntitle: [T]\n", false), ("id: a\n", false),
      ("id: a\ntitle: T\nhold: soon\n", false), ("id: a\ntitle: T\nrewards_max: '3'\n", false),
      ("id: a\ntitle: T\nopen: 'true'\n", false), ("id: a\ntitle: T\ntags: x\n", false),
      ("id: a\ntitle: T\ntags: [[x]]\n", false), ("id: a\ntitle: T\ntags: [~]\n", false),
      ("id: a\ntitle: T\nruns: {from: 1}\n", false), ("id: a\ntitle:\n", false),
      ("id: a\ntitle: T\nruns: {from: 1, through: 2, x: y}\n", false), ("- id: a\n", false),
      ("id: a\ntitle: T\nreward: {kind: gift, rate: 5}\n", false),
      ("id: a\ntitle: T\nreward: {kind: fixed}\n", false),
      ("id: a\ntitle: T\nreward: {rate: 5}\n", false),
      ("id: a\ntitle: T\nreward: {kind: x}\n", false), ("id: a\ntitle: T\nlinks: [x]\n", false),
    ]
    let branches: [(String, Bool)] = [
      ("name: a\n", true), ("name: a\nkind:\n", true), ("name: a\nkind: leaf\n", true),
      ("name: a\nkind: fork\nbranches: [{name: b}]\n", true), ("name: a\nkind: fork\n", false),
      ("name: a\nbranches: [{name: b}]\n", false), ("name: a\nkind:\nbranches: []\n", false),
      ("name: a\nkind: fork\nbranches: [{name: b, x: y}]\n", false),
    ]
    return offers.map { Row(schema: "offer", text: $0, isAccepted: $1, isValid: $1) }
      + branches.map { Row(schema: "branch", text: $0, isAccepted: $1, isValid: $1) } + [
        // What no schema can say.
        Row(
          schema: "offer", text: "id: a\ntitle: T\nruns: {from: 2, through: 1}\n",
          isAccepted: false, isValid: true)
      ]
  }

  @Test func theDecoderJudgesTheSamplesAsTheTableSays() {
    for row in Self.rows() {
      let source = Source(path: "sample.yaml", text: row.text)
      var findings: [Diagnostic] = []
      let isAccepted =
        row.schema == "offer"
        ? Offer.decoded(from: source, findings: &findings) != nil
        : Branch.decoded(from: source, findings: &findings) != nil
      #expect(isAccepted == row.isAccepted, "\(row.text)")
    }
  }

  /// Loads YAML 1.2 values as editors do: PyYAML would take `NO` for a boolean.
  private static let script = #"""
    import json, re, sys
    try:
        import jsonschema, yaml
    except ImportError:
        sys.exit(77)

    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {}
    for tag, pattern, first in [
        ("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
        ("bool", r"^(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
        ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
        ("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", list("-+.0123456789")),
    ]:
        Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)

    task = json.load(open(sys.argv[1]))
    for schema in task["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for row in task["rows"]:
        validator = jsonschema.Draft202012Validator(task["schemas"][row["schema"]])
        valid = validator.is_valid(yaml.load(row["text"], Loader))
        if valid != row["isValid"]:
            print("valid:" if valid else "not valid:", row["text"])
    """#

  @Test func theSchemaJudgesTheSamplesAsTheTableSays() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yaml-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = String(decoding: try JSONEncoder().encode(Self.rows()), as: UTF8.self)
    let offer = String(decoding: JSONSchemaWriter.bytes(of: Offer.self, id: "o"), as: UTF8.self)
    let branch = String(decoding: JSONSchemaWriter.bytes(of: Branch.self, id: "b"), as: UTF8.self)
    let task = "{\"rows\": \(rows), \"schemas\": {\"offer\": \(offer), \"branch\": \(branch)}}"
    let file = folder.appending(path: "task.json")
    try Data(task.utf8).write(to: file)
    let python = Command.named("python3", ["-c", Self.script, file.path()])
    guard let result = try python?.run(), result.status != 77 else {
      print("skipped: Python's jsonschema and yaml are not installed")
      return
    }
    #expect(result.outputText + result.errorText == "")
    #expect(result.status == 0)
  }
}
