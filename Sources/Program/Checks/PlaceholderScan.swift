internal import Diagnostics
internal import YAML

/// Finds placeholders where a text stands in its file.
enum PlaceholderScan {
  /// The words in braces; braces around anything but small letters and `_` are plain text.
  static func names(in place: Place) -> [Located<String>] {
    guard case .bytes(let source, let range) = place else { return [] }
    var found: [Located<String>] = []
    var open: Int?
    for offset in range {
      switch source.bytes[offset] {
      case UInt8(ascii: "{"): open = offset
      case 0x61...0x7A, UInt8(ascii: "_"): break
      case UInt8(ascii: "}"):
        if let start = open, offset > start + 1 {
          let name = source.text(start + 1..<offset)
          found.append(Located(name, at: .bytes(source, start..<offset + 1)))
        }
        open = nil
      default: open = nil
      }
    }
    return found
  }
}
