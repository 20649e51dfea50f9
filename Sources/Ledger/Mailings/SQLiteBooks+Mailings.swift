package import Quantity
internal import SQLite

extension SQLiteBooks: MailingBook {
  package func told() throws(LedgerFailure) -> Set<Telling.Key> {
    Set(
      try rows("SELECT advocate, subject, purpose, detail, occasion FROM tellings") {
        Self.key(in: $0)
      })
  }

  package func record(
    _ tellings: [Telling], run: Int, at instant: Instant
  ) throws(LedgerFailure) -> Int? {
    try registry.writing { () throws(LedgerFailure) in
      let told = try told()
      let new = tellings.filter { !told.contains($0.key) }
      if new.isEmpty { return nil }
      return try LedgerFailure.of { () throws(SQLiteError) in
        let number = Int(
          try database.integer("SELECT coalesce(max(mailing), 0) FROM mailings") ?? 0)
        var insert = try database.prepare("INSERT INTO mailings VALUES (?1, ?2, ?3)")
        insert.bind(1, number + 1)
        insert.bind(2, run)
        insert.bind(3, instant.milliseconds)
        try insert.run()
        try self.insert(new, mailing: number + 1)
        return number + 1
      }
    }
  }

  private func insert(_ tellings: [Telling], mailing: Int) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO tellings (mailing, advocate, subject, purpose, detail, occasion, offer, reason,
        unit, amount, released_on)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
    insert.bind(1, mailing)
    for telling in tellings {
      insert.bind(2, telling.key.advocate)
      insert.bind(3, Int64(bitPattern: telling.key.credit.subject))
      insert.bind(4, Int(telling.key.credit.purpose))
      insert.bind(5, Int64(bitPattern: telling.key.credit.detail))
      insert.bind(6, telling.key.occasion.rawValue)
      insert.bind(7, telling.offer)
      insert.bind(8, telling.reason)
      insert.bind(9, telling.unit)
      insert.bind(10, telling.amount)
      insert.bind(11, telling.releasedOn.map { Int64($0.daysSinceEpoch) })
      try insert.run()
    }
  }

  package func tellings(mailing: Int) throws(LedgerFailure) -> [Telling] {
    try rows(
      """
      SELECT advocate, subject, purpose, detail, occasion, offer, reason, unit, amount, released_on
      FROM tellings WHERE mailing = ?1 ORDER BY telling
      """, { $0.bind(1, mailing) },
      { row in
        Self.key(in: row).map { key in
          Telling(
            key: key, offer: row.string(5), reason: row.string(6), unit: row.string(7),
            amount: row.integer(8),
            releasedOn: row.optionalInteger(9).map { Day(daysSinceEpoch: Int($0)) })
        }
      })
  }

  package func unwrittenMailings() throws(LedgerFailure) -> [Int] {
    try rows(
      """
      SELECT mailing FROM mailings WHERE mailing NOT IN (SELECT mailing FROM written_mailings)
      ORDER BY mailing
      """
    ) { Int($0.integer(0)) }
  }

  package func markWritten(mailing: Int, at instant: Instant) throws(LedgerFailure) {
    try registry.writing { () throws(LedgerFailure) in
      try LedgerFailure.of { () throws(SQLiteError) in
        var insert = try database.prepare("INSERT OR IGNORE INTO written_mailings VALUES (?1, ?2)")
        insert.bind(1, mailing)
        insert.bind(2, instant.milliseconds)
        try insert.run()
      }
    }
  }

  private static func key(in row: borrowing Statement) -> Telling.Key? {
    guard let occasion = TellingOccasion(rawValue: row.integer(4)) else { return nil }
    let credit = CreditName(
      subject: UInt64(bitPattern: row.integer(1)), purpose: UInt8(clamping: row.integer(2)),
      detail: UInt64(bitPattern: row.integer(3)))
    return Telling.Key(advocate: row.integer(0), credit: credit, occasion: occasion)
  }
}
