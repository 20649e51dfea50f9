import TestSupport

/// The golden files of help, manual, completions and messages.
enum Fixture {
  /// What differs between a text and the golden file of that name; nil when nothing does.
  static func mismatch(_ name: String, _ actual: String) throws -> String? {
    try Golden.mismatch(actual, Repository.file("Tests/Fixtures/command-line/\(name)"))
  }
}
