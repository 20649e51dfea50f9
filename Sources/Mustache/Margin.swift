/// What is put before each line of an included template.
///
/// Only the template's own lines are indented, not the lines of the values it prints. Blanks are
/// owed at the start of a line, and paid before the first thing that is printed on it.
struct Margin {
  /// What to go back to.
  struct State {
    fileprivate let start: Int
    fileprivate let end: Int
    fileprivate let isOwed: Bool
  }

  /// The current margin is what lies behind `start`.
  private var blanks: [UInt8] = []
  private var start = 0
  private var isOwed = false

  private var isEmpty: Bool { blanks.count == start }

  /// Goes in by `added`, at the start of a line (of whole lines) or in the middle of one.
  mutating func deepen(by added: ArraySlice<UInt8>, startsLine: Bool) -> State {
    let state = State(start: start, end: blanks.count, isOwed: startsLine && !isEmpty)
    blanks += added
    isOwed = startsLine && !isEmpty
    return state
  }

  /// Starts without a margin, for what is included in the middle of a line.
  mutating func suspend() -> State {
    let state = State(start: start, end: blanks.count, isOwed: false)
    start = blanks.count
    isOwed = false
    return state
  }

  mutating func restore(_ state: State) {
    blanks.removeLast(blanks.count - state.end)
    start = state.start
    isOwed = state.isOwed
  }

  mutating func reset() {
    blanks.removeAll(keepingCapacity: true)
    start = 0
    isOwed = false
  }

  /// Pays the blanks that are owed.
  @inline(__always)
  mutating func startLine(_ output: inout [UInt8]) {
    if isOwed { pay(&output) }
  }

  /// Appends a template's text, with the margin before each of its lines.
  @inline(__always)
  mutating func write(_ text: Span<UInt8>, to output: inout [UInt8]) {
    if isEmpty { output.append(text) } else { writeLines(text, &output) }
  }

  private mutating func pay(_ output: inout [UInt8]) {
    output.append(blanks.span.extracting(start..<blanks.count))
    isOwed = false
  }

  private mutating func writeLines(_ text: Span<UInt8>, _ output: inout [UInt8]) {
    var lineStart = 0
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      startLine(&output)
      output.append(text.extracting(lineStart...index))
      lineStart = index + 1
      isOwed = true
    }
    guard lineStart < text.count else { return }
    startLine(&output)
    output.append(text.extracting(lineStart..<text.count))
  }
}
