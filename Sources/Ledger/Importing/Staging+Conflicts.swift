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
        """
        SELECT id, min(line), count(DISTINCT quote(email) || quote(greeting) || quote(first_name)
          || consents || quote(consented_on) || quote(language) || quote(audience)
          || quote(state) || quote(circle))
        FROM temp.staged GROUP BY id HAVING count(*) > 1
        """)
      var rows = try database.prepare(
        "SELECT line, id_column FROM temp.staged WHERE id = ?1 ORDER BY line")
      var repeats = try database.prepare(
        "UPDATE temp.staged SET verdict = 2 WHERE id = ?1 AND line > ?2")
      while try groups.step() {
        let id = groups.bytes(0)
        let first = Int(groups.integer(1))
        if groups.integer(2) == 1 {
          repeats.bind(1, text: id)
          repeats.bind(2, first)
          try repeats.run()
          continue
        }
        rows.bind(1, text: id)
        let lines = try Self.lines(&rows)
        for (line, column) in lines {
          let other = line == first ? lines[1].line : first
          try reject(line, column, .duplicateID(otherLine: other), &report)
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
      var groups = try database.prepare(
        """
        SELECT email FROM temp.staged WHERE email IS NOT NULL AND verdict = 0
        GROUP BY email HAVING count(*) > 1
        """)
      var rows = try database.prepare(
        """
        SELECT line, email_column, people.email IS staged.email FROM temp.staged
        LEFT JOIN people USING (id) WHERE staged.email = ?1 AND verdict = 0 ORDER BY line
        """)
      while try groups.step() {
        rows.bind(1, text: groups.bytes(0))
        var holders: [Int] = []
        var all: [(line: Int, column: Int)] = []
        while try rows.step() {
          all.append((Int(rows.integer(0)), Int(rows.integer(1))))
          if rows.integer(2) == 1 { holders.append(all[all.count - 1].line) }
        }
        let holder = holders.count == 1 ? holders[0] : nil
        for (line, column) in all where line != holder {
          let other = holder ?? (line == all[0].line ? all[1].line : all[0].line)
          try reject(line, column, .sharedEmail(otherLine: other), &report)
        }
      }
    } catch {
      throw LedgerFailure(error)
    }
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
        SELECT staged.line, staged.email_column FROM temp.staged
        LEFT JOIN people AS own ON own.id = staged.id
        CROSS JOIN people AS holder ON holder.email = staged.email
        WHERE staged.verdict = 0 AND staged.email IS NOT NULL
          AND own.email IS NOT staged.email AND holder.id <> staged.id
          AND NOT EXISTS (
            SELECT 1 FROM temp.staged AS theirs WHERE theirs.id = holder.id
              AND theirs.verdict = 0 AND theirs.email IS NOT holder.email)
        """)
      while true {
        let taken = try Self.lines(&rows)
        if taken.isEmpty { return }
        for (line, column) in taken { try reject(line, column, .takenEmail, &report) }
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
      var found: [(line: Int, column: Int)] = []
      while try rows.step() {
        let id = rows.bytes(0)
        for hasher in hashers {
          lookup.bind(1, blob: hasher.forgottenHash(of: id))
          if try lookup.step() { found.append((Int(rows.integer(1)), Int(rows.integer(2)))) }
          lookup.reset()
        }
      }
      for (line, column) in found { try reject(line, column, .forgotten, &report) }
    } catch {
      throw LedgerFailure(error)
    }
  }

  func reject(
    _ line: Int, _ column: Int, _ kind: RowFlaw.Kind, _ report: inout ImportReport
  ) throws(SQLiteError) {
    report.reject(RowFlaw(line: line, column: column, kind: kind))
    try database.run("UPDATE temp.staged SET verdict = 1 WHERE line = \(line)")
  }

  private static func lines(
    _ rows: inout Statement
  ) throws(SQLiteError) -> [(line: Int, column: Int)] {
    var lines: [(line: Int, column: Int)] = []
    while try rows.step() { lines.append((Int(rows.integer(0)), Int(rows.integer(1)))) }
    return lines
  }
}
