internal import CSQLite

/// What SQLite refused, and on which file.
package struct SQLiteError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// Another connection writes, and went on doing so for as long as we wait.
    case busy
    /// A statement of this same connection is in the way: a programmer's mistake.
    case locked
    /// The file is damaged.
    case corrupt
    /// The file is something else, or encrypted.
    case notADatabase
    /// The file system, or the file's own bound, has no room.
    case full
    case readOnly
    case cannotOpen
    case unique
    case check
    case notNull
    case foreignKey
    /// The type of a STRICT column.
    case datatype
    /// A trigger raised an error; `message` is what it says.
    case refused
    /// A text or blob longer than SQLite takes.
    case tooBig
    case inputOutput
    case outOfMemory
    case interrupted
    /// A mistake in the SQL, for the most part.
    case other
  }

  package let kind: Kind
  /// SQLite's extended result code.
  package let code: Int32
  /// SQLite's words. They name tables and columns, never values.
  package let message: String
  /// The path of the database, as it was opened.
  package let path: String

  package init(code: Int32, message: String, path: String) {
    kind = Kind(code: code)
    self.code = code
    self.message = message
    self.path = path
  }
}

extension SQLiteError.Kind {
  init(code: Int32) {
    if let kind = Self.constraint(code) {
      self = kind
      return
    }
    self =
      switch code & 0xFF {
      case SQLITE_BUSY: .busy
      case SQLITE_LOCKED: .locked
      case SQLITE_CORRUPT: .corrupt
      case SQLITE_NOTADB: .notADatabase
      case SQLITE_FULL: .full
      case SQLITE_READONLY, SQLITE_PERM: .readOnly
      case SQLITE_CANTOPEN: .cannotOpen
      case SQLITE_CONSTRAINT: .check
      case SQLITE_TOOBIG: .tooBig
      case SQLITE_IOERR: .inputOutput
      case SQLITE_NOMEM: .outOfMemory
      case SQLITE_INTERRUPT: .interrupted
      default: .other
      }
  }

  /// The extended codes of `SQLITE_CONSTRAINT`, which its header makes by shifting.
  private static func constraint(_ code: Int32) -> Self? {
    guard code & 0xFF == SQLITE_CONSTRAINT else { return nil }
    switch code >> 8 {
    case 3: return .foreignKey
    case 5: return .notNull
    // Primary key, unique index, row number.
    case 6, 8, 10: return .unique
    case 7: return .refused
    case 12: return .datatype
    default: return .check
    }
  }
}
