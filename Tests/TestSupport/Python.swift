/// Python as a second opinion; tests pass with a notice where it is not installed.
package enum Python {
  /// What the script prints when given `input`; nil, with a printed notice, without python3.
  package static func output(of script: String, input: some Sequence<UInt8>) throws -> String? {
    guard var command = Command.named("python3", ["-c", script]) else {
      print("notice: python3 is not installed, so nothing was compared with it")
      return nil
    }
    command.input = Array(input)
    let result = try command.run()
    guard result.status == 0 else { throw Failure(text: result.errorText) }
    return result.outputText
  }

  package struct Failure: Error, CustomStringConvertible {
    let text: String

    package var description: String { "python3 failed: \(text)" }
  }
}
