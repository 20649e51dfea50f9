/// The 45 characters of which a QR code packs two into eleven bits (ISO/IEC 18004, 7.4.4).
enum Alphanumeric {
  static let count = 45
  static let characters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
  /// What `values` has for other bytes.
  static let none: UInt8 = 255

  /// For each byte its value, 0 to 44.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: none, count: 256)
    for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  /// The first byte that is none of the characters.
  static func firstOther(in text: borrowing Span<UInt8>) -> Int? {
    for index in text.indices where values[Int(text[index])] == none { return index }
    return nil
  }
}
