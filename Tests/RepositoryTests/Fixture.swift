import Foundation
import TestSupport

/// A runnable example of one finding: `Tests/Fixtures/diagnostics/<id>/`.
///
/// - `command`: what a user types, `passalong check --strict`; one line.
/// - `input/`: files laid over a copy of the sample in `Tests/Fixtures/site`.
/// - `remove`: paths taken away from that copy, one on each line; may be missing. `.` takes all.
/// - `environment`: `NAME=VALUE`, one on each line; may be missing.
/// - `setup`: a script for `sh`, for what a folder of files cannot hold; may be missing. It finds
///   the tools by their names.
/// - `expected.txt`: what the command prints, and its exit status.
struct Fixture {
  let id: String
  let folder: URL

  /// All fixtures, by id.
  static let all: [Fixture] = {
    let root = Repository.file("Tests/Fixtures/diagnostics")
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted().map {
      Fixture(id: $0, folder: root.appending(path: $0))
    }
  }()

  struct Flaw: Error, CustomStringConvertible {
    let description: String
  }

  /// The command line as written.
  var line: String? { text("command")?.trimmingCharacters(in: .whitespacesAndNewlines) }

  /// The words of the command line; blanks part them, single quotes keep them together.
  func words() throws -> [String] {
    guard let line else { throw Flaw(description: "\(id) has no file `command`") }
    var words: [String] = []
    for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        words += part.split(separator: " ").map(String.init)
      } else {
        words.append(String(part))
      }
    }
    guard words.first == "passalong" || words.first == "tally" else {
      throw Flaw(description: "the command of \(id) is not one of our tools")
    }
    return words
  }

  /// The fixture's folder as the user would have it.
  func prepare(
    _ directory: borrowing TemporaryDirectory, tool: URL, sample: URL
  ) throws {
    let manager = FileManager.default
    if manager.fileExists(atPath: sample.path) { try copy(from: sample, to: directory.url) }
    for path in (text("remove") ?? "").split(separator: "\n") {
      for name in path == "."
        ? try manager.contentsOfDirectory(atPath: directory.path) : ["\(path)"]
      {
        try manager.removeItem(at: directory.url.appending(path: name))
      }
    }
    let input = folder.appending(path: "input")
    if manager.fileExists(atPath: input.path) { try copy(from: input, to: directory.url) }
    guard let setup = text("setup") else { return }
    var command = Command(URL(filePath: "/bin/sh"), ["-euc", setup])
    command.directory = directory.url
    var environment = ProcessInfo.processInfo.environment
    let tools = tool.deletingLastPathComponent().path(percentEncoded: false)
    environment["PATH"] = "\(tools):\(environment["PATH"] ?? "/usr/bin:/bin")"
    command.environment = environment
    let result = try command.run()
    guard result.status == 0 else { throw Flaw(description: "\(id)/setup: \(result.errorText)") }
  }

  /// What a terminal would show: the command, its output and findings, its exit status.
  ///
  /// The temporary folder is written as `SITE`.
  func transcript(tools: (String) -> URL?, sample: URL) throws -> String {
    let words = try words()
    guard let tool = tools(words[0]) else { throw Flaw(description: "`\(words[0])` is not built") }
    let directory = try TemporaryDirectory()
    try prepare(directory, tool: tool, sample: sample)
    // A preview that should have refused to start would run for ever.
    var command = Command(
      URL(filePath: "/usr/bin/timeout"),
      ["60", tool.path(percentEncoded: false)] + words.dropFirst())
    command.directory = directory.url
    command.environment = [
      "PATH": "/usr/bin:/bin", "HOME": directory.path, "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
      "TERM": "dumb",
    ]
    for line in (text("environment") ?? "").split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { command.environment?["\(parts[0])"] = "\(parts[1])" }
    }
    let result = try command.run()
    let path = String(directory.path.dropLast())
    let printed = (result.outputText + result.errorText).replacing(path, with: "SITE")
    let end = printed.isEmpty || printed.hasSuffix("\n") ? "" : "\n"
    return "$ \(line ?? "")\n\(printed)\(end)exit \(result.status)\n"
  }

  /// Nil when the command prints what is expected and the finding is among it.
  func mismatch(tools: (String) -> URL?, sample: URL) throws -> String? {
    let transcript = try transcript(tools: tools, sample: sample)
    guard transcript.contains("[\(id)]") else {
      return "\(id): the command does not show the finding, but:\n\(transcript)"
    }
    return try Golden.mismatch(transcript, folder.appending(path: "expected.txt"))
  }

  /// A small text file of the fixture; nil when there is none.
  func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private func copy(from source: URL, to target: URL) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: source.path).sorted() {
      let file = source.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let copy = target.appending(path: path)
      try manager.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: file).write(to: copy)
    }
  }
}
