extension Rate {
  /// The share that is in an amount already, as tax is in a price: of 119.00 at 19 %, 19.00.
  ///
  /// Rounded to whole minor units; the share and what is left always come to the amount.
  package func included(
    in amount: Money, rounding: Rounding = .halfAwayFromZero
  ) -> Money {
    precondition(partsPerMillion >= 0, "what is in an amount is no more than it")
    let product = Int128(amount.minorUnits) * Int128(partsPerMillion)
    let share = rounding.divide(product, by: 1_000_000 + Int128(partsPerMillion))
    return Money(minorUnits: Int64(share), currency: amount.currency)
  }
}
