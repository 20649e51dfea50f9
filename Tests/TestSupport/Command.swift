package import Foundation
import Glibc

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
    let status = try spawned(in: folder)
    return Result(
      status: status, output: try folder.read("output"), errors: try folder.read("errors"))
  }

  /// Starts the program and waits; its exit status, or 128 and the number of the signal.
  ///
  /// Not by Foundation's `Process`: starting hundreds of them was seen to end the whole run with a
  /// bad memory access inside it.
  private func spawned(in folder: borrowing TemporaryDirectory) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let streams = [("input", O_RDONLY), ("output", O_WRONLY), ("errors", O_WRONLY)]
    for (descriptor, (name, mode)) in streams.enumerated() {
      let file = folder.path + name
      unsafe posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file, mode, 0)
    }
    let path = executable.path(percentEncoded: false)
    var words = [path] + arguments
    if let directory {
      words = ["/usr/bin/env", "-C", directory.path(percentEncoded: false)] + words
    }
    let settings = environment ?? ProcessInfo.processInfo.environment
    var argv = unsafe words.map { unsafe strdup($0) } + [nil]
    var variables =
      unsafe settings.sorted { $0.key < $1.key }
      .map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (argv + variables).forEach { unsafe free($0) } }
    var process = pid_t()
    let failure = unsafe posix_spawn(&process, words[0], &actions, nil, &argv, &variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
