internal import Diagnostics

extension Diagnostic {
  /// Nil for a file as a whole.
  var byteRange: Range<Int>? {
    if case .bytes(_, let range) = place { range } else { nil }
  }
}

// The encoding and size of a text.
extension Diagnostic {
  static func tooLarge(_ count: Int, _ countMax: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.too-large", at: place, "this YAML text has \(count) bytes, more than \(countMax)",
      why: "so much is not written by hand; long lists of data belong in a CSV file",
      fix: "split the file, or move text into the body of a Markdown file")
  }

  static func tooDeep(_ depthMax: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.too-deep", at: place, "more than \(depthMax) lists and mappings inside each other",
      why: "no file of a site is nested so deeply; probably a bracket was not closed")
  }

  static func utf16(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.utf-16", at: place, "this file is saved as UTF-16", why: "text files are read as UTF-8",
      fix: "save it as UTF-8; editors call that “encoding” in the save dialogue")
  }

  static func notUTF8(_ byte: UInt8, at place: Place) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      "yaml.not-utf-8", at: place, "byte \(hex) does not belong to UTF-8 text",
      why: "text files are read as UTF-8; this one was probably saved as Windows-1252 or Latin-1",
      fix: "save the file as UTF-8")
  }

  static func controlCharacter(_ character: some BinaryInteger, _ place: Place) -> Diagnostic {
    let hex = String(character, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Diagnostic(
      "yaml.control-character", at: place, "the control character U+\(code) is not allowed",
      why: "YAML allows tabs and line breaks only; others come from copying out of other programs",
      fix: "delete it, or write it as \\u\(code) in double quotes")
  }
}

// What YAML has and we refuse.
extension Diagnostic {
  private static let plainYAML = "so that what is read is what is written, at that place"

  static func anchor(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.anchor", at: place, "anchors (`&name`) are not allowed", why: plainYAML,
      fix: "put a text that begins with & in quotes; otherwise delete the anchor")
  }

  static func alias(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.alias", at: place, "aliases (`*name`) are not allowed", why: plainYAML,
      fix: "put a text that begins with * in quotes; otherwise repeat the value")
  }

  static func tag(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.tag", at: place, "tags (`!name`) are not allowed",
      why: "what a value is follows from its key",
      fix: "put a text that begins with ! in quotes; otherwise delete the tag")
  }

  static func mergeKey(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.merge-key", at: place, "merge keys (`<<`) are not allowed", why: plainYAML,
      fix: "write the keys out")
  }

  static func directive(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.directive", at: place, "directives (`%YAML`, `%TAG`) are not allowed",
      why: "all files are read in the same way", fix: "delete the lines that begin with %")
  }

  static func severalDocuments(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.several-documents", at: place, "a second YAML document begins here",
      why: "one file holds one document; `---` alone on a line starts another",
      fix: "delete the `---`, or make two files")
  }

  static func keyNotText(isTemplate: Bool, at place: Place) -> Diagnostic {
    let fix =
      isTemplate
      ? "put the value in quotes if it is a text with braces: \"{{ name }}\""
      : "write a text before the colon"
    return Diagnostic(
      "yaml.key-not-text", at: place, "a key must be a text, not a list or a mapping",
      why: "`{` and `[` at the start of a value begin a mapping or a list", fix: fix)
  }
}

// Front matter.
extension Diagnostic {
  static func missingFence(afterLine line: Int?, at place: Place) -> Diagnostic {
    let end = line.map { "after line \($0)" } ?? "where it ends"
    return Diagnostic(
      "yaml.syntax-fence", at: place, "the front matter that begins here does not end",
      why: "a file whose first line is `---` begins with front matter, closed by a line `---`",
      fix: "write `---` alone on a line \(end); for a horizontal rule write `***`")
  }

  static func fenceNotAlone(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-fence", at: place, "`\(text)` does not close the front matter",
      why: "the closing fence is a line of exactly three hyphens, without blanks before it",
      fix: "write `---`")
  }

  static func lateFence(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.late-fence", at: place, "this front matter does not begin at the start of the file",
      why: "front matter counts only when `---` is the very first line",
      fix: "delete the blank lines and blanks before it")
  }

  static func tomlFence(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.toml-fence", at: place, "front matter between `+++` is not read",
      why: "`+++` begins TOML; front matter is YAML between two lines `---`",
      fix: "write `---` for `+++`, and `key: value` for `key = value`")
  }
}

