internal import Quantity

/// Sums of money by currency: nothing is ever converted.
struct CurrencySums: Sendable {
  private var sums: [(currency: Currency, amount: Int64)] = []

  /// 0 where there is nothing in that currency.
  subscript(currency: Currency) -> Int64 {
    sums.first { $0.currency == currency }?.amount ?? 0
  }

  /// Whether something is in another currency.
  func hasOther(than currency: Currency) -> Bool {
    sums.contains { $0.currency != currency && $0.amount > 0 }
  }

  /// Whether there is something in any currency.
  var hasAny: Bool { sums.contains { $0.amount > 0 } }

  mutating func add(_ amount: Int64, _ currency: Currency) {
    change(currency) { $0.saturatingAdding(amount) }
  }

  /// Keeps of each currency what is more.
  mutating func keepMost(_ other: CurrencySums) {
    for (currency, amount) in other.sums { change(currency) { max($0, amount) } }
  }

  private mutating func change(_ currency: Currency, _ change: (Int64) -> Int64) {
    if let place = sums.firstIndex(where: { $0.currency == currency }) {
      sums[place].amount = change(sums[place].amount)
    } else {
      sums.append((currency, change(0)))
    }
  }
}
