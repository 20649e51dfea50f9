import Synchronization

/// How far a long piece of work has come: one line on standard error, drawn again as it goes on.
///
/// Shown on a terminal only, and not with `--quiet`; else every call returns at once. Any task may
/// call it at any time: the line is guarded by a lock, and the console takes it away before it
/// prints something else.
package final class ProgressLine: Sendable {
  /// At most ten times a second.
  static let nanosecondsBetweenDrawings: UInt64 = 100_000_000

  private let console: Console
  private let isShown: Bool
  private let nextDrawing = Mutex<UInt64>(0)

  package init(_ console: Console) {
    self.console = console
    isShown = console.isTerminal(.error) && !console.isQuiet
  }

  /// Work of this phase is done up to here; `total` nil when it is not known.
  package func update(_ phase: String, done: Int, of total: Int? = nil) {
    guard isShown, isDue() else { return }
    console.device.showProgress(line(phase, done, total))
  }

  /// Takes the line away. The next update may draw it again.
  package func finish() {
    guard isShown else { return }
    nextDrawing.withLock { $0 = 0 }
    console.device.showProgress(nil)
  }

  private func isDue() -> Bool {
    let now = console.monotonicNanoseconds()
    return nextDrawing.withLock { next in
      guard now >= next else { return false }
      next = now + Self.nanosecondsBetweenDrawings
      return true
    }
  }

  private func line(_ phase: String, _ done: Int, _ total: Int?) -> String {
    var line = phase
    if let total, total > 0 {
      let percent = min(max(done, 0), total) * 100 / total
      line += "  \(grouped(done)) of \(grouped(total))  \(percent) %"
    } else if done > 0 {
      line += "  \(grouped(done))"
    }
    let width = console.width(of: .error) ?? 80
    return DisplayWidth.cut(DisplayWidth.printable(line), to: width - 1)
  }

  /// Digits in groups of three, as in `1,234,567`.
  private func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}
