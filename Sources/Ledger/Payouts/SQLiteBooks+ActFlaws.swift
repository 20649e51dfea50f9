internal import Hashing

extension SQLiteBooks {
  /// Invoices while acts are walked.
  struct IssuedInvoices {
    /// By act.
    let of: [Int: [BookInvoice]]
    /// The place after the last one of each year so far.
    var next: [Int: Int] = [:]
  }

  /// Walks the acts after a run, from its head on; gives the head after the last of them.
  func actFlaws(
    _ acts: ArraySlice<BookAct>, _ invoices: inout IssuedInvoices, after head: Digest256,
    into flaws: inout [LedgerFlaw]
  ) throws(LedgerFailure) -> Digest256 {
    var head = head
    for (index, act) in zip(acts.indices, acts) {
      let movements = try movements(.act(act.number))
      if Movement.digest(of: movements) != act.movementHash || movements.count != act.movements {
        flaws.append(.movements(act: act.number))
      }
      if try !areRight(invoices.of[act.number] ?? [], of: act, next: &invoices.next) {
        flaws.append(.invoices(act: act.number))
      }
      if act.nextHead(after: head) != act.head || act.number != index + 1 {
        flaws.append(.act(act.number))
      }
      if act.kind == .month, try accountBalances(until: act.until) != act.balances {
        flaws.append(.month(act: act.number))
      }
      head = act.head
    }
    return head
  }
}
