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
    package var changedAt: Instant
    /// Nil when the person was forgotten.
    package var id: String?
    package var email: String?
  }

  /// Calls `body` with every advocate, forgotten ones among them, by number.
  package func forEachOwner(_ body: (Owner) -> Void) throws(LedgerFailure) {
    _ = try rows(
      """
      SELECT advocate, audience, state, changed_at, id, email FROM advocates
      LEFT JOIN people USING (advocate) ORDER BY advocate
      """
    ) { row in
      body(
        Owner(
          number: row.integer(0), audience: OfferAudience(number: row.integer(1)),
          state: AdvocateState(number: row.integer(2)),
          changedAt: Instant(milliseconds: row.integer(3)), id: row.optionalString(4),
          email: row.optionalString(5)))
      return Optional<Int>.none
    }
  }

  /// Keyed digest of all that decides to whom a code belongs and since when it does not count.
  package func registryDigest() throws(LedgerFailure) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>(key: try registrySecret())
    try forEachOwner { owner in
      hasher.updateNumber(UInt64(bitPattern: owner.number))
      hasher.updateField(owner.audience.rawValue)
      hasher.updateField(owner.state.rawValue)
      hasher.updateField(owner.id ?? "")
      hasher.updateField(owner.email ?? "")
      // Whoever is active has been so all the time, as far as the rules are concerned.
      if owner.state != .active {
        hasher.updateNumber(UInt64(bitPattern: owner.changedAt.milliseconds))
      }
    }
    _ = try rows(
      "SELECT code, advocate, credits_through, revoked_from FROM codes ORDER BY code"
    ) { row in
      hasher.updateField(row.string(0))
      for column in 1...3 {
        hasher.updateNumber(UInt64(bitPattern: row.optionalInteger(column) ?? .max))
      }
      return Optional<Int>.none
    }
    return hasher.finish()
  }

  /// The secret that facts are hashed with: the same for ever, whatever later versions the
  /// programme's key gets. Made on the first call, which must be by who may write.
  package func factSecret(at instant: Instant) throws(LedgerFailure) -> [UInt8] {
    let registry = registry
    if let known = try factKeyVersion() {
      guard let version = try registry.key(in: folder, isDryRun: true).version(known) else {
        throw LedgerFailure(.missingKey(folder.keyPath))
      }
      return Self.factSecret(version)
    }
    return try registry.writing { () throws(LedgerFailure) in
      let key = try registry.key(in: folder)
      let known = try factKeyVersion()
      let number = known ?? key.current.number
      guard let version = key.version(number) else {
        throw LedgerFailure(.missingKey(folder.keyPath))
      }
      if known == nil {
        try registry.record(version, since: instant)
        try LedgerFailure.of { () throws(SQLiteError) in
          try database.run("INSERT INTO fact_key VALUES (1, \(number))")
        }
      }
      return Self.factSecret(version)
    }
  }

  private static func factSecret(_ version: ProgramKey.Version) -> [UInt8] {
    version.hmac.code(of: Array("passalong facts 1".utf8)).bytes
  }

  /// Nil before the first import.
  func factKeyVersion() throws(LedgerFailure) -> Int? {
    try LedgerFailure.of { () throws(SQLiteError) in
      try database.integer("SELECT version FROM fact_key").map { Int($0) }
    }
  }

  /// Erases the names and words with which people decided on orders.
  ///
  /// What was decided stays, as a fact.
  package func eraseNotes(orders: Set<UInt64>) throws(LedgerFailure) -> Int {
    let erased = try registry.writing { () throws(LedgerFailure) in
      try LedgerFailure.of { () throws(SQLiteError) in
        var count = 0
        var delete = try database.prepare("DELETE FROM notes WHERE order_number = ?1")
        for order in orders.sorted() {
          delete.bind(1, Int64(bitPattern: order))
          try delete.run()
          count += database.changedCount
        }
        return count
      }
    }
    try LedgerFailure.of { () throws(SQLiteError) in try database.checkpoint() }
    return erased
  }
}
