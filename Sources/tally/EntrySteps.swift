internal import Ledger
internal import Quantity
internal import Reconcile

/// Turns entries of rules into those of the ledger, which are counted for each credit.
struct EntrySteps {
  private let part: CreditPart
  /// By index.
  private let offers: [String]
  private let asOf: Instant
  private var last: (name: CreditName, step: Int)?

  init(_ part: CreditPart, offers: [String], asOf: Instant) {
    self.part = part
    self.offers = offers
    self.asOf = asOf
  }

  /// Entries of one credit come one after the other. `credit`: what should stand; nil for nothing.
  mutating func entry(_ entry: Reconcile.Entry, of credit: Credit?) -> Ledger.Entry {
    let name = CreditName(entry.credit)
    let isNew = last?.name != name
    var step = last.map { isNew ? 0 : $0.step + 1 } ?? 0
    var offer = credit.map { offers[$0.offer] }
    if isNew || offer == nil, let held = part.last(of: name) {
      if isNew { step = held.steps }
      offer = offer ?? held.offer
    }
    last = (name, step)
    return Ledger.Entry(
      name: name, step: step, kind: EntryKind(entry.kind), reason: entry.reason.code,
      offer: offer ?? "", advocate: Int64(entry.advocate),
      debit: Ledger.Account(entry.debit), credit: Ledger.Account(entry.contra),
      unit: entry.unit.code, amount: entry.amount, effectiveAt: asOf)
  }
}
