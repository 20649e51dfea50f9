/// Tells comments and string literals from code: enough of Swift's grammar for rules about words.
///
/// Knows nested comments, escapes, raw and multi-line strings and interpolation; no regex literals.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var offset = 0
  private var result: [SwiftFile.Kind]

  /// By byte: whether a comment, a text or a parenthesis may begin with it.
  private static let startsSomething = (0..<256).map { "/\"#()".utf8.contains(UInt8($0)) }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result = Array(repeating: .code, count: bytes.count)
  }

  mutating func kinds() -> [SwiftFile.Kind] {
    code(untilParenthesis: false)
    return result
  }

  /// Code up to the end, or up to the parenthesis that closes an interpolation.
  private mutating func code(untilParenthesis: Bool) {
    var depth = 0
    while offset < bytes.count {
      // Nearly every byte; the rest of the loop is slow in debug builds.
      guard Self.startsSomething[Int(bytes[offset])] else {
        offset += 1
        continue
      }
      let hashes = countOfHashes()
      if at("//") {
        take(while: { $0 != UInt8(ascii: "\n") }, .comment)
      } else if at("/*") {
        blockComment()
      } else if at("\"", after: hashes) {
        string(hashes: hashes)
      } else {
        if bytes[offset] == UInt8(ascii: "(") { depth += 1 }
        if bytes[offset] == UInt8(ascii: ")") { depth -= 1 }
        offset += max(hashes, 1)
        if untilParenthesis, depth < 0 { return }
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if at("/*") { depth += 1 }
      if at("*/") { depth -= 1 }
      mark(at("/*") || at("*/") ? 2 : 1, .comment)
    } while depth > 0 && offset < bytes.count
  }

  private mutating func string(hashes: Int) {
    let quote = at("\"\"\"", after: hashes) ? "\"\"\"" : "\""
    mark(hashes + quote.utf8.count, .quoted)
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "\\") else {
        mark(1, .quoted)
        continue
      }
      if at(quote), countOfHashes(from: offset + quote.utf8.count) >= hashes {
        return mark(quote.utf8.count + hashes, .quoted)
      }
      let isEscape = at("\\") && countOfHashes(from: offset + 1) >= hashes
      if isEscape, at("(", after: 1 + hashes) {
        mark(2 + hashes, .quoted)
        code(untilParenthesis: true)
      } else {
        mark(isEscape ? 2 + hashes : 1, .quoted)
      }
    }
  }

  private func countOfHashes() -> Int { countOfHashes(from: offset) }

  private func countOfHashes(from start: Int) -> Int {
    guard start < bytes.count else { return 0 }
    return bytes[start...].prefix { $0 == UInt8(ascii: "#") }.count
  }

  private func at(_ text: String, after count: Int = 0) -> Bool {
    let start = offset + count
    return start < bytes.count && bytes[start...].starts(with: text.utf8)
  }

  private mutating func take(while condition: (UInt8) -> Bool, _ kind: SwiftFile.Kind) {
    while offset < bytes.count, condition(bytes[offset]) { mark(1, kind) }
  }

  private mutating func mark(_ count: Int, _ kind: SwiftFile.Kind) {
    let end = min(offset + count, bytes.count)
    for index in offset..<end { result[index] = kind }
    offset = end
  }
}
