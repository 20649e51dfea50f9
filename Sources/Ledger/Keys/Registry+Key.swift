internal import Diagnostics
package import Quantity
internal import SQLite

extension Registry {
  /// The key to mint with, checked against what the ledger knows of it.
  ///
  /// Made where there is none and no code was ever minted; in a dry run only for this run.
  func key(
    in folder: LedgerFolder, isDryRun: Bool = false
  ) throws(LedgerFailure) -> ProgramKey {
    if let key = try KeyFile.read(in: folder) {
      try check(key, folder.keyPath)
      return key
    }
    if try lastKeyVersion() > 0 { throw LedgerFailure(.missingKey(folder.keyPath)) }
    return isDryRun ? .random() : try KeyFile.create(in: folder)
  }

  /// Gives the key another version, which new codes are made with from then on; old codes stay.
  ///
  /// `isLost`: the key file is gone for good, and a new one begins with the next version.
  package func rotateKey(isLost: Bool, at instant: Instant) throws(LedgerFailure) -> Int {
    guard let folder else { preconditionFailure("a registry in a file has its folder") }
    return try writing { () throws(LedgerFailure) in
      let rotated: ProgramKey
      if let key = try KeyFile.read(in: folder) {
        try check(key, folder.keyPath)
        rotated = try KeyFile.rotate(key, in: folder)
      } else if isLost {
        rotated = try KeyFile.create(in: folder, number: Int(try lastKeyVersion()) + 1)
      } else {
        throw LedgerFailure(.missingKey(folder.keyPath))
      }
      try record(rotated.current, since: instant)
      return rotated.current.number
    }
  }

  /// Remembers a version of the key that is used, by its fingerprint.
  func record(_ version: ProgramKey.Version, since instant: Instant) throws(LedgerFailure) {
    try LedgerFailure.of { () throws(SQLiteError) in
      var insert = try database.prepare("INSERT OR IGNORE INTO key_versions VALUES (?1, ?2, ?3)")
      insert.bind(1, version.number)
      insert.bind(2, blob: version.fingerprint)
      insert.bind(3, instant.milliseconds)
      try insert.run()
    }
  }

  /// Whether these are the versions that were used, as far as they are there.
  private func check(_ key: ProgramKey, _ path: String) throws(LedgerFailure) {
    let used = try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(
        "SELECT version, fingerprint FROM key_versions ORDER BY version")
      var used: [(Int, [UInt8])] = []
      while try select.step() { used.append((Int(select.integer(0)), select.bytes(1))) }
      return used
    }
    for (number, fingerprint) in used {
      if let version = key.version(number), version.fingerprint != fingerprint {
        throw LedgerFailure(.otherKey(path, version: number))
      }
    }
    if let last = used.last?.0, key.current.number < last {
      throw LedgerFailure(.outdatedKey(path, version: key.current.number, used: last))
    }
  }

  private func lastKeyVersion() throws(LedgerFailure) -> Int64 {
    try LedgerFailure.of { () throws(SQLiteError) in
      try database.integer("SELECT max(version) FROM key_versions") ?? 0
    }
  }
}
