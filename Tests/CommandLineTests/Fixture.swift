import TestSupport

/// What differs between a text and the golden file of that name; nil when nothing does.
func fixture(_ name: String, _ actual: String) throws -> String? {
  try Golden.mismatch(actual, Repository.file("Tests/Fixtures/command-line/\(name)"))
}
