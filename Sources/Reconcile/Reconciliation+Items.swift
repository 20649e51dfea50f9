internal import Facts

extension Reconciliation {
  /// How many orders are credited as a whole although their offer leaves articles out and nobody
  /// told which articles they hold.
  package var creditsWithoutItems: Int {
    guard context.terms.contains(where: \.excludesArticles) else { return 0 }
    var count = 0
    for block in intake.blocks.indices {
      let states = intake.states[block]
      for row in states.bits.indices where states.offers[row] != CaseStates.noOffer {
        guard context.terms[Int(states.offers[row])].excludesArticles,
          states[row].outcome.isCredit
        else { continue }
        let facts = intake.facts(RowNumber(block: block, row: row))
        let isSale = facts.kind == .order || facts.kind == .contract
        if isSale, facts.items.isEmpty { count += 1 }
      }
    }
    return count
  }

  /// How many orders are credited although an older version of their record says that more was paid
  /// back, where the source does not tell which of them is the younger.
  package var creditsPaidBackBefore: Int {
    intake.revived.count { intake.states[$0.block][$0.row].outcome.isCredit }
  }
}
