/// What a `Range` field asks of a body.
enum ByteRange: Equatable {
  /// No range, or one that is answered with the whole: another unit, several ranges, a mistake.
  case whole
  /// These bytes; never empty.
  case part(Range<Int64>)
  /// Well-formed but past the end.
  case unsatisfiable

  /// Reads a field (RFC 9110, section 14.2) for a body of `byteCount` bytes.
  init(_ field: String, byteCount: Int64) {
    self = .whole
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ASCII.lowercased(parts[0]) == "bytes" else { return }
    let bounds = ASCII.trimmed(parts[1]).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard bounds.count == 2 else { return }
    let first = ASCII.number(bounds[0])
    let last = ASCII.number(bounds[1])
    switch (first, last) {
    case (let first?, let last?) where last >= first:
      self = Self.part(from: first, before: min(last, byteCount - 1) + 1, of: byteCount)
    case (let first?, nil) where bounds[1].isEmpty:
      self = Self.part(from: first, before: byteCount, of: byteCount)
    case (nil, let count?) where bounds[0].isEmpty:
      self = Self.part(from: max(byteCount - count, 0), before: byteCount, of: byteCount)
    default:
      break
    }
  }

  private static func part(from first: Int64, before end: Int64, of byteCount: Int64) -> ByteRange {
    first < end && first < byteCount ? .part(first..<end) : .unsatisfiable
  }
}
