/// What a finding points at: bytes of a text, or a file as a whole.
package enum Place: Sendable, Hashable {
  /// Bytes of a text; an empty range points between two bytes.
  case bytes(Source, Range<Int>)
  /// A file or directory as a whole: it is missing, unreadable, in the way.
  case file(String)

  /// How messages name the text or file.
  package var path: String {
    switch self {
    case .bytes(let source, _): source.path
    case .file(let path): path
    }
  }

  /// Where in the text, for sorting; 0 for a file as a whole.
  package var offset: Int {
    switch self {
    case .bytes(_, let byteRange): byteRange.lowerBound
    case .file: 0
    }
  }
}
