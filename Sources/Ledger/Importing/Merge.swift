internal import Codes
internal import Program
internal import Quantity
internal import SQLite

/// Brings staged rows into the registry, by id: new advocates get a code, known ones are updated.
struct Merge: ~Copyable {
  private let database: Database
  private let rules: ImportRules
  private var issuer: CodeIssuer
  private var writes: Writes
  private let columns: AdvocateColumns

  /// The statements for one row; they share their parameters' numbers.
  private struct Writes: ~Copyable {
    var addAdvocate: Statement
    var addPerson: Statement
    var changeAdvocate: Statement
    var changePerson: Statement

    init(_ database: Database) throws(SQLiteError) {
      let addAdvocate = try database.prepare(
        """
        INSERT INTO advocates (
          advocate, audience, state, language, circle, token, code, added_at, changed_at,
          inactive_from)
        VALUES (?1, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13,
          iif(?8 = \(AdvocateState.inactive.number), ?13, NULL))
        """)
      let addPerson = try database.prepare("INSERT INTO people VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      // Whoever stays inactive keeps the time of leaving: from it on, orders are not credited.
      let changeAdvocate = try database.prepare(
        """
        UPDATE advocates SET audience = ?7, state = ?8, language = ?9, circle = ?10,
          code = coalesce(?12, code),
          changed_at = ?13, inactive_from =
            iif(?8 = \(AdvocateState.inactive.number), coalesce(inactive_from, ?13), NULL)
        WHERE advocate = ?1
        """)
      changePerson = try database.prepare(
        """
        UPDATE people SET email = ?3, greeting = ?4, first_name = ?5, consented_on = ?6
        WHERE advocate = ?1
        """)
      self.addAdvocate = addAdvocate
      self.addPerson = addPerson
      self.changeAdvocate = changeAdvocate
    }
  }

  init(
    _ registry: Registry, _ minter: CodeMinter, _ columns: AdvocateColumns, _ rules: ImportRules
  ) throws(LedgerFailure) {
    let issuer = try CodeIssuer(registry, minter, at: rules.now)
    do throws(SQLiteError) { writes = try Writes(registry.database) } catch {
      throw LedgerFailure(error)
    }
    self.issuer = issuer
    database = registry.database
    self.rules = rules
    self.columns = columns
  }

  /// Goes through the accepted rows. `progress`: called with the number of rows done.
  mutating func run(
    _ report: inout ImportReport, progress: (Int) -> Void
  ) throws(LedgerFailure) {
    do throws(SQLiteError) { try merge(&report, progress) } catch { throw LedgerFailure(error) }
  }

  private mutating func merge(
    _ report: inout ImportReport, _ progress: (Int) -> Void
  ) throws(SQLiteError) {
    var next = try database.integer("SELECT max(advocate) FROM advocates") ?? 0
    var rows = try database.prepare(MergeQuery(columns).text)
    rows.bind(1, rules.languages[0].tag)
    var done = 0
    while try rows.step() {
      done += 1
      if done.isMultiple(of: 4096) { progress(done) }
      switch MergeQuery.Outcome(rawValue: MergeQuery.integer(.outcome, of: rows)) {
      case .same: report.unchanged += 1
      case .new:
        if try add(rows, as: next + 1, &report) { next += 1 }
      case .changed, nil: try change(rows, &report)
      }
    }
    try issuer.flush()
  }

  /// False when there is no code for the advocate.
  private mutating func add(
    _ row: borrowing Statement, as number: Int64, _ report: inout ImportReport
  ) throws(SQLiteError) -> Bool {
    let id = MergeQuery.bytes(.id, of: row)
    var code: Code?
    if MergeQuery.integer(.state, of: row) == AdvocateState.active.number {
      code = try issuer.mint(for: id)
      guard code != nil else {
        report.reject(
          RowFlaw(
            line: Int(MergeQuery.integer(.line, of: row)),
            column: Int(MergeQuery.integer(.idColumn, of: row)), kind: .noCode))
        return false
      }
    }
    Self.bindAdvocate(&writes.addAdvocate, number, row, code, rules.now)
    writes.addAdvocate.bind(11, blob: issuer.minter.pageToken(of: id))
    try writes.addAdvocate.run()
    Self.bindPerson(&writes.addPerson, number, row)
    writes.addPerson.bind(2, text: id)
    try writes.addPerson.run()
    if let code {
      try issuer.issue(code, to: number)
      report.codes += 1
    }
    report.added += 1
    return true
  }

  private mutating func change(
    _ row: borrowing Statement, _ report: inout ImportReport
  ) throws(SQLiteError) {
    let number = MergeQuery.integer(.advocate, of: row)
    var code: Code?
    if MergeQuery.integer(.needsCode, of: row) == 1 {
      code = try issuer.mint(for: MergeQuery.bytes(.id, of: row))
      if let code {
        try issuer.issue(code, to: number)
        report.codes += 1
      }
    }
    Self.bindAdvocate(&writes.changeAdvocate, number, row, code, rules.now)
    try writes.changeAdvocate.run()
    Self.bindPerson(&writes.changePerson, number, row)
    try writes.changePerson.run()
    report.changed += 1
  }

  private static func bindAdvocate(
    _ statement: inout Statement, _ number: Int64, _ row: borrowing Statement, _ code: Code?,
    _ now: Instant
  ) {
    statement.bind(1, number)
    statement.bind(7, MergeQuery.integer(.audience, of: row))
    statement.bind(8, MergeQuery.integer(.state, of: row))
    copy(.language, of: row, to: &statement, 9)
    copy(.circle, of: row, to: &statement, 10)
    statement.bind(12, code?.text)
    statement.bind(13, now.milliseconds)
  }

  private static func bindPerson(
    _ statement: inout Statement, _ number: Int64, _ row: borrowing Statement
  ) {
    statement.bind(1, number)
    copy(.email, of: row, to: &statement, 3)
    copy(.greeting, of: row, to: &statement, 4)
    copy(.firstName, of: row, to: &statement, 5)
    statement.bind(6, row.optionalInteger(MergeQuery.Column.consentedOn.rawValue))
  }

  private static func copy(
    _ column: MergeQuery.Column, of row: borrowing Statement, to statement: inout Statement,
    _ parameter: Int
  ) {
    if row.isNull(column.rawValue) {
      statement.bindNull(parameter)
    } else {
      row.withBytes(column.rawValue) { statement.bind(parameter, text: $0) }
    }
  }
}
