import Diagnostics

/// What people who know other template languages write, and what it is in Mustache.
enum ForeignSyntax {
  /// Reports each `{% … %}` in the text of a template.
  static func report(
    in source: Source, _ byteRange: Range<Int>, _ findings: inout [Diagnostic]
  ) {
    var index = byteRange.lowerBound
    while index + 1 < byteRange.upperBound {
      if source.bytes[index] == UInt8(ascii: "{"), source.bytes[index + 1] == UInt8(ascii: "%") {
        let end = self.end(of: index, in: source, byteRange.upperBound)
        findings.append(.foreignSyntax(source, index..<end, advice(forStatement: source, index)))
        index = end
      } else {
        index += 1
      }
    }
  }

  /// What to write instead of a tag with this content, or nil when it is not a known foreign one.
  static func advice(for content: String, in kind: Tag.Kind) -> String? {
    let words = content.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    let rest = words.dropFirst().first.map(String.init) ?? "name"
    switch (first, kind) {
    case ("else", _):
      return "write {{/name}}{{^name}}, which closes the section and opens its opposite"
    case ("end", .escaped): return "write {{/name}} with the name of the section"
    case ("if", .section), ("each", .section), ("with", .section), ("for", .section):
      return words.count > 1 ? "write {{#\(rest)}} … {{/\(rest)}}" : nil
    case ("if", .escaped), ("for", .escaped), ("range", .escaped), ("with", .escaped):
      return words.count > 1 ? "write {{#\(rest)}} … {{/\(rest)}}" : nil
    case ("unless", .section), ("unless", .escaped):
      return words.count > 1 ? "write {{^\(rest)}} … {{/\(rest)}}" : nil
    case ("include", .escaped), ("partial", .escaped):
      return words.count > 1 ? "write {{> \(rest)}}" : nil
    default: return nil
    }
  }

  /// What to write instead of `{% … %}`.
  private static func advice(forStatement source: Source, _ start: Int) -> String {
    let line = source.line(at: start)
    let text = source.text(start + 2..<max(start + 2, line.upperBound))
    let words = text.split { $0.isWhitespace || $0 == "-" || $0 == "%" || $0 == "}" }
    let name = words.dropFirst().first.map(String.init) ?? "name"
    switch words.first {
    case "if"?: return "write {{#\(name)}} … {{/\(name)}}"
    case "unless"?: return "write {{^\(name)}} … {{/\(name)}}"
    case "for"?: return "write {{#items}} … {{/items}} around what is repeated"
    case "else"?, "elsif"?, "elif"?:
      return "write {{/name}}{{^name}}, which closes the section and opens its opposite"
    case "endif"?, "endfor"?, "endunless"?, "endblock"?:
      return "write {{/name}} with the name of the section"
    case "include"?, "render"?: return "write {{> partials/name}}"
    case "extends"?: return "write {{< base}} … {{/ base}} around the blocks"
    case "block"?: return "write {{$ \(name)}} … {{/ \(name)}}"
    default: return "write Mustache tags: {{name}}, {{#name}}…{{/name}}, {{> partial}}"
    }
  }

  private static func end(of start: Int, in source: Source, _ limit: Int) -> Int {
    let line = source.line(at: start)
    var index = start + 2
    while index + 1 < min(limit, line.upperBound) {
      if source.bytes[index] == UInt8(ascii: "%"), source.bytes[index + 1] == UInt8(ascii: "}") {
        return index + 2
      }
      index += 1
    }
    return min(limit, max(line.upperBound, start + 2))
  }
}
