internal import SQLite

extension SQLiteBooks {
  package func balances(before run: Int?) throws(LedgerFailure) -> [CreditBalance] {
    var sums = BalanceSums(entryCount: Int(try lastEntry()))
    try forEachEntry(.all, throughRun: run.map { $0 - 1 }) { sums.add($0) }
    return sums.balances(taking: BalanceSums.taken(by: try movements(before: run))[...])
  }

  /// The same, to be read in parts.
  package func balanceParts(before run: Int?) throws(LedgerFailure) -> BalanceParts {
    let last = run.map { $0 - 1 }
    var stretches: [BalanceParts.Stretch] = []
    var packs = try storedPacks(throughRun: last)[...]
    var rows = BalanceSums()
    var hasRows = false
    try forEachRow(.all, throughRun: last) { entry in
      let before = packs.prefix { $0.first < entry.number }
      if !before.isEmpty {
        stretches.append(.init(rows: rows.merged(), packs: Array(before)))
        packs = packs[before.endIndex...]
        rows = BalanceSums()
      }
      rows.add(entry)
      hasRows = true
    }
    if hasRows || !packs.isEmpty {
      stretches.append(.init(rows: rows.merged(), packs: Array(packs)))
    }
    let lastAdvocate = try self.rows("SELECT max(advocate) FROM advocates") { $0.integer(0) }
    return try BalanceParts(
      stretches, taken: BalanceSums.taken(by: try movements(before: run)),
      lastAdvocate: lastAdvocate.first ?? 0, folder)
  }
}
