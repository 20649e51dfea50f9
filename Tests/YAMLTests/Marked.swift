import Diagnostics

/// A text in which `«` and `»` enclose what findings should point at.
struct Marked {
  let source: Source
  /// In the order of the opening marks.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»": ranges.append(start..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    source = Source(path: "sample.yaml", bytes: bytes)
    self.ranges = ranges
  }
}

extension Diagnostic {
  var byteRange: Range<Int>? {
    if case .bytes(_, let range) = place { range } else { nil }
  }

  /// What, why and fix in one text.
  var words: String { [what, why, fix].joined(separator: " | ") }
}

extension Place {
  /// The bytes pointed at, as text.
  var text: String? {
    if case .bytes(let source, let range) = self { source.text(range) } else { nil }
  }
}
