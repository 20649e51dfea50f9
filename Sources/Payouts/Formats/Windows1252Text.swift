/// Text as programs of Western Europe before Unicode wrote it.
enum Windows1252Text {
  /// Letters that it does not have are written as banks do, or as `?`.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80, 0xA0...0xFF: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x20AC: bytes.append(0x80)
      case 0x2013: bytes.append(0x96)
      case 0x2014: bytes.append(0x97)
      default:
        let letters = SEPAText.letters(for: scalar)
        bytes += letters == " " ? [UInt8(ascii: "?")] : Array(letters.utf8)
      }
    }
    return bytes
  }
}
