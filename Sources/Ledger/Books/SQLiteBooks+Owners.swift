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

  /// Every code in their order, and what the registry's digest takes of them, if it is wanted.
  package struct OwnedCodes: Sendable {
    package fileprivate(set) var codes: [OwnedCode] = []
    fileprivate var digested: [UInt8] = []
  }

  /// Calls `owner` with every advocate, forgotten ones among them, by number, then `code` with
  /// every code, in their order; gives the registry's keyed digest.
  package func readOwners(
    _ owner: (Owner) -> Void, _ code: (OwnedCode) -> Void
  ) throws(LedgerFailure) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>(key: try registrySecret())
    var bytes: [UInt8] = []
    try readOwners(owner, into: &hasher, &bytes)
    try forEachOwnedCode(code) { row in
      Self.append(row, to: &bytes)
      bytes.drain(into: &hasher)
    }
    hasher.update(bytes)
    return hasher.finish()
  }

  /// The same for codes that another connection reads meanwhile.
  package func readOwners(_ owner: (Owner) -> Void) throws(LedgerFailure) -> OwnerDigest {
    var hasher = BLAKE2bHasher<Digest256>(key: try registrySecret())
    var bytes: [UInt8] = []
    try readOwners(owner, into: &hasher, &bytes)
    hasher.update(bytes)
    return OwnerDigest(hasher)
  }

  /// The registry's digest as far as it is of advocates.
  package struct OwnerDigest: ~Copyable {
    private var hasher: BLAKE2bHasher<Digest256>

    fileprivate init(_ hasher: consuming BLAKE2bHasher<Digest256>) {
      self.hasher = hasher
    }

    /// That of the whole registry.
    package consuming func finish(_ codes: OwnedCodes) -> Digest256 {
      hasher.update(codes.digested)
      return hasher.finish()
    }
  }

  /// All codes; `isDigested`: for `OwnerDigest`.
  package func ownedCodes(isDigested: Bool) throws(LedgerFailure) -> OwnedCodes {
    var read = OwnedCodes()
    read.codes.reserveCapacity(try registry.counts().codes)
    var bytes: [UInt8] = []
    if isDigested { bytes.reserveCapacity(48 * read.codes.capacity) }
    try forEachOwnedCode {
      read.codes.append($0)
    } digest: { row in
      if isDigested { Self.append(row, to: &bytes) }
    }
    read.digested = bytes
    return read
  }

  /// Keyed digest of all that decides to whom a code belongs and since when it does not count.
  package func registryDigest() throws(LedgerFailure) -> Digest256 {
    try readOwners({ _ in }, { _ in })
  }

  private func readOwners(
    _ owner: (Owner) -> Void, into hasher: inout BLAKE2bHasher<Digest256>, _ bytes: inout [UInt8]
  ) throws(LedgerFailure) {
    var gathered = bytes
    try forEachOwner { found in
      Self.append(found, to: &gathered)
      gathered.drain(into: &hasher)
      owner(found)
    }
    bytes = gathered
  }

  /// Calls `body` with every advocate, forgotten ones among them, by number.
  package func forEachOwner(_ body: (Owner) -> Void) throws(LedgerFailure) {
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

  /// A row of a code.
  private static func append(_ row: borrowing Statement, to bytes: inout [UInt8]) {
    row.withBytes(0) { text in bytes.append(digested: text) }
    for column in 1...3 {
      bytes.append(digested: UInt64(bitPattern: row.optionalInteger(column) ?? .max))
    }
  }

  /// `digest` is called with each row, also with those that hold no code.
  private func forEachOwnedCode(
    _ body: (OwnedCode) -> Void, digest: (borrowing Statement) -> Void
  ) throws(LedgerFailure) {
    _ = try rows(
      "SELECT code, advocate, credits_through, revoked_from FROM codes ORDER BY code"
    ) { row in
      digest(row)
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
