/// Why compressed bytes cannot be read to their end.
package enum CompressionFailure: Error, Sendable, Hashable {
  /// They end too early.
  case truncated
  /// They are damaged, or fail their check sum.
  case corrupt
  /// What follows the end of the compressed bytes is something else.
  case otherBytesAfterEnd
  /// They need a dictionary that is not at hand, or a window larger than any log needs.
  case unsupported
  case outOfMemory

  /// In words for a message: lower case, no full stop.
  package var what: String {
    switch self {
    case .truncated: "the compressed file ends too early"
    case .corrupt: "the compressed file is damaged"
    case .otherBytesAfterEnd: "something else follows the compressed bytes"
    case .unsupported: "the file was compressed with a dictionary or an unusual window"
    case .outOfMemory: "there is not enough memory to decompress this"
    }
  }
}
