/// What a finding points at: bytes of a text, a line of one that is not shown, or a whole file.
package enum Place: Sendable, Hashable {
  /// Bytes of a text; an empty range points between two bytes.
  case bytes(Source, Range<Int>)
  /// A line of a file that is not quoted: it is too large to be held, or holds personal data.
  ///
  /// Line and column are 1-based; columns count bytes.
  case line(String, line: Int, column: Int)
  /// A file or directory as a whole: it is missing, unreadable, in the way.
  case file(String)

  /// How messages name the text or file.
  package var path: String {
    switch self {
    case .bytes(let source, _): source.path
    case .line(let path, _, _), .file(let path): path
    }
  }

  /// What places in one text are sorted by; 0 for a file as a whole.
  package var offset: Int {
    switch self {
    case .bytes(_, let byteRange): byteRange.lowerBound
    case .line(_, let line, let column): line << 24 | min(column, 1 << 24 - 1)
    case .file: 0
    }
  }
}
