internal import Ledger
internal import Quantity

/// Finds out what an invoice of an advocate's part in a payout says.
///
/// A payout moves money; an invoice is about what was done. They differ where a reward is paid
/// again that an earlier invoice has (its transfer failed), and where something is set off that was
/// never invoiced: such lines are not taxed, and lead from the total to what is paid.
struct InvoiceMaker {
  /// Where a credit comes from.
  struct Origin {
    let entry: Int64
    let creditedOn: Day
  }

  /// All of an advocate's own, in the order of the ledger.
  let movements: [Movement]
  /// Cash in euros: payouts that can have an invoice.
  let payouts: Set<Int>
  let origins: [CreditName: Origin]
  /// In the order of their payouts, all of which come before.
  let standing: [BookInvoice]

  /// `rate`: parts per million of tax for what was done; 0 for none.
  func lines(of payout: Int, rate: Int64) -> [BookInvoice.Line] {
    var order: [CreditName] = []
    var credits: [CreditName: InvoicedCredit] = [:]
    for movement in movements where credits[movement.name] == nil {
      credits[movement.name] = InvoicedCredit(offer: movement.offer)
      order.append(movement.name)
    }
    let moved = Dictionary(grouping: movements.filter(isPayment), by: \.payout)
    let failed = Set(movements.filter { $0.kind == .failure }.map(\.payout))
    for before in moved.keys.filter({ $0 < payout }).sorted() {
      let sums = sums(moved[before] ?? [])
      let isFailed = failed.contains(before)
      if let invoice = standing.first(where: { $0.payout == before }) {
        let lines = Dictionary(grouping: invoice.lines, by: \.name)
        for name in order {
          credits[name]?.move(isFailed ? nil : sums[name] ?? 0, lines[name] ?? [], of: invoice)
        }
      } else if !isFailed {
        for (name, taken) in sums { credits[name]?.move(taken) }
      }
    }
    let now = sums(moved[payout] ?? [])
    return lines(
      drafts(
        order.compactMap { name in credits[name].map { (name, $0, $0.split(now[name] ?? 0)) } },
        rate: rate))
  }

  private func isPayment(_ movement: Movement) -> Bool {
    payouts.contains(movement.payout) && (movement.kind == .payout || movement.kind == .setOff)
  }

  private func sums(_ movements: [Movement]) -> [CreditName: Int64] {
    Dictionary(movements.map { ($0.name, $0.taken) }, uniquingKeysWith: +)
  }

  /// A line without its share of the tax.
  private struct Draft {
    let kind: InvoiceLineKind
    let name: CreditName
    let offer: String
    let rate: Int64
    let gross: Int64
    let earlier: Int
  }

  /// Reductions are made as far as there is something to reduce, and go on in the next invoice:
  /// none comes to less than nothing.
  private func drafts(
    _ credits: [(CreditName, InvoicedCredit, InvoicedCredit.Split)], rate: Int64
  ) -> [Draft] {
    var left = credits.reduce(0) { $0 + $1.2.supply }
    var drafts: [Draft] = []
    for (name, credit, split) in credits {
      let add = { (kind: InvoiceLineKind, gross: Int64, rate: Int64, earlier: Int) in
        if gross == 0 { return }
        drafts.append(
          Draft(
            kind: kind, name: name, offer: credit.offer, rate: rate, gross: gross,
            earlier: earlier))
      }
      let reduced = min(split.reduced, left)
      let made = min(credit.unreduced, left - reduced)
      left -= reduced + made
      add(.supply, split.supply, rate, 0)
      for part in credit.reductions(reduced + made) {
        add(.reduction, part.gross, part.rate, part.invoice)
      }
      add(.carried, split.carried, 0, split.earlier)
      add(.carried, made, 0, 0)
      add(.carried, reduced - split.reduced, 0, 0)
      add(.offset, split.offset, 0, 0)
    }
    return drafts
  }

  /// With the tax of each rate taken out of its sum: what lines share of it follows from the sums
  /// up to them, so that they come to the whole.
  private func lines(_ drafts: [Draft]) -> [BookInvoice.Line] {
    let sorted = drafts.enumerated().sorted { first, second in
      let entries = [first, second].map { origins[$0.element.name]?.entry ?? 0 }
      return (first.element.kind.rawValue, entries[0], first.offset)
        < (second.element.kind.rawValue, entries[1], second.offset)
    }.map(\.element)
    var sums: [Int64: TaxedSum] = [:]
    return sorted.map { draft in
      let net =
        draft.kind.isTaxed
        ? sums[draft.rate, default: TaxedSum(rate: draft.rate)].add(draft.gross) : draft.gross
      let origin = origins[draft.name] ?? Origin(entry: 0, creditedOn: .earliest)
      return BookInvoice.Line(
        kind: draft.kind, name: draft.name, entry: origin.entry, offer: draft.offer,
        creditedOn: origin.creditedOn, rate: draft.rate, net: net, gross: draft.gross,
        earlier: draft.earlier)
    }
  }
}
