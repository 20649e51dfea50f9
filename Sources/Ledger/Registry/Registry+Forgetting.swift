internal import Codes
internal import Diagnostics
internal import Hashing
package import Program
package import Quantity
internal import SQLite

extension Registry {
  /// What was left of somebody.
  package struct Forgotten: Sendable, Hashable {
    package var number: Int64
    package var codeCount: Int
  }

  /// Erases a person. Their codes stay known, and are credited for the last time on `day`.
  ///
  /// A keyed hash of the id is kept, so that an export of the CRM does not bring the person back.
  /// `isExcluded`: they could never take part, which nobody finds out again once they are erased.
  package func forget(
    id: String, program: Identifier, lastDay day: Day, isExcluded: Bool = false, _ change: Change
  ) throws(LedgerFailure) -> Forgotten {
    guard let folder else { preconditionFailure("a registry in a file has its folder") }
    let forgotten = try writing { () throws(LedgerFailure) in
      try claim(for: program)
      guard let advocate = try advocate(id: id) else {
        throw LedgerFailure(.unknownAdvocate(store.path))
      }
      let version = try key(in: folder).current
      try record(version, since: change.at)
      let codes = try codes(of: advocate.number)
      try LedgerFailure.of { () throws(SQLiteError) in
        for issued in codes where issued.isCredited(at: change.at, on: day.adding(days: 1)) {
          var update = try database.prepare(
            "UPDATE codes SET retired_at = ?2, credits_through = ?3 WHERE code = ?1")
          update.bind(1, issued.code.text)
          update.bind(2, change.at.milliseconds)
          update.bind(3, day.daysSinceEpoch)
          try update.run()
          let bare = Change(at: change.at)
          try record(issued.code, kind: 1, effective: Int64(day.daysSinceEpoch), nil, bare)
        }
        let hash = Self.forgottenHash(of: Array(id.utf8), version, program: program)
        if isExcluded { try exclude(advocate.number) }
        try erase(advocate.number, hash, version, at: change.at)
      }
      return Forgotten(number: advocate.number, codeCount: codes.count)
    }
    // What the log still holds of the person is erased, too, once nobody reads it any more.
    try LedgerFailure.of { () throws(SQLiteError) in try database.checkpoint() }
    return forgotten
  }

  static func forgottenHash(
    of id: [UInt8], _ version: ProgramKey.Version, program: Identifier
  ) -> [UInt8] {
    CodeMinter(version, program: program.text, shape: .standard).forgottenHash(of: id)
  }

  private func exclude(_ advocate: Int64) throws(SQLiteError) {
    var update = try database.prepare("UPDATE advocates SET inactive_from = 0 WHERE advocate = ?1")
    update.bind(1, advocate)
    try update.run()
  }

  private func erase(
    _ advocate: Int64, _ hash: [UInt8], _ version: ProgramKey.Version, at instant: Instant
  ) throws(SQLiteError) {
    for sql in [
      "DELETE FROM people WHERE advocate = ?1",
      """
      DELETE FROM code_event_notes WHERE event IN
        (SELECT event FROM code_events JOIN codes USING (code) WHERE advocate = ?1)
      """,
    ] {
      var delete = try database.prepare(sql)
      delete.bind(1, advocate)
      try delete.run()
    }
    var update = try database.prepare(
      """
      UPDATE advocates SET state = ?2, circle = NULL, code = NULL, changed_at = ?3
      WHERE advocate = ?1
      """)
    update.bind(1, advocate)
    update.bind(2, AdvocateState.forgotten.number)
    update.bind(3, instant.milliseconds)
    try update.run()
    var insert = try database.prepare("INSERT OR REPLACE INTO forgotten VALUES (?1, ?2, ?3, ?4)")
    insert.bind(1, blob: hash)
    insert.bind(2, version.number)
    insert.bind(3, advocate)
    insert.bind(4, instant.milliseconds)
    try insert.run()
  }
}
