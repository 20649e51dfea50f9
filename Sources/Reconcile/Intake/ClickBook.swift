internal import Codes
internal import Facts
internal import Quantity

/// Clicks of known codes, by the visitor and by the customer who made them.
struct ClickBook: Sendable {
  /// By visitor, then by time, then by code.
  private let byVisitor: [Click]
  /// By customer, then by time, then by code; those of unknown customers are left out.
  private let byCustomer: [Click]

  var isEmpty: Bool { byVisitor.isEmpty && byCustomer.isEmpty }

  init(_ clicks: [Click], _ book: CodeBook, _ asOf: AsOf) {
    let known = clicks.filter { click in
      click.recordedAt <= asOf.known && click.occurredAt <= asOf.instant
        && book.number(high: click.code.high, low: click.code.low) != KeyTable.none
    }
    byVisitor = known.filter { $0.visitor != 0 }.sorted {
      ($0.visitor, $0.occurredAt, $0.code) < ($1.visitor, $1.occurredAt, $1.code)
    }
    byCustomer = known.filter { $0.customer != 0 }.sorted {
      ($0.customer, $0.occurredAt, $0.code) < ($1.customer, $1.occurredAt, $1.code)
    }
  }

  /// Clicks of that visitor or customer no later than an order, by time, then by code.
  func clicks(visitor: UInt64, customer: UInt64, until time: Int64) -> [Click] {
    let own = Self.run(byVisitor, visitor, \.visitor) + Self.run(byCustomer, customer, \.customer)
    return own.filter { $0.occurredAt.milliseconds <= time }.sorted {
      ($0.occurredAt, $0.code) < ($1.occurredAt, $1.code)
    }
  }

  private static func run(
    _ clicks: [Click], _ key: UInt64, _ path: KeyPath<Click, UInt64>
  ) -> ArraySlice<Click> {
    guard key != 0 else { return [] }
    var lower = 0
    var upper = clicks.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if clicks[middle][keyPath: path] < key { lower = middle + 1 } else { upper = middle }
    }
    return clicks[lower...].prefix { $0[keyPath: path] == key }
  }
}
