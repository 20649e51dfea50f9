/// A currency of ISO 4217 with the number of its decimals.
///
/// Known are the active currencies and those that ended since 2018, because exports of past years
/// still name them; metals, funds of the IMF, test and no-currency codes are not money here.
package struct Currency: Sendable, Hashable, BitwiseCopyable {
  /// Three upper-case letters in the high bytes, the number of decimals in the low one.
  private let packed: UInt32

  package static let euro = Currency("EUR", decimals: 2)

  /// The currency with this code, nil for anything but three upper-case letters on the list.
  package init?(code: String) {
    let letters = code.utf8
    guard letters.count == 3, letters.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
    else { return nil }
    let key = letters.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } << 8
    var candidates = Self.all[...]
    while candidates.count > 1 {
      let middle = (candidates.startIndex + candidates.endIndex) / 2
      let isBefore = Self.all[middle].packed > key | 0xFF
      candidates = isBefore ? candidates[..<middle] : candidates[middle...]
    }
    guard let known = candidates.first, known.packed & ~0xFF == key else { return nil }
    self = known
  }

  init(_ code: some StringProtocol, decimals: UInt32) {
    packed = code.utf8.reduce(0) { $0 << 8 | UInt32($1) } << 8 | decimals
  }

  /// The alphabetic code, `EUR`.
  package var code: String {
    let letters = [24, 16, 8].map { UInt8(truncatingIfNeeded: packed >> $0) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// How many decimals amounts have: 0 (JPY), 2 (EUR), 3 (KWD) or 4 (CLF).
  package var decimals: Int { Int(packed & 0xFF) }

  /// How many minor units make one unit: 1, 100, 1000 or 10000.
  package var minorUnitsPerUnit: Int64 {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }
}

extension Currency: Comparable {
  /// By code.
  package static func < (first: Currency, second: Currency) -> Bool {
    first.packed < second.packed
  }
}

extension Currency: CustomStringConvertible {
  package var description: String { code }
}