// A well-formed text that is not what was declared.
extension Diagnostic {
  static func duplicateKey(_ key: String, _ firstLine: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.duplicate-key", at: place, "`\(key)` is written twice",
      why: "its first value is in line \(firstLine); only one could count",
      fix: "keep one of the two")
  }

  static func unknownKey(
    _ key: String, of record: String, meant: String?, known: [String], at place: Place
  ) -> Diagnostic {
    let what = "`\(key)` is not a key of the \(record)"
    guard let meant else {
      let keys = known.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "yaml.unknown-key", at: place, what, why: "its keys are \(keys)",
        fix: "delete it, or use one of the keys")
    }
    return Diagnostic(
      "yaml.unknown-key", at: place, what + "; did you mean `\(meant)`?", fix: "write `\(meant)`")
  }

  static func misplacedKey(
    _ key: String, of record: String, chosen: (key: String, word: String), allowed: [String],
    at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "yaml.misplaced-key", at: place,
      "`\(key)` does not belong to a \(record) of \(chosen.key) `\(chosen.word)`",
      why: "it is read when `\(chosen.key)` is \(Wording.list(allowed))",
      fix: "delete it, or change `\(chosen.key)`")
  }

  static func missingKey(_ key: String, of record: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.missing-key", at: place, "`\(key)` is missing in the \(record)",
      fix: "add a line `\(key): …`")
  }

  static func missingValue(
    _ subject: Subject, expected: String, comment: Range<Int>?, _ place: Place
  ) -> Diagnostic {
    guard let comment, case .bytes(let source, _) = place else {
      return Diagnostic(
        "yaml.missing-value", at: place, "\(subject.words) has no value",
        why: "expected is \(expected); nothing, `~` and `null` without quotes mean no value",
        fix: "write a value, or put the text in quotes if it is meant literally")
    }
    let text = source.text(comment)
    return Diagnostic(
      "yaml.missing-value", at: .bytes(source, comment), "\(subject.words) has no value",
      why: "`#` after a blank begins a comment", fix: "put the text in quotes: \"\(text)\"")
  }

  static func badValue(
    _ text: String, _ subject: Subject, expected: String, why: String, fix: String, at place: Place
  ) -> Diagnostic {
    let isOf = subject.key.isEmpty ? "" : "\(subject.words): "
    return Diagnostic(
      "yaml.bad-value", at: place, "\(isOf)`\(Wording.short(text))` is not \(expected)", why: why,
      fix: fix)
  }

  static func badLanguage(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.bad-language", at: place, "`\(Wording.short(text))` is not a language",
      why: "texts are given by language tag: two or three small letters, such as de or pt-BR",
      fix: "write { de: …, en: … }")
  }

  static func notOneValue(
    _ node: Node, _ subject: Subject, expected: String, at place: Place
  ) -> Diagnostic {
    let found = if case .sequence = node.content { "a list" } else { "a mapping" }
    return Diagnostic(
      "yaml.not-one-value", at: place, "\(subject.words) takes one value, not \(found)",
      why: "expected is \(expected)",
      fix: "write the value behind the colon; put it in quotes if it begins with [ or {")
  }

  static func notAList(
    _ node: Node, _ subject: Subject, at place: Place, _ source: Source
  ) -> Diagnostic {
    let what = "\(subject.words) takes a list"
    if case .scalar(let scalar) = node.content, scalar.style == .plain, scalar.text.hasPrefix("-") {
      let start = node.range.lowerBound
      return .dashSpace(at: .bytes(source, start..<start + 1))
    }
    if case .scalar(let scalar) = node.content, scalar.style == .plain {
      let items = scalar.text.split(separator: ",").map { $0.split(separator: " ") }
        .map { $0.joined(separator: " ") }
      return Diagnostic(
        "yaml.not-a-list", at: place, what + ", not a single value",
        fix: "write [\(Wording.short(items.joined(separator: ", ")))]; or each item on a line of "
          + "its own that begins with `- `")
    }
    return Diagnostic(
      "yaml.not-a-list", at: place, what,
      fix: "write each item on a line of its own that begins with `- `")
  }

  static func notAMapping(
    _ node: Node, _ subject: Subject, name: String?, at place: Place, _ source: Source
  ) -> Diagnostic {
    if case .scalar(let scalar) = node.content, scalar.style == .plain {
      let line = source.line(at: node.range.lowerBound)
      let text = node.range.lowerBound..<min(node.range.upperBound, line.upperBound)
      let lone = SyntaxScan(source, text).loneText(text)
      if lone.id != "yaml.syntax-missing-colon" || subject.key.isEmpty { return lone }
    }
    let expected = name.map { "the keys of a \($0)" } ?? "keys with values"
    return Diagnostic(
      "yaml.not-a-mapping", at: place, "\(subject.words) takes \(expected)",
      why: "a mapping has one `key: value` on each line, indented",
      fix: "write `key: value` lines beneath it, or { key: value, key: value }")
  }
}
