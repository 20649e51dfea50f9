/// An amount of one currency, in its minor units: 25.00 EUR is 2500.
package struct Money: Sendable, Hashable, BitwiseCopyable {
  package let minorUnits: Int64
  package let currency: Currency

  package init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  package static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// No amount that is read may be larger, of either sign: ten million millions of most currencies,
  /// far beyond any sale, so that thousands of them can be added up.
  package static let minorUnitsMax: Int64 = 1_000_000_000_000_000

  package var isZero: Bool { minorUnits == 0 }

  package var isNegative: Bool { minorUnits < 0 }

  /// The total of amounts in `currency`; intermediate sums cannot overflow.
  package static func sum(
    _ amounts: some Sequence<Money>, in currency: Currency
  ) throws(MoneyError) -> Money {
    var total: Int128 = 0
    for amount in amounts {
      guard amount.currency == currency else {
        throw .differentCurrencies(currency, amount.currency)
      }
      total += Int128(amount.minorUnits)
    }
    return try Money(checking: total, currency)
  }

  package func adding(_ other: Money) throws(MoneyError) -> Money {
    guard other.currency == currency else {
      throw .differentCurrencies(currency, other.currency)
    }
    return try Money(checking: Int128(minorUnits) + Int128(other.minorUnits), currency)
  }

  package func subtracting(_ other: Money) throws(MoneyError) -> Money {
    guard other.currency == currency else {
      throw .differentCurrencies(currency, other.currency)
    }
    return try Money(checking: Int128(minorUnits) - Int128(other.minorUnits), currency)
  }

  package func negated() throws(MoneyError) -> Money {
    try Money(checking: -Int128(minorUnits), currency)
  }

  package func multiplied(by factor: Int64) throws(MoneyError) -> Money {
    try Money(checking: Int128(minorUnits) * Int128(factor), currency)
  }

  /// The amount split in proportion to `weights`, without losing a minor unit (largest remainder).
  ///
  /// Each part is the exact share rounded towards zero; the minor units left over go, one each,
  /// to the parts with the largest remainders, the earlier of equals first. Weights are not
  /// negative and not all zero; a weight of zero gets nothing.
  package func allocated(by weights: [Int64]) -> [Money] {
    precondition(weights.allSatisfy { $0 >= 0 }, "A weight is not negative.")
    let total = weights.reduce(0 as Int128) { $0 + Int128($1) }
    precondition(total > 0, "At least one weight is positive.")
    let amount = Int128(minorUnits.magnitude)
    var parts = weights.map { amount * Int128($0) / total }
    let remainders = weights.map { amount * Int128($0) % total }
    let left = Int(amount - parts.reduce(0, +))
    let byRemainder = remainders.indices.sorted { first, second in
      (remainders[second], first) < (remainders[first], second)
    }
    for index in byRemainder.prefix(left) { parts[index] += 1 }
    let sign: Int128 = minorUnits < 0 ? -1 : 1
    return parts.map { Money(minorUnits: Int64($0 * sign), currency: currency) }
  }

  init(checking minorUnits: Int128, _ currency: Currency) throws(MoneyError) {
    guard let minorUnits = Int64(exactly: minorUnits) else { throw .overflow }
    self.init(minorUnits: minorUnits, currency: currency)
  }
}

extension Money: Comparable {
  /// Within one currency only: whoever compares has checked that before.
  package static func < (first: Money, second: Money) -> Bool {
    precondition(first.currency == second.currency, "Amounts are compared within one currency.")
    return first.minorUnits < second.minorUnits
  }
}

extension Money: CustomStringConvertible {
  /// As programme data writes it: `25.00 EUR`, `-0.05 EUR`, `2500 JPY`.
  package var description: String {
    FixedPoint.text(minorUnits, decimals: currency.decimals) + " " + currency.code
  }
}
