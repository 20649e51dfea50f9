package import Files

/// `Ledger/` in a site's folder: what must be kept, must not be published, and is read by its owner
/// only.
package struct LedgerFolder: Sendable {
  package static let name = "Ledger"
  static let databaseName = "ledger.sqlite"
  static let keyName = "program.key"

  package let directory: Directory

  /// The folder of a site; nil where it has none yet.
  package init?(root: String) throws(LedgerFailure) {
    do throws(FileError) {
      directory = try Directory(root).directory(Self.name)
    } catch {
      if error.code == Self.missing { return nil }
      throw LedgerFailure(error)
    }
  }

  /// The folder of a site, made where it is missing.
  ///
  /// It keeps itself out of version control, whatever the site's own rules are.
  package static func made(root: String) throws(LedgerFailure) -> LedgerFolder {
    do throws(FileError) {
      let directory = try Directory(root).makePrivateDirectory(name)
      // Another process may make it at the same moment.
      if directory.status(".gitignore") == nil {
        try directory.replacePrivately(".gitignore", Array("*\n".utf8))
      }
      return LedgerFolder(directory: directory)
    } catch {
      throw LedgerFailure(error)
    }
  }

  private init(directory: Directory) {
    self.directory = directory
  }

  package var databasePath: String { directory.shown(Self.databaseName) }

  package var keyPath: String { directory.shown(Self.keyName) }

  /// Whether there is a database, of whatever kind.
  var hasDatabase: Bool { directory.status(Self.databaseName) != nil }

  /// `ENOENT`.
  private static let missing: Int32 = 2
}
