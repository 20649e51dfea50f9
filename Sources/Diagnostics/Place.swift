/// What a finding points at: bytes of a text, or a file as a whole.
package enum Place: Sendable, Hashable {
  /// Bytes of a text; an empty range points between two bytes.
  case bytes(Source, Range<Int>)
  /// A line of a file too large to keep, or whose text must not be shown; both from 1.
  case line(String, line: Int, column: Int)
  /// A file or directory as a whole: it is missing, unreadable, in the way.
  case file(String)

  /// How messages name the text or file.
  package var path: String {
    switch self {
    case .bytes(let source, _): source.path
    case .line(let path, _, _): path
    case .file(let path): path
    }
  }

  /// Where in the text, for sorting among places of the same kind; 0 for a file as a whole.
  package var offset: Int {
    switch self {
    case .bytes(_, let byteRange): byteRange.lowerBound
    case .line(_, let line, let column): line << 20 | min(column, 0xF_FFFF)
    case .file: 0
    }
  }
}
