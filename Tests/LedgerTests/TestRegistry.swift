import Codes
import Diagnostics
import Foundation
import Ledger
import Program
import Quantity
import TestSupport
import Testing

/// A site's folder with a registry that tests import into.
final class TestRegistry {
  let folder: TemporaryDirectory
  var rules: ImportRules
  var bulkRowsMin = 50_000

  static let now = Instant(seconds: 1_780_000_000)
  static let today = Day(daysSinceEpoch: 20_601)

  /// `length`: of minted codes.
  init(length: Int = 10) throws {
    folder = try TemporaryDirectory()
    var program = ProgramSettings.standard
    program.codes.length = length
    rules = ImportRules(
      languages: [.german, .english], circles: ["family", "club"].compactMap { Identifier($0) },
      codes: CodeRules(program), now: Self.now, today: Self.today)
  }

  var root: String { String(folder.path.dropLast()) }

  /// Gives the registry a key that is always the same.
  func withKnownKey() throws -> TestRegistry {
    try folder.write("passalong-key-1 \(String(repeating: "5a", count: 32))\n", to: keyPath)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path + keyPath)
    return self
  }

  let keyPath = "Ledger/program.key"

  func `import`(
    _ text: String, isDryRun: Bool = false, readmits: Bool = false,
    assigned: [String: AdvocateColumn] = [:]
  ) throws -> AdvocateImport.Result {
    try `import`(Array(text.utf8), isDryRun: isDryRun, readmits: readmits, assigned: assigned)
  }

  func `import`(
    _ bytes: [UInt8], isDryRun: Bool = false, readmits: Bool = false,
    assigned: [String: AdvocateColumn] = [:]
  ) throws -> AdvocateImport.Result {
    try folder.write(bytes, to: "advocates.csv")
    var run = AdvocateImport(root: root, rules: rules)
    run.isDryRun = isDryRun
    run.readmits = readmits
    run.assigned = assigned
    run.waitMilliseconds = 20
    run.bulkRowsMin = bulkRowsMin
    var result = run.run(folder.path + "advocates.csv")
    result.findings = result.findings.sortedForReport()
    return result
  }

  /// The ids of what is found, each with its line.
  func found(in text: String) throws -> [String] {
    try `import`(text).findings.map { finding in
      if case .line(_, let line, _) = finding.place { return "\(line) \(finding.id)" }
      return finding.id
    }
  }

  func reading() throws -> Registry { try #require(try Registry.reading(root: root)) }

  func changing() throws -> Registry { try #require(try Registry.changing(root: root)) }

  /// The same, for closures that fail as the registry does.
  func changingOrFail() throws(LedgerFailure) -> Registry {
    guard let registry = try Registry.changing(root: root) else {
      preconditionFailure("the test has imported something")
    }
    return registry
  }

  func advocate(_ id: String) throws -> Advocate {
    try #require(try reading().advocate(id: id))
  }

  func code(of id: String) throws -> Code { try #require(try advocate(id).code) }

  /// All that the registry holds, as text.
  func dump() throws -> String {
    let registry = try reading()
    var lines: [String] = []
    try registry.forEachAdvocate(AdvocateFilter()) { advocate in
      lines.append("\(advocate)")
      return true
    }
    try registry.forEachCode(CodeFilter(at: Self.now)) { code in
      lines.append("\(code)")
      return true
    }
    return lines.joined(separator: "\n")
  }
}
