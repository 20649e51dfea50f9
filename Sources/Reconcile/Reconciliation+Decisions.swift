internal import Facts

extension Reconciliation {
  /// How many orders were read, leads among them.
  package var count: Int { intake.blocks.reduce(0) { $0 + $1.count } }

  /// Calls `body` with the decision of every order, in the order in which they were read.
  package func forEachDecision(_ body: (Decision) -> Void) {
    for block in intake.blocks.indices {
      for row in 0..<intake.blocks[block].count { body(decision(block: block, row: row)) }
    }
  }

  /// The decision of one row of a block.
  package func decision(block: Int, row: Int) -> Decision {
    let facts = intake.blocks[block]
    let states = intake.states[block]
    let advocate = states.advocates[row]
    let offer = states.offers[row]
    return Decision(
      record: RecordKey(source: FactSource(rank: facts.source[row]), id: facts.record[row]),
      order: facts.number(of: row),
      provenance: Provenance(file: facts.file[row], line: facts.line[row]),
      outcome: outcomes[block][row], reason: primaries[block][row],
      reasons: reasons[block][row],
      advocate: advocate == CaseStates.noAdvocate ? nil : context.book.ids[Int(advocate)],
      offer: offer == CaseStates.noOffer ? nil : Int(offer))
  }

  /// How many orders have each outcome and reported reason; the sum is `count`.
  package var tally: Tally {
    var tally = Tally()
    for block in outcomes.indices {
      for row in outcomes[block].indices {
        tally.add(outcomes[block][row], primaries[block][row])
      }
    }
    return tally
  }
}
