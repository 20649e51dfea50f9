/// A text that findings point into: what it is called, and its bytes as they were read.
///
/// Copies share the bytes. Two sources are equal when their path and bytes are.
package struct Source: Sendable, Hashable {
  /// How messages name the text: a path relative to the site's root, with `/`.
  package let path: String
  /// The bytes exactly as read; not necessarily UTF-8.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Leaves the bytes out: findings are gathered in sets, and a source may be huge.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes.count)
  }

  /// The text of a byte range, ill-formed UTF-8 replaced by U+FFFD.
  package func text(_ byteRange: Range<Int>) -> String {
    String(decoding: bytes[byteRange.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The 1-based line and column of a byte offset; columns count bytes.
  ///
  /// Linear in the offset: positions are computed when a finding is printed, not before.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = 0
    let end = min(offset, bytes.count)
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, end - lineStart + 1)
  }

  /// The byte range of the line that holds `offset`, without its line break.
  package func line(at offset: Int) -> Range<Int> {
    let end = min(max(offset, 0), bytes.count)
    var lower = end
    while lower > 0, bytes[lower - 1] != UInt8(ascii: "\n") { lower -= 1 }
    var upper = end
    while upper < bytes.count, bytes[upper] != UInt8(ascii: "\n") { upper += 1 }
    if upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
    return lower..<upper
  }
}
