/// How long the functions, initialisers and computed properties of a file are, in lines.
enum FunctionLengths {
  static let linesMax = 70

  struct Function: Equatable {
    let line: Int
    let count: Int
    let isProperty: Bool
  }

  static func violations(_ file: SwiftFile) -> [Violation] {
    all(in: file).filter { $0.count > linesMax }.map {
      Violation(file.path, $0.line, "a function of \($0.count) lines, more than \(linesMax)")
    }
  }

  static func all(in file: SwiftFile) -> [Function] {
    let code = file.masked(.code)
    let breaks = Words.offsets(of: "\n", in: code)
    var functions: [Function] = []
    for keyword in ["func", "init", "deinit", "subscript", "var"] {
      for offset in Words.offsets(of: keyword, in: code) {
        guard offset == 0 || code[offset - 1] != UInt8(ascii: "."),
          let open = bodyStart(after: offset + keyword.utf8.count, in: code),
          let close = bodyEnd(from: open, in: code)
        else { continue }
        let first = breaks.count { $0 < offset } + 1
        let count = breaks.count { $0 > offset && $0 < close } + 1
        functions.append(Function(line: first, count: count, isProperty: keyword == "var"))
      }
    }
    return functions.sorted { $0.line < $1.line }
  }

  /// The brace that opens the body; nil for requirements, stored properties and calls.
  private static func bodyStart(after offset: Int, in code: [UInt8]) -> Int? {
    var depth = 0
    for index in offset..<code.count {
      switch code[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "{") where depth == 0: return index
      case UInt8(ascii: "}") where depth == 0: return nil
      case UInt8(ascii: "=") where depth == 0 && !isOperator(index, in: code): return nil
      case UInt8(ascii: "\n") where depth == 0 && declares(after: index, in: code): return nil
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  /// Whether the `=` belongs to `==` as in the name of an operator or a `where` clause.
  private static func isOperator(_ index: Int, in code: [UInt8]) -> Bool {
    let neighbours = [index - 1, index + 1].filter(code.indices.contains).map { code[$0] }
    return neighbours.contains { "=<>!-+".utf8.contains($0) }
  }

  /// Whether the next line starts another declaration, so that this one has no body.
  private static func declares(after newLine: Int, in code: [UInt8]) -> Bool {
    let line = code[(newLine + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    let word = line.drop { $0 == UInt8(ascii: " ") }.prefix(while: Words.isNamePart)
    let starts = ["func", "var", "let", "init", "static", "package", "private", "case", "mutating"]
    return starts.contains(String(decoding: word, as: UTF8.self))
  }

  private static func bodyEnd(from open: Int, in code: [UInt8]) -> Int? {
    var depth = 0
    for index in open..<code.count {
      if code[index] == UInt8(ascii: "{") { depth += 1 }
      if code[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
