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
    let (output, errors) = (folder.path + "output", folder.path + "errors")
    let running = try start(input: folder.path + "input", output: output, errors: errors)
    let status = running.wait()
    return Result(
      status: status, output: try folder.read("output"), errors: try folder.read("errors"))
  }

  /// Does something while no program starts: the file of a program must be written so, since one
  /// that starts at this moment would keep it open, and what is open for writing is not executed.
  package static func whileNoneStarts<Value>(_ body: () throws -> Value) rethrows -> Value {
    starting.lock()
    defer { starting.unlock() }
    return try body()
  }

  private static let starting = NSLock()

  /// Starts the program, which goes on beside the test.
  ///
  /// Not by Foundation's `Process`, which reads beyond its buffer when more than some 1,350 files
  /// are open, as they may be while all tests run. Its three streams are files, named by their
  /// paths, and no signal is blocked for it.
  package func start(
    input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null"
  ) throws -> RunningCommand {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    let streams = [(input, O_RDONLY), (output, writing), (errors, writing)]
    for (descriptor, (path, mode)) in streams.enumerated() {
      unsafe posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, mode, 0o644)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
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
    let failure = Self.whileNoneStarts {
      unsafe posix_spawn(&process, words[0], &actions, &attributes, &argv, &variables)
    }
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    return RunningCommand(id: process)
  }
}
