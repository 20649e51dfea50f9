/// The number of an order in the form in which all sources agree on it.
enum OrderNumber {
  /// Small letters, without blanks and `#` before it.
  static func canonical(_ text: String) -> [UInt8] {
    var bytes = Array(text.lowercased().utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let start = bytes.firstIndex { $0 > 0x20 && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "'") }
    return start.map { Array(bytes[$0...]) } ?? []
  }
}
