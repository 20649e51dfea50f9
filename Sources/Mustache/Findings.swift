import Diagnostics

// The words of what the compiler finds.
extension Diagnostic {
  static func tooLarge(_ source: Source, bytesMax: Int) -> Diagnostic {
    Diagnostic(
      "mustache.too-large", at: .bytes(source, 0..<0),
      "the template is larger than \(bytesMax >> 20) MiB",
      fix: "keep texts in content, and templates to what they share")
  }

  static func unclosedTag(_ source: Source, _ start: Int, delimiter: [UInt8]) -> Diagnostic {
    let end = String(decoding: delimiter, as: UTF8.self)
    return Diagnostic(
      "mustache.unclosed-tag", at: .bytes(source, start..<source.line(at: start).upperBound),
      "this tag is never closed", why: "a tag ends with `\(end)`", fix: "add `\(end)`")
  }

  static func badDelimiters(_ source: Source, _ byteRange: Range<Int>) -> Diagnostic {
    Diagnostic(
      "mustache.bad-delimiters", at: .bytes(source, byteRange),
      "this does not set two delimiters",
      why: "it takes two words without `=`, for example {{=<% %>=}}",
      fix: "write both delimiters with a space between them")
  }

  static func unclosedSection(
    _ source: Source, _ byteRange: Range<Int>, name: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.unclosed-section", at: .bytes(source, byteRange), "`\(name)` is never closed",
      why: "sections, blocks and parents end within what they stand in",
      fix: "add {{/\(name)}}")
  }

  static func mismatchedClose(
    _ source: Source, _ byteRange: Range<Int>, opening: Range<Int>
  ) -> Diagnostic {
    let opened = source.text(opening)
    let line = source.position(of: opening.lowerBound).line
    return Diagnostic(
      "mustache.mismatched-close", at: .bytes(source, byteRange),
      "`\(source.text(byteRange))` does not close `\(opened)`",
      why: "`\(opened)` was opened in line \(line)", fix: "write {{/\(opened)}}")
  }

  static func strayClose(_ source: Source, _ byteRange: Range<Int>, name: String) -> Diagnostic {
    Diagnostic(
      "mustache.stray-close", at: .bytes(source, byteRange),
      "`\(name)` is closed but was not opened", fix: "remove the tag, or open it with {{#\(name)}}")
  }

  static func nestedTooDeeply(_ source: Source, _ byteRange: Range<Int>) -> Diagnostic {
    Diagnostic(
      "mustache.nested-too-deeply", at: .bytes(source, byteRange),
      "sections are nested more than \(Pairing.depthMax) deep",
      fix: "move the inner part into a partial")
  }

  static func emptyTag(_ source: Source, _ byteRange: Range<Int>) -> Diagnostic {
    Diagnostic(
      "mustache.empty-tag", at: .bytes(source, byteRange), "this tag names nothing",
      fix: "write a name in it, or remove it")
  }

  static func badName(_ source: Source, _ byteRange: Range<Int>) -> Diagnostic {
    let text = source.text(byteRange)
    let hasPipe = text.contains("|")
    return Diagnostic(
      "mustache.bad-name", at: .bytes(source, byteRange), "`\(text)` is not a name",
      why: "names are letters, digits, `_` and `-`, with single dots between them",
      fix: hasPipe ? "put a space before and after `|`" : "write one name, like {{page.title}}")
  }

  static func foreignSyntax(
    _ source: Source, _ byteRange: Range<Int>, _ advice: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.foreign-syntax", at: .bytes(source, byteRange),
      "`\(source.text(byteRange))` is not Mustache",
      why: "templates have no statements; a section decides and repeats by its value",
      fix: advice)
  }

  static func emptyPipe(_ source: Source, _ byteRange: Range<Int>) -> Diagnostic {
    Diagnostic(
      "mustache.empty-pipe", at: .bytes(source, byteRange), "nothing follows `|`",
      why: "a pipe is a name, with an argument after a colon: {{ ends | date: long }}",
      fix: "name a pipe, or remove the `|`")
  }

  static func unknownPipe(
    _ source: Source, _ byteRange: Range<Int>, name: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "mustache.unknown-pipe", at: .bytes(source, byteRange),
      "there is no pipe `\(name)`\(Suggestion.phrase(for: name, among: known))",
      fix: known.isEmpty ? "" : "use one of: \(known.joined(separator: ", "))")
  }

  static func badArgument(
    _ source: Source, _ byteRange: Range<Int>, _ pipe: Pipe, argument: String?
  ) -> Diagnostic {
    let what = argument.map { "`\($0)` cannot stand after `\(pipe.name):`" }
    let expected =
      switch pipe.argument {
      case .none: "write only `\(pipe.name)`"
      case .oneOf(let words): "write one of: \(words.joined(separator: ", "))"
      case .text: "write a text, like `\(pipe.name): \"…\"`"
      case .number: "write a number, like `\(pipe.name): 3`"
      }
    return Diagnostic(
      "mustache.bad-argument", at: .bytes(source, byteRange),
      what ?? "`\(pipe.name)` needs something after a colon", fix: expected)
  }

  static func repeatedBlock(
    _ source: Source, _ byteRange: Range<Int>, name: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.repeated-block", at: .bytes(source, byteRange),
      "block `\(name)` is filled twice in this parent", why: "only the first one would be used",
      fix: "remove one of them")
  }

  static func ignoredInParent(_ source: Source, _ byteRange: Range<Int>) -> Diagnostic {
    Diagnostic(
      "mustache.ignored-in-parent", at: .bytes(source, byteRange),
      "this tag has no effect here",
      why: "directly inside a parent only blocks count",
      fix: "move it into one of the blocks")
  }

  static func unknownPartial(
    _ source: Source, _ byteRange: Range<Int>, name: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "mustache.unknown-partial", at: .bytes(source, byteRange),
      "there is no template `\(name)`\(Suggestion.phrase(for: name, among: known))",
      why: "a template's name is its path below templates/, without suffix",
      fix: "use one of: \(known.sorted().joined(separator: ", "))")
  }
}

// The words of what goes wrong while rendering.
extension Diagnostic {
  static func tooDeep(_ place: Place, why: String) -> Diagnostic {
    Diagnostic(
      "mustache.endless-inclusion", at: place,
      "templates include each other more than \(Renderer.depthMax) deep", why: why,
      fix: "let the data end the recursion: include only inside a section over the next level")
  }

  static func missingPartial(
    _ place: Place, name: String, known: [String], why: String
  ) -> Diagnostic {
    Diagnostic(
      "mustache.missing-partial", at: place,
      "the value names a template `\(name)` that does not exist"
        + Suggestion.phrase(for: name, among: known),
      why: why, fix: "add the template, or give the value another name")
  }

  static func pipeFailed(_ place: Place, _ failure: PipeFailure, chain: String) -> Diagnostic {
    let why = [failure.why, chain].filter { !$0.isEmpty }.joined(separator: "; ")
    return Diagnostic("mustache.pipe-failed", at: place, failure.what, why: why, fix: failure.fix)
  }
}

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
