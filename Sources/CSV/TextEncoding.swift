/// How the characters of a file are written as bytes.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
}

extension TextEncoding {
  /// What the byte order mark at the start of a file says, and how long the mark is.
  static func mark(at start: ArraySlice<UInt8>) -> (encoding: TextEncoding, count: Int)? {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark, told by the zero bytes of its ASCII characters; nil for anything else.
  ///
  /// Three in four pairs of the first 256 bytes must hold a zero on the same side and almost none
  /// on the other: the text of a table's header does, a compressed or binary file does not.
  static func utf16(guessedFrom start: ArraySlice<UInt8>) -> TextEncoding? {
    let sample = Array(start.prefix(256))
    let pairs = sample.count / 2
    guard pairs >= 2 else { return nil }
    let even = (0..<pairs).count { sample[2 * $0] == 0 }
    let odd = (0..<pairs).count { sample[2 * $0 + 1] == 0 }
    if even * 20 <= pairs, odd * 4 >= pairs * 3 { return .utf16LittleEndian }
    if odd * 20 <= pairs, even * 4 >= pairs * 3 { return .utf16BigEndian }
    return nil
  }
}
