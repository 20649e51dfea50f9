package import Foundation

/// Another program, run to its end.
package struct Command: Sendable {
  package let executable: URL
  package let arguments: [String]
  package var directory: URL?
  /// In place of this process's environment when given.
  package var environment: [String: String]?
  package var input: [UInt8] = []

  package init(_ executable: URL, _ arguments: [String] = []) {
    self.executable = executable
    self.arguments = arguments
  }

  package struct Result: Sendable, Equatable {
    /// The exit status, or 128 and the number of the signal that ended it, as shells count.
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    package var outputText: String { String(decoding: output, as: UTF8.self) }

    package var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Finds a program by its name in `PATH`; nil when there is none.
  package static func named(_ name: String, _ arguments: [String] = []) -> Command? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
    let found = candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
    }
    return found.map { Command($0, arguments) }
  }

  /// Starts the program and waits. Streams go through files, so that no pipe can fill up.
  package func run() throws -> Result {
    let folder = try TemporaryDirectory()
    try folder.write(input, to: "input")
    try folder.write([], to: "output")
    try folder.write([], to: "errors")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = directory
    if let environment { process.environment = environment }
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "errors"))
    try process.start()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Result(
      status: isSignal ? 128 + process.terminationStatus : process.terminationStatus,
      output: try folder.read("output"), errors: try folder.read("errors"))
  }
}
