/// What one slip of the finger makes of a code: a symbol wrong, missing or too many, or two
/// neighbours exchanged.
extension Code {
  /// All codes that are one edit away, sorted; about 75 for each symbol.
  package var neighbours: [Code] {
    let symbols = places
    var found: Set<Code> = []
    for index in symbols.indices {
      if symbols.count > 1 { found.insert(removing(at: index)) }
      for place in UInt8(1)...36 { found.insert(replacing(at: index, with: place)) }
      if index > 0 {
        var exchanged = symbols
        exchanged.swapAt(index - 1, index)
        found.insert(Code(places: exchanged))
      }
    }
    if symbols.count < Code.longest {
      for index in 0...symbols.count {
        for place in UInt8(1)...36 {
          var longer = symbols
          longer.insert(place, at: index)
          found.insert(Code(places: longer))
        }
      }
    }
    found.remove(self)
    return found.sorted()
  }

  /// Whether the codes are the same or one edit apart.
  package func isNear(_ other: Code) -> Bool {
    let left = places
    let right = other.places
    guard abs(left.count - right.count) <= 1 else { return false }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    { end += 1 }
    let leftRest = left[start..<(left.count - end)]
    let rightRest = right[start..<(right.count - end)]
    return leftRest.count <= 1 && rightRest.count <= 1
      || leftRest.count == 2 && leftRest.elementsEqual(rightRest.reversed())
  }

  /// The code with another symbol, by its place, at an index.
  func replacing(at index: Int, with place: UInt8) -> Code {
    let shift = Self.shift(of: index)
    return Code(bits: bits & ~(63 << shift) | UInt128(place) << shift)
  }

  /// The code without one symbol; it must have two.
  func removing(at index: Int) -> Code {
    let shift = Self.shift(of: index)
    let after = (UInt128(1) << shift) - 1
    return Code(bits: bits & ~(after << 6 | 63) | (bits & after) << 6)
  }

  private var places: [UInt8] { (0..<count).map { place(at: $0) } }

  private init(places: [UInt8]) {
    var symbols = CodeSymbols()
    for place in places { _ = symbols.append(place) }
    self = symbols.code
  }

  private var bits: UInt128 { UInt128(high) << CodeSymbols.bitsPerHalf | UInt128(low) }

  private init(bits: UInt128) {
    let half = (UInt64(1) << CodeSymbols.bitsPerHalf) - 1
    self.init(
      uncheckedHigh: UInt64(truncatingIfNeeded: bits >> CodeSymbols.bitsPerHalf) & half,
      low: UInt64(truncatingIfNeeded: bits) & half)
  }

  private static func shift(of index: Int) -> UInt128 {
    UInt128(2 * CodeSymbols.bitsPerHalf - 6 - 6 * index)
  }
}
