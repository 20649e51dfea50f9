import Foundation
import TestSupport
import Testing

/// The registry after a process was killed, or while two of them write.
@Suite struct CrashTests {
  /// A site with a key that is always the same, and files of advocates.
  private final class Site {
    let folder: TemporaryDirectory

    /// Without `hasKey` the first import makes the key, and the folder it is in.
    init(hasKey: Bool = true) throws {
      folder = try TemporaryDirectory()
      let site = folder.url.appending(path: "site")
      try FileManager.default.copyItem(at: Repository.file("Tests/Fixtures/site"), to: site)
      guard hasKey else { return }
      let key = "passalong-key-1 \(String(repeating: "5a", count: 32))\n"
      try folder.write(key, to: "site/Ledger/program.key")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: folder.path + "site/Ledger/program.key")
    }

    /// Starts the tool.
    func start(_ words: [String]) throws -> RunningCommand {
      let tool = try #require(
        Repository.product("passalong"), "passalong was not built with the tests")
      var command = Command(
        tool, words + ["--root", folder.path + "site", "--clock", "2026-06-01"])
      command.directory = folder.url
      return try command.start()
    }

    func importing(_ file: String) throws -> RunningCommand {
      try start(["advocates", "import", file])
    }

    /// Runs an import to its end and says with what it ended.
    @discardableResult
    func finish(_ file: String) throws -> Int32 { try importing(file).wait() }

    func building(_ output: String, at base: String? = nil) throws -> RunningCommand {
      try start(
        ["build", "--output", folder.path + output] + (base.map { ["--base-url", $0] } ?? []))
    }

    /// How long a whole build took; nil when it failed.
    func seconds(building output: String, at base: String? = nil) throws -> Double? {
      let start = ContinuousClock.now
      let status = try building(output, at: base).wait()
      return status == 0 ? (ContinuousClock.now - start) / .seconds(1) : nil
    }

    /// What was published.
    func tree(_ output: String) throws -> [String: [UInt8]] {
      try PublishedTree(folder.url.appending(path: output + "/public"), .root).files
    }

    /// All advocates and codes, as they are listed; empty while there is no ledger.
    func dump() throws -> String {
      try ["advocates", "codes"].map { group in
        let tool = try #require(Repository.product("passalong"))
        let result = try Command(
          tool, [group, "list", "--format", "json", "--root", folder.path + "site"]
        ).run()
        return result.status == 0 ? result.outputText : ""
      }.joined()
    }

    /// Whether the file itself is sound, by SQLite's own tool.
    func isSound() throws -> Bool {
      guard
        let check = Command.named(
          "python3",
          [
            "-c",
            "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("
              + "'PRAGMA integrity_check').fetchone()[0])",
            folder.path + "site/Ledger/ledger.sqlite",
          ])
      else { return true }
      return try check.run().outputText == "ok\n"
    }
  }

  private static let count = 1000

  /// The second file changes everybody and adds a few.
  private static func file(_ edition: Int) -> String {
    let rows = (0..<count + edition * 200).map { number in
      "\(number * 7919 % 100_003),p\(number).\(edition)@example.org,Name \(edition)"
    }
    return "id,email,greeting\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func aKilledImportLeavesTheOldStateOrTheNew(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let editions = [Self.file(0), Self.file(1)]
    // What an undisturbed run makes of both files, and how long it takes.
    let calm = try Site()
    var states = [""]
    var seconds: [Double] = []
    for (edition, text) in editions.enumerated() {
      try calm.folder.write(text, to: "\(edition).csv")
      let start = ContinuousClock.now
      #expect(try calm.finish("\(edition).csv") == 0)
      seconds.append((ContinuousClock.now - start) / .seconds(1))
      states.append(try calm.dump())
    }

    let site = try Site()
    for (edition, text) in editions.enumerated() {
      try site.folder.write(text, to: "\(edition).csv")
      for _ in 0..<2 {
        let process = try site.importing("\(edition).csv")
        let moment = Double.random(in: 0...1.1, using: &generator) * seconds[edition]
        Thread.sleep(forTimeInterval: moment)
        process.send(SIGKILL)
        process.wait()
        let state = try site.dump()
        let isWhole = state == states[edition] || state == states[edition + 1]
        #expect(isWhole, "half a state after \(moment) s of \(seconds[edition])")
        if !state.isEmpty { #expect(try site.isSound()) }
      }
      #expect(try site.finish("\(edition).csv") == 0)
      let state = try site.dump()
      #expect(state == states[edition + 1], "another state than without the kill")
    }
  }

  /// A site with share pages as it was published before, and as it is to be after codes were
  /// revoked and the site has moved.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func aKilledBuildLeavesNoHalfSharePage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let site = try Site()
    // The tool's own theme, which has share pages.
    try FileManager.default.removeItem(at: site.folder.url.appending(path: "site/Themes"))
    let ids = (0..<300).map { "\($0)" }
    try site.folder.write("id\n" + ids.joined(separator: "\n"), to: "list.csv")
    #expect(try site.finish("list.csv") == 0)
    #expect(try site.seconds(building: "before") != nil)
    let before = try site.tree("before")
    let codes = before.keys.filter { $0.wholeMatch(of: /r\/[0-9A-Z]{10}\.html/) != nil }.sorted()
    try #require(codes.count == 300)
    for path in codes.shuffled(using: &generator).prefix(5) {
      let code = String(path.dropFirst(2).dropLast(5))
      #expect(try site.start(["codes", "revoke", code]).wait() == 0)
    }
    let seconds = try #require(try site.seconds(building: "after", at: "https://moved.example/"))
    let after = try site.tree("after")
    #expect(before != after && before.count == after.count)

    for _ in 0..<4 {
      let process = try site.building("before", at: "https://moved.example/")
      Thread.sleep(forTimeInterval: Double.random(in: 0.1...1.1, using: &generator) * seconds)
      process.send(SIGKILL)
      process.wait()
      for (path, bytes) in try site.tree("before") where path.hasPrefix("r/") {
        let isWhole = bytes == before[path] || bytes == after[path]
        #expect(isWhole, "half a page: \(path)")
      }
    }
    #expect(try site.seconds(building: "before", at: "https://moved.example/") != nil)
    let isAsClean = try site.tree("before") == after
    #expect(isAsClean, "another site than a clean build gives")
  }

  @Test(arguments: [true, false]) func importsAtOnceLoseNothing(hasKey: Bool) throws {
    let site = try Site(hasKey: hasKey)
    let ids = (0..<600).map { "\($0 * 7919 % 100_003)" }
    for part in 0..<3 {
      let rows = ids[part * 150..<part * 150 + 300]
      try site.folder.write("id\n" + rows.joined(separator: "\n"), to: "\(part).csv")
    }
    let processes = try (0..<3).map { try site.importing("\($0).csv") }
    for process in processes { #expect(process.wait() == 0) }
    let tool = try #require(Repository.product("passalong"))
    let result = try Command(
      tool, ["codes", "list", "--format", "json", "--root", site.folder.path + "site"]
    ).run()
    let codes = try result.output.split(separator: UInt8(ascii: "\n")).map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return (object?["code"] as? String ?? "", object?["advocate"] as? Int ?? 0)
    }
    #expect(codes.count == 600)
    #expect(Set(codes.map(\.0)).count == 600)
    #expect(Set(codes.map(\.1)).count == 600)
  }
}
