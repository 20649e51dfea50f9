internal import JSON

/// The first lines of a text, and which of them are objects by themselves.
///
/// Several are looked at: a damaged line, be it the first, must not decide how all are read.
struct EventLineSample {
  let objects: [JSONObject]
  private let count: Int
  /// Whether the text has a line break at all.
  private let isBroken: Bool

  private static let linesMax = 20

  init(_ text: ArraySlice<UInt8>) {
    var lines = text.split(separator: 0x0A, maxSplits: Self.linesMax)
    isBroken = text.contains(0x0A)
    // What is left after them, or was cut off by the end of the head.
    if lines.count > 1, lines.count > Self.linesMax || text.last != 0x0A { lines.removeLast() }
    let filled = lines.filter { line in line.contains { $0 > 0x20 } }
    count = filled.count
    objects = filled.compactMap { (try? JSONValue(parsing: Array($0)))?.object }
  }

  /// Whether at least half of them are objects; a single line that does not end in sight is one.
  var isLines: Bool { !isBroken || (objects.count * 2 >= count && !objects.isEmpty) }
}
