internal import Facts

extension Reconciliation {
  /// How many orders were read.
  package var count: Int { intake.blocks.reduce(0) { $0 + $1.columns.count } }

  /// Calls `body` with the decision of every order, in the order in which they were read.
  package func forEachDecision(_ body: (Decision) -> Void) {
    for block in intake.blocks.indices {
      for row in 0..<intake.blocks[block].columns.count { body(decision(block: block, row: row)) }
    }
  }

  /// The decision of one row of a block.
  package func decision(block: Int, row: Int) -> Decision {
    let box = intake.blocks[block]
    let states = intake.states[block]
    let advocate = states.advocates[row]
    let offer = states.offers[row]
    let (own, id) = (box.columns.number[at: row], box.columns.record[at: row])
    return Decision(
      record: RecordKey(source: FactSource(rank: box.columns.source[at: row]), id: id),
      order: own == 0 ? id : own,
      provenance: Provenance(file: box.columns.file[at: row], line: box.columns.line[at: row]),
      outcome: states[row].outcome, reason: states[row].primary, reasons: states[row].reasons,
      advocate: advocate == CaseStates.noAdvocate ? nil : context.book.ids[at: Int(advocate)],
      offer: offer == CaseStates.noOffer ? nil : Int(offer))
  }

  /// The decisions alone, so that facts need not be held for them.
  package var decided: DecidedBlocks { DecidedBlocks(intake.states, context.book) }

  /// How many orders have each outcome and reported reason; the sum is `count`.
  package var tally: Tally {
    var tally = Tally()
    for states in intake.states {
      for (verdict, count) in states.counts {
        tally.add(verdict.outcome, verdict.primary, count: count)
      }
    }
    return tally
  }
}
