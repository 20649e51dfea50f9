package import Codes
internal import Diagnostics
internal import Program
package import Quantity
internal import SQLite

extension Registry {
  /// Who changes a code, when and why.
  package struct Change: Sendable {
    package var at: Instant
    /// Kept beside the event; may be erased.
    package var note: String?

    package init(at instant: Instant, note: String? = nil) {
      at = instant
      self.note = note
    }
  }

  /// Hands a code out no more; it is credited up to and including a day.
  package func retire(
    _ code: Code, through day: Day, _ change: Change
  ) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      let issued = try unrevoked(code, at: change.at)
      try LedgerFailure.of { () throws(SQLiteError) in
        var update = try database.prepare(
          "UPDATE codes SET retired_at = ?2, credits_through = ?3 WHERE code = ?1")
        update.bind(1, code.text)
        update.bind(2, change.at.milliseconds)
        update.bind(3, day.daysSinceEpoch)
        try update.run()
        try handOut(nil, insteadOf: code, to: issued.advocate)
        try record(code, kind: 1, effective: Int64(day.daysSinceEpoch), nil, change)
      }
    }
  }

  /// Credits a code no more, from an instant on.
  package func revoke(
    _ code: Code, from instant: Instant, _ change: Change
  ) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      let issued = try unrevoked(code, at: .distantFuture)
      try LedgerFailure.of { () throws(SQLiteError) in
        var update = try database.prepare("UPDATE codes SET revoked_from = ?2 WHERE code = ?1")
        update.bind(1, code.text)
        update.bind(2, instant.milliseconds)
        try update.run()
        try handOut(nil, insteadOf: code, to: issued.advocate)
        try record(code, kind: 2, effective: instant.milliseconds, nil, change)
      }
    }
  }

  /// Mints another code, which is handed out in place of this one; this one stays as it is.
  package func replace(
    _ code: Code, _ rules: CodeRules, _ change: Change
  ) throws(LedgerFailure) -> Code {
    guard let folder else { preconditionFailure("a registry in a file has its folder") }
    return try writing { () throws(LedgerFailure) in
      let issued = try issued(code)
      if let successor = issued.replacedBy {
        throw LedgerFailure(.replacedCode(issued, by: successor, store.path))
      }
      guard let id = try advocate(number: issued.advocate)?.person?.id else {
        throw LedgerFailure(.codeOfForgotten(issued, store.path))
      }
      try claim(for: rules.program)
      let key = try key(in: folder)
      let minter = CodeMinter(key.current, program: rules.program.text, shape: rules.shape)
      var issuer = try CodeIssuer(self, minter, at: change.at)
      let minted = try LedgerFailure.of { () throws(SQLiteError) in
        try issuer.mint(for: Array(id.utf8))
      }
      guard let successor = minted else { throw LedgerFailure(.noCodeLeft(at: .file(store.path))) }
      try LedgerFailure.of { () throws(SQLiteError) in
        try issuer.issue(successor, to: issued.advocate)
        try issuer.flush()
        var update = try database.prepare("UPDATE codes SET replaced_by = ?2 WHERE code = ?1")
        update.bind(1, code.text)
        update.bind(2, successor.text)
        try update.run()
        try handOut(successor, insteadOf: nil, to: issued.advocate)
        try record(code, kind: 3, effective: nil, successor, change)
      }
      return successor
    }
  }

  /// Gives an advocate a code that they chose; it is handed out from then on, others stay valid.
  package func addVanity(
    _ vanity: VanityCode, to id: String, _ rules: CodeRules, _ change: Change
  ) throws(LedgerFailure) {
    try writing { () throws(LedgerFailure) in
      try claim(for: rules.program)
      guard rules.allowsVanity else { throw LedgerFailure(.vanityForbidden()) }
      guard let advocate = try advocate(id: id) else {
        throw LedgerFailure(.unknownAdvocate(store.path))
      }
      if let holder = try self.code(vanity.code) {
        throw LedgerFailure(
          .takenCode(vanity, isTheirs: holder.advocate == advocate.number, store.path))
      }
      for neighbour in vanity.code.neighbours where try self.code(neighbour) != nil {
        throw LedgerFailure(.nearCode(vanity, to: neighbour, store.path))
      }
      try LedgerFailure.of { () throws(SQLiteError) in
        var insert = try database.prepare(
          """
          INSERT INTO codes (code, advocate, origin, spelling, issued_at)
          VALUES (?1, ?2, 1, ?3, ?4)
          """)
        insert.bind(1, vanity.code.text)
        insert.bind(2, advocate.number)
        insert.bind(3, vanity.spelling.text)
        insert.bind(4, change.at.milliseconds)
        try insert.run()
        try handOut(vanity.code, insteadOf: nil, to: advocate.number)
      }
    }
  }

  /// A code that was issued.
  private func issued(_ code: Code) throws(LedgerFailure) -> IssuedCode {
    guard let issued = try self.code(code) else {
      throw LedgerFailure(.unknownCode(code, store.path))
    }
    return issued
  }

  private func unrevoked(
    _ code: Code, at instant: Instant
  ) throws(LedgerFailure) -> IssuedCode {
    let issued = try issued(code)
    if let from = issued.revokedFrom, from <= instant {
      throw LedgerFailure(.revokedCode(issued, from: from, store.path))
    }
    return issued
  }

  /// Changes which code an advocate hands out; with `old`, only if it was that one.
  func handOut(
    _ code: Code?, insteadOf old: Code?, to advocate: Int64
  ) throws(SQLiteError) {
    var update = try database.prepare(
      "UPDATE advocates SET code = ?2 WHERE advocate = ?1 AND (?3 IS NULL OR code = ?3)")
    update.bind(1, advocate)
    update.bind(2, code?.text)
    update.bind(3, old?.text)
    try update.run()
  }

  func record(
    _ code: Code, kind: Int64, effective: Int64?, _ successor: Code?, _ change: Change
  ) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO code_events (code, at, kind, effective, successor) VALUES (?1, ?2, ?3, ?4, ?5)
      """)
    insert.bind(1, code.text)
    insert.bind(2, change.at.milliseconds)
    insert.bind(3, kind)
    insert.bind(4, effective)
    insert.bind(5, successor?.text)
    try insert.run()
    guard let note = change.note, !note.isEmpty else { return }
    var addition = try database.prepare("INSERT INTO code_event_notes VALUES (?1, ?2)")
    addition.bind(1, database.lastRow)
    addition.bind(2, note)
    try addition.run()
  }
}

extension Instant {
  /// Later than any that is written.
  fileprivate static let distantFuture = Instant(milliseconds: .max)
}
