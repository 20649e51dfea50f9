import Quantity
import Reconcile
import Testing

/// A ledger in memory: what its entries sum to.
struct BooksModel {
  private(set) var entries: [Entry] = []
  private var credits: [Place: PostedCredit] = [:]
  private var closings: [Closing] = []

  private struct Place: Hashable {
    let key: CreditKey
    let holder: UInt64
    let unit: RewardUnit
  }

  var posted: PostedBook { PostedBook(Array(credits.values), closings: closings) }

  var balances: [Account: Int64] {
    entries.flatMap(\.postings).reduce(into: [:]) { $0[$1.account, default: 0] += $1.amount }
  }

  /// Takes a run's entries.
  mutating func post(_ result: Reconciliation) {
    for entry in result.entries() {
      entries.append(entry)
      #expect(entry.amount > 0)
      #expect(entry.postings.reduce(0) { $0 + $1.amount } == 0)
      let place = Place(
        key: entry.credit, holder: entry.advocate, unit: entry.postings[0].account.unit)
      var credit =
        credits[place] ?? PostedCredit(key: place.key, advocate: entry.advocate, unit: place.unit)
      for posting in entry.postings {
        if posting.account.kind == .pending { credit.pending -= posting.amount }
        if posting.account.kind == .payable { credit.payable -= posting.amount }
      }
      credits[place] = credit
    }
  }

  /// Pays out all that is released, and closes the period that ends then.
  mutating func payOut(at time: Instant) {
    for (place, credit) in credits {
      credits[place]?.paid = max(credit.paid, credit.payable)
    }
    closings.append(Closing(period: time, closedAt: time))
  }
}
