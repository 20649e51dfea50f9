/// The two check symbols of a minted code: a Reed–Solomon code over GF(32), shortened.
///
/// The field is that of the polynomial x⁵+x²+1, in which α = 2 has order 31. A code c₀ … cₙ₋₁ is
/// right when Σ cᵢ = 0 and Σ cᵢ·αⁱ = 0. Two right codes of one length differ in three symbols at
/// least, so one wrong symbol is located and two are noticed. An exchange of two symbols leaves the
/// first sum at zero and not the second, which no single wrong symbol does: it is noticed, and never
/// taken for one.
struct CheckSymbols {
  /// Σ cᵢ
  private(set) var sum: UInt8 = 0
  /// Σ cᵢ·αⁱ
  private(set) var weighted: UInt8 = 0

  var isRight: Bool { sum | weighted == 0 }

  /// The sums over all symbols of a code; nil if one is not in the alphabet.
  init?(of code: Code, count: Int) {
    for index in stride(from: count - 1, through: 0, by: -1) {
      let value = Crockford.value(ofPlace: code.place(at: index))
      guard value != Crockford.none else { return nil }
      take(value)
    }
  }

  /// The sums over data symbols, first to last.
  init(ofData values: borrowing Span<UInt8>) {
    for index in stride(from: values.count - 1, through: 0, by: -1) { take(values[index]) }
  }

  /// The two symbols that follow `count` data symbols with these sums.
  func completing(count: Int) -> (UInt8, UInt8) {
    let weight = Self.power(count)
    // a + b = sum and a·w + b·αw = weighted, in a field where minus is plus.
    let second = Self.divide(
      weighted ^ Self.multiply(sum, weight), by: weight ^ Self.timesAlpha(weight))
    return (sum ^ second, second)
  }

  /// The one symbol that must be another, and what has to be added to it; nil if no single symbol
  /// of `count` explains the sums.
  func wrongSymbol(count: Int) -> (index: Int, difference: UInt8)? {
    guard sum != 0, weighted != 0 else { return nil }
    let index = Self.logarithm(Self.divide(weighted, by: sum))
    return index < count ? (index, sum) : nil
  }

  /// Takes the symbol before those taken so far.
  private mutating func take(_ value: UInt8) {
    sum ^= value
    weighted = Self.timesAlpha(weighted) ^ value
  }

  private static func timesAlpha(_ value: UInt8) -> UInt8 {
    let doubled = value << 1
    return doubled & 32 == 0 ? doubled : doubled ^ 0b100101
  }

  private static func power(_ exponent: Int) -> UInt8 {
    var value: UInt8 = 1
    for _ in 0..<exponent { value = timesAlpha(value) }
    return value
  }

  private static func logarithm(_ value: UInt8) -> Int {
    var power: UInt8 = 1
    var exponent = 0
    while power != value {
      power = timesAlpha(power)
      exponent += 1
    }
    return exponent
  }

  private static func multiply(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for bit in stride(from: 4, through: 0, by: -1) {
      product = timesAlpha(product)
      if right >> bit & 1 == 1 { product ^= left }
    }
    return product
  }

  private static func divide(_ value: UInt8, by divisor: UInt8) -> UInt8 {
    multiply(value, power(30 - (logarithm(divisor) + 30) % 31))
  }
}
