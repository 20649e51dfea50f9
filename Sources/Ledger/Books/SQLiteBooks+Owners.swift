package import Codes
package import Hashing
package import Program
package import Quantity
internal import SQLite

extension SQLiteBooks {
  /// What reconciliation needs of an advocate.
  package struct Owner: Sendable, Hashable {
    package var number: Int64
    package var audience: OfferAudience
    package var state: AdvocateState
    package var inactiveFrom: Instant?
    /// Nil when the person was forgotten.
    package var id: [UInt8]?
    package var email: [UInt8]?

    package init(
      number: Int64, audience: OfferAudience, state: AdvocateState, inactiveFrom: Instant?,
      id: [UInt8]?, email: [UInt8]?
    ) {
      self.number = number
      self.audience = audience
      self.state = state
      self.inactiveFrom = inactiveFrom
      self.id = id
      self.email = email
    }
  }

  /// What reconciliation needs of a code.
  package struct OwnedCode: Sendable, Hashable {
    package var code: Code
    package var advocate: Int64
    package var creditsThrough: Day?
    package var revokedFrom: Instant?

    package init(code: Code, advocate: Int64, creditsThrough: Day?, revokedFrom: Instant?) {
      self.code = code
      self.advocate = advocate
      self.creditsThrough = creditsThrough
      self.revokedFrom = revokedFrom
    }
  }

  /// Calls `owner` with every advocate, forgotten ones among them, by number, then `code` with
  /// every code, in their order; gives the registry's keyed digest.
  package func readOwners(
    _ owner: (Owner) -> Void, _ code: (OwnedCode) -> Void
  ) throws(LedgerFailure) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>(key: try registrySecret())
    var bytes: [UInt8] = []
    try forEachOwner { found in
      Self.append(found, to: &bytes)
      bytes.drain(into: &hasher)
      owner(found)
    }
    try forEachOwnedCode(code) { row in
      row.withBytes(0) { bytes.append(digested: $0) }
      for column in 1...3 {
        bytes.append(digested: UInt64(bitPattern: row.optionalInteger(column) ?? .max))
      }
      bytes.drain(into: &hasher)
    }
    hasher.update(bytes)
    return hasher.finish()
  }

  /// As `readOwners`, for whoever records nothing and needs no digest.
  package func forEachOwner(
    _ owner: (Owner) -> Void, code: (OwnedCode) -> Void
  ) throws(LedgerFailure) {
    try forEachOwner(owner)
    try forEachOwnedCode(code) { _ in }
  }

  /// Keyed digest of all that decides to whom a code belongs and since when it does not count.
  package func registryDigest() throws(LedgerFailure) -> Digest256 {
    try readOwners({ _ in }, { _ in })
  }

  private func forEachOwner(_ body: (Owner) -> Void) throws(LedgerFailure) {
    _ = try rows(
      """
      SELECT advocate, audience, state, inactive_from, id, email FROM advocates
      LEFT JOIN people USING (advocate) ORDER BY advocate
      """
    ) { row in
      body(
        Owner(
          number: row.integer(0), audience: OfferAudience(number: row.integer(1)),
          state: AdvocateState(number: row.integer(2)),
          inactiveFrom: row.optionalInteger(3).map { Instant(milliseconds: $0) },
          id: row.isNull(4) ? nil : row.bytes(4), email: row.isNull(5) ? nil : row.bytes(5)))
      return Optional<Int>.none
    }
  }

  private static func append(_ owner: Owner, to bytes: inout [UInt8]) {
    bytes.append(digested: UInt64(bitPattern: owner.number))
    bytes.append(digested: owner.audience.rawValue)
    bytes.append(digested: owner.state.rawValue)
    bytes.append(digested: owner.id ?? [])
    bytes.append(digested: owner.email ?? [])
    bytes.append(digested: UInt64(bitPattern: owner.inactiveFrom?.milliseconds ?? .max))
  }

  /// `row`: gets the row of each code as it is stored.
  private func forEachOwnedCode(
    _ body: (OwnedCode) -> Void, row seen: (borrowing Statement) -> Void
  ) throws(LedgerFailure) {
    _ = try rows(
      "SELECT code, advocate, credits_through, revoked_from FROM codes ORDER BY code"
    ) { row in
      seen(row)
      if let code = row.withBytes(0, { Code(exactly: $0) }) {
        body(
          OwnedCode(
            code: code, advocate: row.integer(1),
            creditsThrough: row.optionalInteger(2).map { Day(daysSinceEpoch: Int($0)) },
            revokedFrom: row.optionalInteger(3).map { Instant(milliseconds: $0) }))
      }
      return Optional<Int>.none
    }
  }
}
