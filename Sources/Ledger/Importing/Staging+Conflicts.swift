internal import Quantity
internal import SQLite

/// Rows that cannot go in because of other rows, or of what the registry has.
///
/// Which rows these are depends on the set of rows, not on their order. Must run in a transaction
/// that writes, so that the registry stays as it is until the rows are in.
extension Staging {
  /// Rejects rows that share an id and differ; of rows that say the same, one goes in.
  func settleDuplicates(_ report: inout ImportReport) throws(LedgerFailure) {
    do throws(SQLiteError) {
      var groups = try database.prepare(
        "SELECT id, min(line) FROM temp.staged GROUP BY id HAVING count(*) > 1")
      var contents = try database.prepare(
        """
        SELECT count(DISTINCT quote(email) || quote(greeting) || quote(first_name) || consents
          || quote(consented_on) || quote(language) || quote(audience) || quote(state)
          || quote(circle)) FROM temp.staged WHERE id = ?1
        """)
      var rows = try database.prepare(
        "SELECT id, line, id_column FROM temp.staged WHERE id = ?1 ORDER BY line")
      var repeats = try database.prepare(
        "UPDATE temp.staged SET verdict = 2 WHERE id = ?1 AND line > ?2")
      while try groups.step() {
        let id = groups.bytes(0)
        let first = groups.integer(1)
        contents.bind(1, text: id)
        let isOne = try contents.step() && contents.integer(0) == 1
        contents.reset()
        if isOne {
          repeats.bind(1, text: id)
          repeats.bind(2, first)
          try repeats.run()
          continue
        }
        rows.bind(1, text: id)
        let all = try Self.rows(&rows)
        for row in all {
          let other = row.line == Int(first) ? all[1].line : Int(first)
          try reject(row, .duplicateID(otherLine: other), &report)
        }
      }
    } catch {
      throw LedgerFailure(error)
    }
  }

  /// Rejects rows that share an address; one whose address it is already stays.
  func settleSharedEmails(_ report: inout ImportReport) throws(LedgerFailure) {
    guard columns.has(.email) else { return }
    do throws(SQLiteError) {
      try database.run(
        """
        CREATE TEMP TABLE shared (email TEXT COLLATE NOCASE PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO temp.shared SELECT email FROM temp.staged
          WHERE email IS NOT NULL AND verdict = 0 GROUP BY email HAVING count(*) > 1;
        """)
      defer { try? database.run("DROP TABLE temp.shared") }
      guard try database.integer("SELECT 1 FROM temp.shared LIMIT 1") != nil else { return }
      var found = try database.prepare(
        """
        SELECT staged.id, line, email_column, people.email IS staged.email, staged.email
        FROM temp.staged JOIN temp.shared USING (email) LEFT JOIN people USING (id)
        WHERE verdict = 0 ORDER BY staged.email, line
        """)
      var group: [(row: StagedRow, isHolder: Bool)] = []
      var email: [UInt8] = []
      while try found.step() {
        let next = found.bytes(4).map(Self.lowercased)
        if next != email { try settle(&group, &report) }
        email = next
        group.append((Self.row(found), found.integer(3) == 1))
      }
      try settle(&group, &report)
    } catch {
      throw LedgerFailure(error)
    }
  }

  /// Rejects the rows of one address but for the one who has it already.
  private func settle(
    _ group: inout [(row: StagedRow, isHolder: Bool)], _ report: inout ImportReport
  ) throws(SQLiteError) {
    let holders = group.filter(\.isHolder)
    let holder = holders.count == 1 ? holders[0].row.line : nil
    for (row, _) in group where row.line != holder {
      let other = row.line == group[0].row.line ? group[1].row.line : group[0].row.line
      try reject(row, .sharedEmail(otherLine: holder ?? other), &report)
    }
    group.removeAll(keepingCapacity: true)
  }

  /// As the database compares addresses.
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// Rejects rows whose address an advocate has who keeps it.
  ///
  /// A rejected row lets its advocate keep theirs, so this goes on until nothing is rejected.
  func settleTakenEmails(_ report: inout ImportReport) throws(LedgerFailure) {
    guard columns.has(.email) else { return }
    do throws(SQLiteError) {
      guard try database.integer("SELECT 1 FROM people LIMIT 1") != nil else { return }
      var rows = try database.prepare(
        """
        SELECT staged.id, staged.line, staged.email_column FROM temp.staged
        LEFT JOIN people AS own ON own.id = staged.id
        CROSS JOIN people AS holder ON holder.email = staged.email
        WHERE staged.verdict = 0 AND staged.email IS NOT NULL
          AND own.email IS NOT staged.email AND holder.id <> staged.id
          AND NOT EXISTS (
            SELECT 1 FROM temp.staged AS theirs WHERE theirs.id = holder.id
              AND theirs.verdict = 0 AND theirs.email IS NOT holder.email)
        """)
      while true {
        let taken = try Self.rows(&rows)
        if taken.isEmpty { return }
        for row in taken { try reject(row, .takenEmail, &report) }
      }
    } catch {
      throw LedgerFailure(error)
    }
  }

  /// Rejects rows of people who were forgotten.
  ///
  /// `minters`: by the version of the key, as far as there are versions.
  func settleForgotten(
    _ minters: [Int: CodeMinter], _ report: inout ImportReport
  ) throws(LedgerFailure) {
    do throws(SQLiteError) {
      var versions: [Int] = []
      var used = try database.prepare("SELECT DISTINCT key_version FROM forgotten")
      while try used.step() { versions.append(Int(used.integer(0))) }
      let hashers = versions.compactMap { minters[$0] }
      if hashers.isEmpty { return }
      var rows = try database.prepare(
        """
        SELECT staged.id, line, id_column FROM temp.staged LEFT JOIN people USING (id)
        WHERE verdict = 0 AND advocate IS NULL
        """)
      var lookup = try database.prepare("SELECT 1 FROM forgotten WHERE id_hash = ?1")
      var found: [StagedRow] = []
      while try rows.step() {
        let id = rows.bytes(0)
        for hasher in hashers {
          lookup.bind(1, blob: hasher.forgottenHash(of: id))
          if try lookup.step() { found.append(Self.row(rows)) }
          lookup.reset()
        }
      }
      for row in found { try reject(row, .forgotten, &report) }
    } catch {
      throw LedgerFailure(error)
    }
  }

  private func reject(
    _ row: StagedRow, _ kind: RowFlaw.Kind, _ report: inout ImportReport
  ) throws(SQLiteError) {
    report.reject(RowFlaw(line: row.line, column: row.column, kind: kind))
    var update = try database.prepare(
      "UPDATE temp.staged SET verdict = 1 WHERE id = ?1 AND line = ?2")
    update.bind(1, text: row.id)
    update.bind(2, row.line)
    try update.run()
  }

  /// A row of a query that gives id, line and column first.
  private static func row(_ row: borrowing Statement) -> StagedRow {
    StagedRow(id: row.bytes(0), line: Int(row.integer(1)), column: Int(row.integer(2)))
  }

  private static func rows(_ query: inout Statement) throws(SQLiteError) -> [StagedRow] {
    var rows: [StagedRow] = []
    while try query.step() { rows.append(row(query)) }
    return rows
  }
}

/// Which row it is, and where in it a finding points.
private struct StagedRow {
  let id: [UInt8]
  let line: Int
  let column: Int
}
