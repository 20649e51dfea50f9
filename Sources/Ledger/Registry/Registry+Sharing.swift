package import Codes
package import Hashing
internal import Program
internal import Quantity
internal import SQLite

/// What share pages and advocates' own pages are made from. Of advocates who were forgotten nothing
/// is known but their codes, whose pages say so kindly; they have no pages of their own.
extension Registry {
  /// The code that an advocate's own page shows: the one to hand out, or else the last one.
  private static let shownCode = """
    ifnull(advocates.code, (SELECT last.code FROM codes AS last
      WHERE last.advocate = advocates.advocate ORDER BY issued_at DESC, last.code LIMIT 1))
    """

  static let sharedCodes = """
    SELECT codes.code, codes.spelling, codes.origin, codes.advocate, codes.key_version,
      codes.issued_at, codes.credits_through, codes.revoked_from, codes.replaced_by,
      (SELECT ifnull(next.spelling, next.code) FROM codes AS next
        WHERE next.code = codes.replaced_by),
      advocates.language, advocates.audience, advocates.circle, people.greeting,
      iif(people.consented_on IS NULL, NULL, people.first_name),
      iif(advocates.state = 0 AND codes.code = \(shownCode), advocates.token, NULL)
    FROM codes JOIN advocates ON advocates.advocate = codes.advocate
      LEFT JOIN people ON people.advocate = codes.advocate
    WHERE
    """

  static let mintedWithPrefix = "code >= ?1 AND code < ?2 AND origin = 0 ORDER BY code"
  static let chosenWithPrefix =
    "spelling >= ?1 AND spelling < ?2 AND origin = 1 ORDER BY spelling"
  static let pagesInRange = """
    advocates.token >= ?1 AND advocates.token <= ?2 AND advocates.state = 0
      AND codes.code = \(shownCode)
    ORDER BY advocates.token
    """

  /// The code that is printed so; nil when there is none.
  package func sharedCode(_ shown: Code) throws(LedgerFailure) -> SharedCode? {
    var found: SharedCode?
    for condition in [
      "codes.code = ?1 AND codes.origin = 0", "codes.spelling = ?1 AND codes.origin = 1",
    ] where found == nil {
      try forEachSharedCode(condition, { found = $0 }, { $0.bind(1, shown.text) })
    }
    return found
  }

  /// Calls `body` with the codes that advocates' own pages show, in the order of their tokens.
  ///
  /// `first` and `last`: the tokens, both included.
  package func forEachAdvocatePage(
    from first: Digest128, through last: Digest128, _ body: (SharedCode) -> Void
  ) throws(LedgerFailure) {
    try SharedCodeReader(self).forEachPage(from: first, through: last, body)
  }

  private func forEachSharedCode(
    _ condition: String, _ body: (SharedCode) -> Void, _ bind: (inout Statement) -> Void
  ) throws(LedgerFailure) {
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(Self.sharedCodes + " " + condition)
      bind(&select)
      while try select.step() { if let shared = Self.sharedCode(in: select) { body(shared) } }
    }
  }

  static func sharedCode(in row: borrowing Statement) -> SharedCode? {
    guard let code = code(in: row) else { return nil }
    return SharedCode(
      code: code, successor: row.optionalString(9).flatMap { Code(exactly: $0) },
      language: Language(tag: row.string(10)) ?? .english,
      audience: OfferAudience(number: row.integer(11)),
      circle: row.optionalString(12).flatMap { Identifier($0) },
      greeting: row.optionalString(13), firstName: row.optionalString(14),
      token: row.isNull(15) ? nil : row.withBytes(15) { Digest128($0, at: 0) })
  }
}
