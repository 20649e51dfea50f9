import Diagnostics

// The words of what is found by checking templates against the view model.
extension Diagnostic {
  static func unknownName(
    _ source: Source, _ byteRange: Range<Int>, _ name: String, visible: [String]
  ) -> Diagnostic {
    let inside = visible.first { $0.hasSuffix(".\(name)") }
    let phrase =
      inside.map { "; did you mean `\($0)`?" } ?? Suggestion.phrase(for: name, among: visible)
    let names = visible.filter { !$0.contains(".") }.prefix(40).joined(separator: ", ")
    return Diagnostic(
      "mustache.unknown-name", at: .bytes(source, byteRange),
      "there is no `\(name)` here\(phrase)", fix: names.isEmpty ? "" : "use one of: \(names)")
  }

  static func unknownPart(
    _ source: Source, _ byteRange: Range<Int>, path: String, part: String, of object: ModelObject
  ) -> Diagnostic {
    let names = object.fields.map(\.name)
    let near = Suggestion.nearest(to: part, among: names)
    let phrase = near.map { "; did you mean `\(path).\($0)`?" } ?? ""
    return Diagnostic(
      "mustache.unknown-name", at: .bytes(source, byteRange),
      "`\(path)` has no `\(part)`\(phrase)",
      why: "`\(path)` is \(ModelType.object(object.name).phrase)",
      fix: "use one of: \(names.joined(separator: ", "))")
  }

  static func noParts(
    _ source: Source, _ byteRange: Range<Int>, path: String, part: String, _ type: ModelType
  ) -> Diagnostic {
    let isList = if case .list = type { true } else { false }
    return Diagnostic(
      "mustache.no-parts", at: .bytes(source, byteRange), "`\(path)` has no parts to name",
      why: "it is \(type.phrase)",
      fix: isList
        ? "repeat over it: {{#\(path)}} {{\(part)}} {{/\(path)}}" : "write {{\(path)}}")
  }

  static func unprintable(
    _ source: Source, _ byteRange: Range<Int>, name: String, _ type: ModelType
  ) -> Diagnostic {
    Diagnostic(
      "mustache.unprintable", at: .bytes(source, byteRange), "`\(name)` cannot be printed",
      why: "it is \(type.phrase)", fix: "use it in a section: {{#\(name)}} … {{/\(name)}}")
  }

  static func unformatted(
    _ source: Source, _ byteRange: Range<Int>, name: String, _ type: ModelType
  ) -> Diagnostic {
    let pipe = type.formattingPipe ?? "text"
    return Diagnostic(
      "mustache.unformatted", at: .bytes(source, byteRange),
      "`\(name)` needs a pipe to be printed",
      why: "it is \(type.phrase), which each language writes in its own way",
      fix: "write {{ \(name) | \(pipe) }}")
  }

  static func escapedMarkup(
    _ source: Source, _ byteRange: Range<Int>, name: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.escaped-markup", at: .bytes(source, byteRange),
      "`\(name)` is markup, and its tags would be visible",
      why: "{{…}} escapes what it prints", fix: "write {{{ \(name) }}}")
  }

  static func unescapedText(
    _ source: Source, _ byteRange: Range<Int>, name: String, _ type: ModelType
  ) -> Diagnostic {
    Diagnostic(
      "mustache.unescaped-text", at: .bytes(source, byteRange),
      "`\(name)` would not be escaped",
      why: "it is \(type.phrase): whoever wrote it could put markup into the page",
      fix: "write {{ \(name) }}")
  }

  static func textInTag(_ source: Source, _ byteRange: Range<Int>, name: String) -> Diagnostic {
    Diagnostic(
      "mustache.text-in-tag", at: .bytes(source, byteRange),
      "`\(name)` is printed inside a tag, outside of a value",
      why: "there a blank in it would start an attribute; escaping cannot help",
      fix: "print it in a quoted value: name=\"{{ \(name) }}\"")
  }

  static func unquotedAttribute(
    _ source: Source, _ byteRange: Range<Int>, name: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.unquoted-attribute", at: .bytes(source, byteRange),
      "`\(name)` is printed in an attribute without quotes",
      why: "there a blank in it would end the value; escaping cannot help",
      fix: "put quotes around the value: \"{{ \(name) }}\"")
  }

  static func textInScript(
    _ source: Source, _ byteRange: Range<Int>, name: String, element: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.text-in-script", at: .bytes(source, byteRange),
      "`\(name)` is printed inside <\(element)>",
      why: "HTML escaping does not protect there, and would change the text",
      fix: element == "script"
        ? "write {{{ \(name) | json }}}, which includes the quotes"
        : "print it into a custom property on a style attribute")
  }

  static func badOperand(
    _ source: Source, _ byteRange: Range<Int>, _ pipe: Pipe, _ type: ModelType
  ) -> Diagnostic {
    let accepted = pipe.accepts.map(\.words).joined(separator: ", ")
    return Diagnostic(
      "mustache.bad-operand", at: .bytes(source, byteRange),
      "`\(pipe.name)` cannot work on \(type.phrase)", why: "it takes: \(accepted)")
  }

  static func constantSection(
    _ source: Source, _ byteRange: Range<Int>, name: String, _ type: ModelType, isInverted: Bool
  ) -> Diagnostic {
    Diagnostic(
      "mustache.constant-section", .warning, at: .bytes(source, byteRange),
      isInverted ? "this section is never rendered" : "this section is always rendered",
      why: "`\(name)` is \(type.phrase) that is always there",
      fix: isInverted ? "remove it" : "print `\(name)` without a section")
  }

  static func dynamicName(
    _ source: Source, _ byteRange: Range<Int>, name: String, _ type: ModelType
  ) -> Diagnostic {
    Diagnostic(
      "mustache.dynamic-name", at: .bytes(source, byteRange),
      "`\(name)` cannot name a template", why: "it is \(type.phrase), not a text")
  }

  static func unknownBlock(
    _ source: Source, _ byteRange: Range<Int>, name: String, of parent: String, known: [String]
  ) -> Diagnostic {
    let unique = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Diagnostic(
      "mustache.unknown-block", at: .bytes(source, byteRange),
      "`\(parent)` has no block `\(name)`\(Suggestion.phrase(for: name, among: unique))",
      why: "what fills a block that does not exist is never printed",
      fix: unique.isEmpty ? "remove it" : "use one of: \(unique.joined(separator: ", "))")
  }

  static func recursionWithoutEnd(_ place: Place, name: String) -> Diagnostic {
    Diagnostic(
      "mustache.recursion-without-end", at: place, "`\(name)` includes itself without end",
      why: "nothing on the way goes deeper into the data",
      fix: "include it inside a section over a list of the item at hand")
  }
}
