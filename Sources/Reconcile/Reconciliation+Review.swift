package import Codes
package import Facts

extension Reconciliation {
  /// Refunds whose orders were not read yet: they wait, and are reported while they do.
  package func orphanRefunds(_ facts: FactSet) -> [Refund] {
    let waiting = facts.refunds.current(context.asOf).filter { $0.status == .completed }
    var numbers = Set(waiting.map(\.order))
    guard !numbers.isEmpty else { return [] }
    for index in intake.blocks.indices {
      let box = intake.blocks[index]
      for row in intake.states[index].bits.indices {
        let own = box.columns.number[at: row]
        numbers.remove(own == 0 ? box.columns.record[at: row] : own)
      }
    }
    return waiting.filter { numbers.contains($0.order) }
  }

  /// Issued codes that a mistyped one may have meant, by their text: one wrong, missing or
  /// further symbol, or two neighbours exchanged. Nothing is ever credited by them.
  package func proposals(for code: Code) -> [Code] { context.book.near(code) }
}

extension Reconciliation {
  /// All reasons of an order, in their order of precedence, with what their rules saw.
  package func observations(block: Int, row: Int) -> [Observation] {
    let observer = Observer(context, intake, RowNumber(block: block, row: row))
    return decision(block: block, row: row).reasons.reasons.map { observer.observe($0) }
  }
}
