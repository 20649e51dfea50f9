/// Crockford's base 32, `0–9 A–Z` without `I`, `L`, `O` and `U`, over places as `Code` packs them.
enum Crockford {
  /// What is no symbol of the alphabet.
  static let none: UInt8 = 255

  /// The value, 0 to 31, of the symbol at a place from 0 to 63; `none` for all others.
  static func value(ofPlace place: UInt8) -> UInt8 { values[Int(place)] }

  /// The place of the symbol with a value from 0 to 31.
  static func place(ofValue value: UInt8) -> UInt8 { places[Int(value)] }

  private static let places: [UInt8] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8.map {
    CodeSymbols.place(of: $0)
  }

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: none, count: 64)
    for (value, place) in places.enumerated() { values[Int(place)] = UInt8(value) }
    return values
  }()
}
