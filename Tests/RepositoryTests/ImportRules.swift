/// Which target may import which: only those below it, and C and the system only at the edges.
enum ImportRules {
  /// The targets from the top down; a target may import only what comes after it.
  static let order = [
    "passalong", "tally", "SampleSeason",
    "CommandLine", "Scaffold", "Site", "ShareKit", "Playbook", "Metrics", "Payouts",
    "Accounts", "Statements", "Reconcile", "Redemptions", "Ledger", "Program", "Facts", "Codes",
    "Mustache", "Markdown", "YAML", "CSV", "JSON",
    "Hashing", "SQLite", "XML", "QRCode", "Drawing", "PNG", "PreviewServer", "Compression",
    "Quantity", "Files", "Workers", "Diagnostics",
  ]

  /// Modules of the toolchain that every target may import.
  static let everywhere = ["Synchronization"]

  /// Targets that touch the world or give back what C allocated.
  static let systemAllowed = [
    "passalong", "tally", "SampleSeason", "CommandLine", "Files", "Workers", "PreviewServer",
    "Ledger", "Hashing", "Markdown", "YAML", "SQLite", "QRCode", "Drawing", "Compression",
  ]

  struct Import: Equatable {
    let module: String
    let line: Int
    /// Without a word before `import`, or with `internal`.
    let isInternal: Bool
  }

  static func imports(of file: SwiftFile) -> [Import] {
    let lines = file.masked(.code).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard let position = words.firstIndex(of: "import"), position < 3,
        let name = words.last?.split(separator: ".").first
      else { return nil }
      let modifiers = words[..<position].filter { !$0.hasPrefix("@") }
      return Import(
        module: String(name), line: index + 1,
        isInternal: modifiers.isEmpty || modifiers == ["internal"])
    }
  }

  static func violations(_ file: SwiftFile, cModules: [String]) -> [Violation] {
    guard let place = order.firstIndex(of: file.target) else {
      return [Violation(file.path, 0, "target `\(file.target)` has no place in the order")]
    }
    return imports(of: file).compactMap { found in
      reason(found, target: file.target, place: place, cModules: cModules)
        .map { Violation(file.path, found.line, $0) }
    }
  }

  private static func reason(
    _ found: Import, target: String, place: Int, cModules: [String]
  ) -> String? {
    if let other = order.firstIndex(of: found.module) {
      return other > place ? nil : "imports upwards: `\(found.module)`"
    }
    if cModules.contains(found.module) {
      return found.isInternal ? nil : "`\(found.module)` is imported for others to see"
    }
    if found.module == "Glibc" || found.module == "Dispatch" {
      if !systemAllowed.contains(target) { return "the system in a pure target" }
      return found.isInternal ? nil : "the system is imported for others to see"
    }
    return everywhere.contains(found.module) ? nil : "imports `\(found.module)`"
  }

  /// Each C module belongs to one target.
  static func sharedModules(_ files: [SwiftFile], cModules: [String]) -> [Violation] {
    cModules.flatMap { module in
      let owners = Set(
        files.filter { file in imports(of: file).contains { $0.module == module } }.map(\.target))
      guard owners.count > 1 else { return [Violation]() }
      let names = owners.sorted().joined(separator: ", ")
      return [Violation("Sources/\(module)", 0, "imported in several targets: \(names)")]
    }
  }
}
