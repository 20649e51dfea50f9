internal import Facts
internal import Hashing
package import Quantity
internal import SQLite

extension SQLiteBooks {
  /// The secret that facts are hashed with. Made on the first call, which must be by who may write.
  package func factSecret(at instant: Instant) throws(LedgerFailure) -> FactSecret {
    if let known = try knownFactSecret() { return known }
    let registry = registry
    return try registry.writing { () throws(LedgerFailure) in
      let key = try registry.key(in: folder)
      // Another process may have made it meanwhile.
      if let known = try knownFactSecret() { return known }
      let contents = ContentForm.apart
      try registry.record(key.current, since: instant)
      try LedgerFailure.of { () throws(SQLiteError) in
        try database.run(
          "INSERT INTO fact_key VALUES (1, \(key.current.number), \(contents.rawValue))")
      }
      return FactSecret(key.current, contents: contents)
    }
  }

  /// The same, where it was made already; nil before the first import.
  package func knownFactSecret() throws(LedgerFailure) -> FactSecret? {
    guard let known = try factKeyVersion() else { return nil }
    guard let version = try registry.key(in: folder, isDryRun: true).version(known) else {
      throw LedgerFailure(.missingKey(folder.keyPath))
    }
    return FactSecret(version, contents: try contentForm())
  }

  private func contentForm() throws(LedgerFailure) -> ContentForm {
    let form = try LedgerFailure.of { () throws(SQLiteError) in
      try database.integer("SELECT content_form FROM fact_key")
    }
    return form.flatMap { ContentForm(rawValue: Int($0)) } ?? .joined
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
