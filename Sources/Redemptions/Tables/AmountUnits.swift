package import Quantity

/// What a number of an amount counts.
package enum AmountUnits: Sendable, Hashable {
  /// Units with decimals: `12.50`.
  case major
  /// Whole minor units as ISO 4217 has them: `1250`.
  case minor
  /// Whole minor units with the exceptions of Stripe: docs.stripe.com/currencies.
  case stripe

  private static let stripeWithoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
    "XOF", "XPF",
  ]

  /// How many decimals the source's whole number has.
  func decimals(of currency: Currency) -> Int {
    guard self == .stripe else { return currency.decimals }
    if Self.stripeWithoutDecimals.contains(currency.code) { return 0 }
    return currency.code == "ISK" || currency.code == "UGX" ? 2 : currency.decimals
  }

  /// Whole units of the source in minor units of ISO 4217.
  package func minorUnits(_ value: Int64, _ currency: Currency) throws(AmountFlaw) -> Int64 {
    let difference = currency.decimals - decimals(of: currency)
    if difference == 0 { return value }
    let factor = (0..<abs(difference)).reduce(1 as Int64) { power, _ in power * 10 }
    if difference > 0 {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
      if overflow || abs(scaled) > Money.minorUnitsMax { throw .tooLarge }
      return scaled
    }
    if value % factor != 0 { throw .tooPrecise }
    return value / factor
  }
}
