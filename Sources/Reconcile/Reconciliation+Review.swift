package import Codes
package import Facts

extension Reconciliation {
  /// What speaks of orders that were not read: it waits for them.
  package func waiting(_ facts: FactSet) -> WaitingFacts {
    WaitingFacts(facts, context.asOf, among: numbersWithEvidence)
  }

  /// Numbers of the orders of which other records speak.
  private var numbersWithEvidence: Set<UInt64> {
    var numbers: Set<UInt64> = []
    for index in intake.blocks.indices {
      let box = intake.blocks[index]
      let bits = intake.states[index].bits
      for row in bits.indices where bits[row].contains(.hasEvidence) {
        numbers.insert(box.columns.number(of: row))
      }
    }
    return numbers
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

  /// What each rule compared in an order, in the order in which rules are asked.
  ///
  /// `reasons`: those that were recorded when more was known than the facts given here; nil for
  /// those found here.
  package func checks(block: Int, row: Int, reasons: ReasonSet? = nil) -> [RuleCheck] {
    let observer = Observer(
      context, intake, RowNumber(block: block, row: row),
      reasons: reasons ?? decision(block: block, row: row).reasons)
    return Rule.allCases.map { observer.check($0) }.filter { check in
      !check.seen.isEmpty || !check.reasons.isEmpty
    }
  }
}
