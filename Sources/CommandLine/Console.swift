/// The outside world of a verb: where it prints, how wide and colourful that is, the environment,
/// and the time that passes.
///
/// A value: copies share the streams and may be used from any task at once. Each call is atomic
/// and the progress line is taken away before anything else is printed and drawn again later.
package struct Console: Sendable {
  package enum Stream: Sendable, CaseIterable {
    /// Data: buffered, so that it can be written in small pieces.
    case output
    /// Findings, notes and progress: written at once, after the output that came before.
    case error
  }

  package var colour: ColourChoice = .auto
  package var isQuiet = false
  package var isVerbose = false
  let device: ConsoleDevice

  init(_ device: ConsoleDevice) {
    self.device = device
  }

  /// Prints text as it is, without adding a line break.
  package func write(_ text: String, to stream: Stream = .output) {
    device.write(text.utf8, to: stream)
  }

  /// Prints bytes as they are.
  package func write(_ bytes: [UInt8], to stream: Stream = .output) {
    device.write(bytes, to: stream)
  }

  /// Prints text and a line break.
  package func writeLine(_ line: String, to stream: Stream = .output) {
    device.write((line + "\n").utf8, to: stream)
  }

  /// A line on standard error that `--quiet` leaves out.
  package func note(_ line: String) {
    if !isQuiet { writeLine(line, to: .error) }
  }

  /// A line on standard error that only `--verbose` shows.
  package func detail(_ line: String) {
    if isVerbose, !isQuiet { writeLine(line, to: .error) }
  }

  /// Hands over what is buffered. A tool does this at its end by itself.
  package func flush() { device.flush() }

  /// Whether nobody reads the output any more, as behind `| head`: a verb that only prints may
  /// stop. What is printed from then on is dropped, which is no fault.
  package var isOutputClosed: Bool { device.isOutputClosed }

  /// What went wrong when output was handed over, in the system's words; nil while all is well.
  package var outputFailure: String? { device.failure }

  package func isTerminal(_ stream: Stream) -> Bool { device.world.isTerminal(stream) }

  /// The columns of the terminal behind the stream; nil when there is none, so nothing should be
  /// cut.
  package func width(of stream: Stream) -> Int? {
    isTerminal(stream) ? declaredWidth ?? device.world.width(stream) ?? 80 : nil
  }

  /// The columns to wrap prose to: those of the terminal or of `COLUMNS`, 80 without, at most 100.
  package var proseWidth: Int {
    min(max(width(of: .output) ?? declaredWidth ?? 80, 40), 100)
  }

  /// Whether to colour what goes to the stream, by `--color`, the environment and the terminal.
  package func isColoured(_ stream: Stream) -> Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = environment("NO_COLOR"), !value.isEmpty { return false }
    if let value = environment("CLICOLOR_FORCE"), !value.isEmpty, value != "0" { return true }
    return isTerminal(stream) && environment("TERM") != "dumb"
  }

  /// The value of an environment variable; nil when it is not set.
  package func environment(_ name: String) -> String? { device.world.environment(name) }

  /// Nanoseconds that passed since some moment in the past; never goes back.
  package func monotonicNanoseconds() -> UInt64 { device.world.monotonicNanoseconds() }

  private var declaredWidth: Int? {
    environment("COLUMNS").flatMap(WholeNumber.read).flatMap { $0 > 0 ? $0 : nil }
  }
}
