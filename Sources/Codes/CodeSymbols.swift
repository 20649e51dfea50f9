/// Symbols being put together to a code, and how they are packed.
struct CodeSymbols {
  /// Symbols in one half of a code.
  static let perHalf = 10
  static let bitsPerHalf = 60

  private(set) var count = 0
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// The code of these symbols; there must be one at least.
  var code: Code {
    precondition(count > 0, "a code has a symbol")
    return Code(uncheckedHigh: high, low: low)
  }

  /// Adds a symbol by its place; false if the code is full.
  mutating func append(_ place: UInt8) -> Bool {
    guard count < Code.longest else { return false }
    let first = count < Self.perHalf
    let bits = UInt64(place) << Self.shift(of: count)
    if first { high |= bits } else { low |= bits }
    count += 1
    return true
  }

  /// The half of a code in which `count` symbols stand, the last of which are the lowest bits.
  static func half(_ symbols: UInt64, count: Int) -> UInt64 {
    symbols << shift(of: count - 1)
  }

  static func place(at index: Int, high: UInt64, low: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: (index < perHalf ? high : low) >> shift(of: index)) & 63
  }

  /// The place of an upper-case letter or digit in `0–9 A–Z` plus one; zero for other bytes.
  static func place(of byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A") + 11
    default: 0
    }
  }

  /// The letter or digit at a place from 1 to 36.
  static func byte(at place: UInt8) -> UInt8 {
    place > 10 ? UInt8(ascii: "A") + (place - 11) : UInt8(ascii: "0") + (place - 1)
  }

  /// The symbols before the first zero; nil if bits are set that no code sets.
  static func count(inHalf half: UInt64) -> Int? {
    guard half >> bitsPerHalf == 0 else { return nil }
    var count = 0
    while count < perHalf {
      let place = half >> shift(of: count) & 63
      if place == 0 { break }
      guard place <= 36 else { return nil }
      count += 1
    }
    let rest = half & ((1 << (bitsPerHalf - 6 * count)) - 1)
    return rest == 0 ? count : nil
  }

  private static func shift(of index: Int) -> Int {
    54 - 6 * (index < perHalf ? index : index - perHalf)
  }
}
