/// `Documentation/diagnostics.md`: every finding as a user meets it, made from the fixtures.
enum Gallery {
  /// Whether an id without a fixture fails the tests.
  static let everyIdNeedsAFixture = true

  /// Ids that no command line brings about on every machine and for every user, with the file of
  /// the tests that do.
  static let testedElsewhere = [
    // A thousand codes of one advocate that are all taken.
    "codes.exhausted": "Tests/LedgerTests/CodeLifeTests.swift",
    // A machine without a font, and a registry that has everybody but those who are asked for.
    "card.no-font": "Tests/EndToEndTests/CardTests.swift",
    "card.nobody": "Tests/EndToEndTests/CardTests.swift",
    // The administrator may read and write everything.
    "file.forbidden": "Tests/FilesTests/FileFindingTests.swift",
    // A full disk.
    "file.no-space": "Tests/FilesTests/FileFindingTests.swift",
    // Another process that writes for just as long as it takes, a full disk, and the administrator.
    "ledger.busy": "Tests/LedgerTests/StoreTests.swift",
    "ledger.forbidden": "Tests/LedgerTests/StoreTests.swift",
    "ledger.no-space": "Tests/LedgerTests/StoreTests.swift",
    // Another process that writes a file for just as long as it is read.
    "import.changing-file": "Tests/TallyTests/ImportTests.swift",
    // More shops than anybody has, and what the database itself prevents.
    "ledger.damaged-act": "Tests/LedgerTests/ActTests.swift",
    "ledger.damaged-invoice": "Tests/LedgerTests/InvoiceTests.swift",
    "ledger.damaged-entry": "Tests/LedgerTests/BooksTests.swift",
    "ledger.too-many-sources": "Tests/LedgerTests/BooksTests.swift",
    // A sound chain over entries that follow from nothing.
    "verify.other-result": "Tests/TallyTests/VerifyTests.swift",
    // More money than there is.
    "payouts.sum-too-large": "Tests/PayoutsTests/ProposalTests.swift",
    // Files are refused by a lower bound before they are parsed.
    "markdown.too-large": "Tests/MarkdownTests/FindingTests.swift",
    "mustache.too-large": "Tests/MustacheTests/BoundTests.swift",
    // Another program that holds the folder for just as long as it takes.
    "output.locked": "Tests/SiteTests/ProcessFaultTests.swift",
    // A port that is surely taken, and a preview that runs on when it is not.
    "serve.ports-taken": "Tests/PreviewServerTests/ServerTests.swift",
    // Files that a test makes up more easily than a fixture holds them.
    "table.ill-formed-utf8": "Tests/CSVTests/FindingTests.swift",
    "table.no-header": "Tests/CSVTests/FindingTests.swift",
    "record.ambiguous-amount": "Tests/RedemptionsTests/FindingTests.swift",
    "import.unknown-zone": "Tests/RedemptionsTests/FindingTests.swift",
    // Limits of the system for all programs of a user.
    // A folder that goes away between two looks at it.
    "watch.cannot-watch": "Tests/PreviewServerTests/SourceWatcherTests.swift",
    "watch.too-many-folders": "Tests/PreviewServerTests/SystemLimitTests.swift",
    "watch.too-many-watchers": "Tests/PreviewServerTests/SystemLimitTests.swift",
  ]

  static let path = "Documentation/diagnostics.md"

  /// Ids without a fixture, when that counts, and fixtures of ids that no source knows.
  static func violations(
    ids: [String], fixtures: [String], testedElsewhere: [String] = [],
    everyIdNeedsAFixture: Bool
  ) -> [Violation] {
    let folder = "Tests/Fixtures/diagnostics"
    let unknown = Set(fixtures).subtracting(ids).sorted().map {
      Violation("\(folder)/\($0)", 0, "no finding has this id")
    }
    let needless = Set(testedElsewhere).subtracting(Set(ids).subtracting(fixtures)).sorted().map {
      Violation("\(folder)/\($0)", 0, "an exception without need")
    }
    guard everyIdNeedsAFixture else { return unknown + needless }
    let missing = Set(ids).subtracting(fixtures).subtracting(testedElsewhere).sorted().map {
      Violation("\(folder)/\($0)", 0, "the finding has no fixture")
    }
    return unknown + needless + missing
  }

  struct Entry {
    let id: String
    /// The expected transcript of its fixture.
    let transcript: String
  }

  /// The page: areas and ids in alphabetical order, each with the finding as it is printed.
  static func page(_ entries: [Entry]) -> String {
    var page = """
      # Findings

      Every finding of `passalong` and `tally`, with an input that brings it about. This page is
      generated from `Tests/Fixtures/diagnostics`; `make goldens` writes it anew.

      """
    var area = ""
    for entry in entries.sorted(by: { $0.id < $1.id }) {
      let its = String(entry.id.prefix { $0 != "." })
      if its != area { page += "\n## \(its)\n" }
      area = its
      let command = entry.transcript.split(separator: "\n").first ?? ""
      page += "\n### \(entry.id)\n\n```text\n\(command)\n\(excerpt(entry))```\n"
    }
    return page
  }

  /// The lines of the first finding with the id, up to the next finding or the end.
  private static func excerpt(_ entry: Entry) -> String {
    let lines = entry.transcript.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.contains("[\(entry.id)]") }) else { return "" }
    let rest = lines[(first + 1)...].prefix { $0.hasPrefix("  ") }
    return ([lines[first]] + rest).map { $0 + "\n" }.joined()
  }
}
