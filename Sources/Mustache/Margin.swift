/// What is put before each line of an included template.
///
/// Only the template's own lines are indented, not the lines of the values it prints.
struct Margin {
  /// What to go back to.
  struct State {
    fileprivate let start: Int
    fileprivate let end: Int
  }

  /// The current margin is what lies behind `start`.
  private var blanks: [UInt8] = []
  private var start = 0

  private var isEmpty: Bool { blanks.count == start }

  /// The blanks before each line.
  var current: ArraySlice<UInt8> { blanks[start...] }

  /// Goes in by `added`.
  mutating func deepen(by added: ArraySlice<UInt8>) -> State {
    let state = State(start: start, end: blanks.count)
    blanks += added
    return state
  }

  /// Starts without a margin, for what is included in the middle of a line.
  mutating func suspend() -> State {
    let state = State(start: start, end: blanks.count)
    start = blanks.count
    return state
  }

  /// Starts with a margin of its own.
  mutating func replace(by blanks: ArraySlice<UInt8>) -> State {
    let state = suspend()
    self.blanks += blanks
    return state
  }

  mutating func restore(_ state: State) {
    blanks.removeLast(blanks.count - state.end)
    start = state.start
  }

  mutating func reset() {
    blanks.removeAll(keepingCapacity: true)
    start = 0
  }

  /// Appends the margin itself.
  @inline(__always)
  func startLine(_ output: inout PageWriter) {
    if !isEmpty { output.append(blanks.span.extracting(start..<blanks.count)) }
  }

  /// Appends a template's text, with the margin before each line that starts in it.
  @inline(__always)
  func write(_ text: Span<UInt8>, startsLine: Bool, to output: inout PageWriter) {
    if isEmpty { output.append(text) } else { writeLines(text, startsLine, &output) }
  }

  private func writeLines(
    _ text: Span<UInt8>, _ startsLine: Bool, _ output: inout PageWriter
  ) {
    var lineStart = 0
    if startsLine { startLine(&output) }
    var index = 0
    let last = text.count &- 1
    while index < last {
      if text[index] == UInt8(ascii: "\n") {
        output.append(text.extracting(lineStart...index))
        lineStart = index &+ 1
        startLine(&output)
      }
      index &+= 1
    }
    output.append(text.extracting(lineStart..<text.count))
  }
}
