/// Why a calculation with amounts has no result.
package enum MoneyError: Error, Sendable, Hashable {
  case differentCurrencies(Currency, Currency)
  /// The result does not fit into 64 bits of minor units.
  case overflow
}
