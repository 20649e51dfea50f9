/// Rules for Swift code, on code alone: what stands in quotes or comments is not meant.
enum SwiftRules {
  /// In comments of any file.
  static func unfinished(_ file: SwiftFile) -> [Violation] {
    let comments = file.masked(.comment)
    return ["TODO", "FIXME", "XXX"].flatMap { word in
      Words.lines(of: word, in: comments).map { Violation(file.path, $0, "`\(word)`") }
    }
  }

  /// `try!`, `as!`, `x!` and types that unwrap themselves.
  static func force(_ file: SwiftFile) -> [Violation] {
    let code = file.masked(.code)
    return Words.offsets(of: "!", in: code).compactMap { index in
      guard index > 0, isOperandEnd(code[index - 1]),
        index + 1 == code.count || code[index + 1] != UInt8(ascii: "=")
      else { return nil }
      return Violation(file.path, Words.line(of: index, in: code), "a forced try, cast or unwrap")
    }
  }

  /// Words that no source needs.
  static func banned(
    _ file: SwiftFile,
    _ words: [String] = [
      "@testable", "public", "open class", "Task {", "Task.detached", "DispatchQueue", "Process()",
    ]
  ) -> [Violation] {
    let code = file.masked(.code)
    return words.flatMap { word in
      Words.lines(of: word, in: code).map { Violation(file.path, $0, "`\(word)`") }
    }
  }

  /// Output belongs to the two tools; a library returns what it has to say.
  static func printing(_ file: SwiftFile) -> [Violation] {
    let code = file.masked(.code)
    return ["print(", "debugPrint(", "dump("].flatMap { word in
      // A file may have a function of its own with the name.
      guard Words.offsets(of: "func \(word)", in: code).isEmpty else { return [Violation]() }
      return Words.offsets(of: word, in: code).filter { offset in
        let before = String(decoding: code[..<offset].suffix(5), as: UTF8.self)
        return !before.hasSuffix(".") && before != "case "
      }.map { Violation(file.path, Words.line(of: $0, in: code), "`\(word)` in a library") }
    }
  }

  /// What is allowed only with its reason, in a comment on the same line or the one before.
  static func unexplained(_ file: SwiftFile) -> [Violation] {
    let code = file.masked(.code)
    let comments = file.masked(.comment).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let words = ["fatalError", "@unchecked", "nonisolated(unsafe)"]
    return words.flatMap { word in
      Words.lines(of: word, in: code).compactMap { line in
        let near = comments[max(line - 2, 0)..<line]
        if near.contains(where: { $0.contains(UInt8(ascii: "/")) }) { return nil }
        return Violation(file.path, line, "`\(word)` without its reason")
      }
    }
  }

  /// Each file holds the type, or the extension of it, that it is called after.
  static func fileName(_ file: SwiftFile) -> [Violation] {
    let fixed = ["main", "Package", "Seed"]
    let name = file.stem.prefix { $0 != "+" }
    guard !fixed.contains(file.stem), name != "Findings" else { return [] }
    let declared = Declarations.all(in: file).map(\.name)
    let isNamed = declared.contains { $0 == name || $0.hasSuffix("." + name) }
    return isNamed ? [] : [Violation(file.path, 0, "no type `\(name)` in it")]
  }

  /// One type per file, besides those that only this file sees.
  static func oneType(_ file: SwiftFile) -> [Violation] {
    let types = Declarations.all(in: file).filter { $0.isTopLevelType && !$0.isPrivate }
    guard types.count > 1 else { return [] }
    let names = types.map(\.name).joined(separator: ", ")
    return [Violation(file.path, types[1].line, "several types: \(names)")]
  }

  private static func isOperandEnd(_ byte: UInt8) -> Bool {
    Words.isNamePart(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }
}
