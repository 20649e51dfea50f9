internal import Quantity
internal import SQLite

extension SQLiteBooks {
  /// What was on hold by a run, and until when; nil unless it is the newest and recorded that,
  /// which those of older versions did not.
  ///
  /// In an order of the ledger's own.
  package func holds(run: Int) throws(LedgerFailure) -> [HeldCredit]? {
    try reading { () throws(LedgerFailure) in
      try holdsAreKnown(run: run) ? try recordedHolds() : nil
    }
  }

  /// Whether `holds(run:)` gives them.
  package func holdsAreKnown(run: Int) throws(LedgerFailure) -> Bool {
    try LedgerFailure.of { () throws(SQLiteError) in
      try database.integer(
        "SELECT run = \(run) AND run = (SELECT max(run) FROM runs) FROM holds_run") == 1
    }
  }

  /// In the order of `HeldCredit.isBefore`.
  func recordedHolds() throws(LedgerFailure) -> [HeldCredit] {
    try rows(
      "SELECT subject, purpose, detail, released_on FROM holds ORDER BY subject, purpose, detail"
    ) { row in
      HeldCredit(
        name: CreditName(
          subject: UInt64(bitPattern: row.integer(0)), purpose: UInt8(clamping: row.integer(1)),
          detail: UInt64(bitPattern: row.integer(2))),
        releasedOn: Day(daysSinceEpoch: Int(row.integer(3))))
    }
  }

  /// Changes what differs from what the run before found. Part of recording a run.
  func replace(_ holds: [HeldCredit], run: Int) throws(LedgerFailure) {
    let old = try recordedHolds()
    let new = holds.sorted(by: HeldCredit.isBefore)
    try LedgerFailure.of { () throws(SQLiteError) in
      var remove = try database.prepare(
        "DELETE FROM holds WHERE subject = ?1 AND purpose = ?2 AND detail = ?3")
      var put = try database.prepare("INSERT OR REPLACE INTO holds VALUES (?1, ?2, ?3, ?4)")
      var index = 0
      for hold in new {
        while index < old.count, HeldCredit.isBefore(old[index], hold) {
          try Self.run(&remove, old[index])
          index += 1
        }
        let isKnown = index < old.count && old[index].name == hold.name
        if isKnown { index += 1 }
        if isKnown, old[index - 1] == hold { continue }
        put.bind(4, hold.releasedOn.daysSinceEpoch)
        try Self.run(&put, hold)
      }
      for hold in old[index...] { try Self.run(&remove, hold) }
      try database.run("INSERT OR REPLACE INTO holds_run VALUES (1, \(run))")
    }
  }

  private static func run(
    _ statement: inout Statement, _ hold: HeldCredit
  ) throws(SQLiteError) {
    statement.bind(1, Int64(bitPattern: hold.name.subject))
    statement.bind(2, Int(hold.name.purpose))
    statement.bind(3, Int64(bitPattern: hold.name.detail))
    try statement.run()
  }
}
