internal import SQLite

/// The query that lays staged rows beside what the registry has, in the order of ids.
struct MergeQuery {
  /// Its columns. Those from `email` to `circle` hold what is to be in the registry.
  enum Column: Int {
    case line, idColumn, id, email, greeting, firstName, consentedOn
    case audience, state, language, circle, advocate, needsCode, outcome
  }

  enum Outcome: Int64 {
    case same
    case new
    case changed
  }

  /// `?1` is the language of those for whom none is given.
  let text: String

  /// What a file has no column for stays as it is.
  init(_ columns: AdvocateColumns) {
    func value(_ column: AdvocateColumn, _ name: String) -> String {
      columns.has(column) ? "staged.\(name)" : "people.\(name)"
    }
    let email = value(.email, "email")
    let greeting = value(.greeting, "greeting")
    let firstName = value(.firstName, "first_name")
    let consentedOn =
      columns.has(.consent) || columns.has(.consentedOn)
      ? "iif(consents, coalesce(staged.consented_on, people.consented_on), NULL)"
      : "people.consented_on"
    let audience = "coalesce(staged.audience, advocates.audience, 0)"
    let state = "coalesce(staged.state, advocates.state, 0)"
    let language = "coalesce(staged.language, advocates.language, ?1)"
    let circle = columns.has(.circle) ? "staged.circle" : "advocates.circle"
    let needsCode = """
      \(state) = 0 AND advocates.code IS NULL
        AND NOT EXISTS (SELECT 1 FROM codes WHERE codes.advocate = people.advocate)
      """
    text = """
      SELECT line, id_column, staged.id, \(email), \(greeting), \(firstName), \(consentedOn),
        \(audience), \(state), \(language), \(circle), people.advocate, \(needsCode),
        CASE
          WHEN people.advocate IS NULL THEN 1
          WHEN \(email) COLLATE BINARY IS NOT people.email OR \(greeting) IS NOT people.greeting
            OR \(firstName) IS NOT people.first_name
            OR \(consentedOn) IS NOT people.consented_on
            OR \(audience) IS NOT advocates.audience OR \(state) IS NOT advocates.state
            OR \(language) IS NOT advocates.language OR \(circle) IS NOT advocates.circle THEN 2
          ELSE 0
        END
      FROM temp.staged LEFT JOIN people ON people.id = staged.id
        LEFT JOIN advocates ON advocates.advocate = people.advocate
      WHERE verdict = 0 ORDER BY staged.id
      """
  }

  static func integer(_ column: Column, of row: borrowing Statement) -> Int64 {
    row.integer(column.rawValue)
  }

  static func bytes(_ column: Column, of row: borrowing Statement) -> [UInt8] {
    row.bytes(column.rawValue)
  }
}
