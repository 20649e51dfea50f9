/// `Documentation/tally-output.md`, from the shapes of what verbs write.
package enum OutputPage {
  package static var text: String {
    var lines = [
      "# What `tally` writes for programs", "",
      "<!-- Generated from Sources/tally/Output: edit the texts there. -->", "",
      "With `--format json`, and `export` with `--as json`, each line is one JSON object. Every",
      "member is always there; one that has no value is `null`. Amounts are whole numbers of minor",
      "units, times RFC 3339 in UTC. `tally schema VERB`, with hyphens as in `explain-order`,",
      "prints JSON Schema (draft 2020-12) of a verb's lines, made from the same declarations as",
      "this page.",
      "",
      "| verb | lines |", "|---|---|",
    ]
    for output in VerbOutput.all {
      let shapes = output.shapes.map { "[\($0.name)](#\($0.name))" }.joined(separator: ", ")
      lines.append("| `tally \(output.verb) \(output.option)` | \(shapes) |")
    }
    var told: Set<String> = []
    for shape in VerbOutput.all.flatMap(\.shapes) where told.insert(shape.name).inserted {
      lines += ["", "## \(shape.name)", "", shape.summary, ""] + table(shape.fields)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ fields: [OutputField]) -> [String] {
    var lines = ["| member | value | what it says |", "|---|---|---|"]
    var inner: [String] = []
    for field in fields {
      lines.append("| `\(field.name)` | \(words(field)) | \(field.summary) |")
      guard case .objects(let members) = field.kind else { continue }
      inner += ["", "Each object of `\(field.name)`:", ""] + table(members)
    }
    return lines + inner
  }

  private static func words(_ field: OutputField) -> String {
    let kind =
      switch field.kind {
      case .text: "text"
      case .choice(let words) where words.count > 6: words[0].isReason ? "reason" : "outcome"
      case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
      case .instant: "time"
      case .integer: "whole number"
      case .number: "number"
      case .flag: "`true`, `false`"
      case .texts: "list of texts"
      case .choices: "list of reasons"
      case .objects: "list of objects"
      }
    return field.isNullable ? kind + ", or `null`" : kind
  }
}

extension String {
  /// Whether it is one of the long list of reasons, and not an outcome.
  fileprivate var isReason: Bool { ReasonWords.text(of: self) != nil }
}
