package import Codes
internal import Hashing
internal import Program
internal import Quantity
internal import SQLite

extension Registry {
  static let advocateColumns = """
    advocates.advocate, people.id, email, greeting, first_name, consented_on, audience, state, \
    language, circle, token, code, added_at, changed_at, \
    inactive_from
    """

  static let codeColumns =
    "code, spelling, origin, advocate, key_version, issued_at, credits_through, revoked_from, "
    + "replaced_by"

  /// The advocate whom the company knows by this number; nil when there is none.
  package func advocate(id: String) throws(LedgerFailure) -> Advocate? {
    try firstAdvocate("people.id = ?1") { $0.bind(1, id) }
  }

  /// The advocate with this number of the registry.
  package func advocate(number: Int64) throws(LedgerFailure) -> Advocate? {
    try firstAdvocate("advocates.advocate = ?1") { $0.bind(1, number) }
  }

  /// A code in its folded form; nil when it was never issued.
  package func code(_ code: Code) throws(LedgerFailure) -> IssuedCode? {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare("SELECT \(Self.codeColumns) FROM codes WHERE code = ?1")
      select.bind(1, code.text)
      return try select.step() ? Self.code(in: select) : nil
    }
  }

  /// All codes of an advocate, the oldest first.
  package func codes(of advocate: Int64) throws(LedgerFailure) -> [IssuedCode] {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(
        "SELECT \(Self.codeColumns) FROM codes WHERE advocate = ?1 ORDER BY issued_at, code")
      select.bind(1, advocate)
      var codes: [IssuedCode] = []
      while try select.step() { if let code = Self.code(in: select) { codes.append(code) } }
      return codes
    }
  }

  /// What happened to a code since it was issued, the oldest first.
  package func events(of code: Code) throws(LedgerFailure) -> [CodeEvent] {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(
        """
        SELECT kind, at, effective, successor, note FROM code_events
        LEFT JOIN code_event_notes USING (event) WHERE code = ?1 ORDER BY event
        """)
      select.bind(1, code.text)
      var events: [CodeEvent] = []
      while try select.step() {
        guard let kind = Self.kind(in: select) else { continue }
        events.append(
          CodeEvent(
            kind: kind, at: Instant(milliseconds: select.integer(1)),
            note: select.optionalString(4)))
      }
      return events
    }
  }

  /// Calls `body` with the advocates that a filter lets through, by id, until it gives false.
  ///
  /// Takes the memory of one advocate.
  package func forEachAdvocate(
    _ filter: AdvocateFilter, _ body: (Advocate) -> Bool
  ) throws(LedgerFailure) {
    let isForgotten = filter.state == .forgotten
    let (condition, values) = filter.condition
    let sql = """
      SELECT \(Self.advocateColumns) FROM advocates \(isForgotten ? "LEFT" : "") JOIN people \
      USING (advocate) WHERE \(condition) \
      ORDER BY \(isForgotten ? "advocates.advocate" : "people.id") LIMIT \(filter.limit ?? -1)
      """
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(sql)
      for (index, value) in values.enumerated() { value.bind(to: &select, index + 1) }
      while try select.step(), body(Self.advocate(in: select)) {}
    }
  }

  /// How many advocates a filter lets through, its limit left aside.
  package func count(_ filter: AdvocateFilter) throws(LedgerFailure) -> Int {
    let (condition, values) = filter.condition
    let join = filter.state == .forgotten ? "LEFT JOIN" : "JOIN"
    return try count("advocates \(join) people USING (advocate) WHERE \(condition)", values)
  }

  /// Calls `body` with the codes that a filter lets through, in their order, until it gives false.
  package func forEachCode(
    _ filter: CodeFilter, _ body: (IssuedCode) -> Bool
  ) throws(LedgerFailure) {
    let (condition, values) = filter.condition
    let sql = """
      SELECT \(Self.codeColumns) FROM codes WHERE \(condition) ORDER BY code \
      LIMIT \(filter.limit ?? -1)
      """
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(sql)
      for (index, value) in values.enumerated() { value.bind(to: &select, index + 1) }
      while try select.step(), Self.code(in: select).map(body) ?? true {}
    }
  }

  package func count(_ filter: CodeFilter) throws(LedgerFailure) -> Int {
    let (condition, values) = filter.condition
    return try count("codes WHERE \(condition)", values)
  }

  private func count(_ from: String, _ values: [FilterValue]) throws(LedgerFailure) -> Int {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare("SELECT count(*) FROM \(from)")
      for (index, value) in values.enumerated() { value.bind(to: &select, index + 1) }
      return try select.step() ? Int(select.integer(0)) : 0
    }
  }

  private func firstAdvocate(
    _ condition: String, _ bind: (inout Statement) -> Void
  ) throws(LedgerFailure) -> Advocate? {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(
        """
        SELECT \(Self.advocateColumns) FROM advocates LEFT JOIN people USING (advocate) \
        WHERE \(condition)
        """)
      bind(&select)
      return try select.step() ? Self.advocate(in: select) : nil
    }
  }

  /// The advocate in a row of `advocateColumns`.
  static func advocate(in row: borrowing Statement) -> Advocate {
    var person: Advocate.Person?
    if let id = row.optionalString(1) {
      person = Advocate.Person(
        id: id, email: row.optionalString(2), greeting: row.optionalString(3),
        firstName: row.optionalString(4),
        consentedOn: row.optionalInteger(5).map { Day(daysSinceEpoch: Int($0)) })
    }
    return Advocate(
      number: row.integer(0), person: person, audience: OfferAudience(number: row.integer(6)),
      state: AdvocateState(number: row.integer(7)),
      language: Language(tag: row.string(8)) ?? .english,
      circle: row.optionalString(9).flatMap { Identifier($0) },
      token: row.withBytes(10) { Digest128($0, at: 0) },
      code: row.optionalString(11).flatMap { Code(exactly: $0) },
      addedAt: Instant(milliseconds: row.integer(12)),
      changedAt: Instant(milliseconds: row.integer(13)),
      inactiveFrom: row.optionalInteger(14).map { Instant(milliseconds: $0) })
  }

  /// The code in a row whose columns from `first` on are `codeColumns`.
  static func code(in row: borrowing Statement, from first: Int = 0) -> IssuedCode? {
    guard let code = code(row, first) else { return nil }
    return IssuedCode(
      code: code, spelling: self.code(row, first + 1),
      origin: CodeOrigin(number: row.integer(first + 2)), advocate: row.integer(first + 3),
      keyVersion: row.optionalInteger(first + 4).map { Int($0) },
      issuedAt: Instant(milliseconds: row.integer(first + 5)),
      creditsThrough: row.optionalInteger(first + 6).map { Day(daysSinceEpoch: Int($0)) },
      revokedFrom: row.optionalInteger(first + 7).map { Instant(milliseconds: $0) },
      replacedBy: self.code(row, first + 8))
  }

  private static func code(_ row: borrowing Statement, _ column: Int) -> Code? {
    row.withBytes(column) { Code(exactly: $0) }
  }

  private static func kind(in row: borrowing Statement) -> CodeEvent.Kind? {
    let effective = row.integer(2)
    switch row.integer(0) {
    case 1: return .retired(through: Day(daysSinceEpoch: Int(effective)))
    case 2: return .revoked(from: Instant(milliseconds: effective))
    case 3: return code(row, 3).map { .replaced(by: $0) }
    default: return nil
    }
  }
}
