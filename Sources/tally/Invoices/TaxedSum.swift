internal import Quantity

/// The sum of amounts that one rate of tax is in, while they are added up.
struct TaxedSum {
  private let rate: Rate
  private var gross: Int64 = 0
  private var net: Int64 = 0

  /// `rate`: parts per million.
  init(rate: Int64) {
    self.rate = Rate(partsPerMillion: rate)
  }

  /// What is added without tax: what the net sum grows by.
  mutating func add(_ amount: Int64) -> Int64 {
    let before = net
    gross += amount
    let whole = Money(minorUnits: gross, currency: .euro)
    net = gross - rate.included(in: whole).minorUnits
    return net - before
  }
}
