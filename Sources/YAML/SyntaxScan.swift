internal import Diagnostics

/// Reads a refused text line by line, as its author meant it, and reports the classic mistakes.
///
/// It knows block YAML as people write it, not all of YAML: its findings count only where libyaml
/// has found the text to be wrong.
struct SyntaxScan {
  /// A key or a dash whose column other lines can be aligned with.
  struct Level {
    enum Value {
      case none, text, complete
    }

    let column: Int
    let isItem: Bool
    let name: Range<Int>
    var value = Value.none
  }

  /// Whoever has made so many mistakes sees a pattern in them.
  static let findingsMax = 100

  let source: Source
  let byteRange: Range<Int>
  var reported: [Diagnostic] = []
  private var levels: [Level] = []
  /// The start of the next line to read.
  var next: Int

  init(_ source: Source, _ byteRange: Range<Int>) {
    self.source = source
    self.byteRange = byteRange
    next = byteRange.lowerBound
  }

  var bytes: [UInt8] { source.bytes }

  mutating func findings() -> [Diagnostic] {
    while next < byteRange.upperBound, reported.count < Self.findingsMax {
      let line = line(at: next)
      next = lineAfter(line)
      readLine(line)
    }
    return reported
  }

  mutating func report(_ finding: Diagnostic) { reported.append(finding) }

  func place(_ range: Range<Int>) -> Place { .bytes(source, range) }

  /// The bytes from `start` to the line break.
  func line(at start: Int) -> Range<Int> {
    var end = start
    while end < byteRange.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }

  func lineAfter(_ line: Range<Int>) -> Int {
    var start = line.upperBound
    if start < byteRange.upperBound, bytes[start] == 0x0D { start += 1 }
    if start < byteRange.upperBound, bytes[start] == 0x0A { start += 1 }
    return start
  }

  func skippingBlanks(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start].isBlank { start += 1 }
    return start
  }

  /// The colon that ends a plain key: followed by a blank or the end of the line.
  func keyColon(_ range: Range<Int>) -> Int? {
    for index in range {
      if bytes[index] == UInt8(ascii: "#"), index > range.lowerBound, bytes[index - 1].isBlank {
        return nil
      }
      let isEnd = index + 1 == range.upperBound || bytes[index + 1].isBlank
      if bytes[index] == UInt8(ascii: ":"), isEnd { return index }
    }
    return nil
  }

  private mutating func readLine(_ line: Range<Int>) {
    var start = skippingBlanks(line)
    guard start < line.upperBound, bytes[start] != UInt8(ascii: "#") else { return }
    if let tab = bytes[line.lowerBound..<start].firstIndex(of: 0x09) {
      report(.tab(at: place(tab..<start)))
      return
    }
    while isDash(start, line) {
      open(Level(column: start - line.lowerBound, isItem: true, name: start..<start + 1))
      start = skippingBlanks(start + 1..<line.upperBound)
    }
    guard start < line.upperBound else { return }
    if let colon = colon(of: start..<line.upperBound) {
      readKey(start..<colon, line)
    } else if levels.last?.value == Level.Value.none, canHoldText(start - line.lowerBound) {
      levels[levels.count - 1].value = readValue(start..<line.upperBound, in: line)
    } else if levels.last?.value != .text || !canHoldText(start - line.lowerBound) {
      report(loneText(start..<line.upperBound))
    }
  }

  private func isDash(_ start: Int, _ line: Range<Int>) -> Bool {
    guard start < line.upperBound, bytes[start] == UInt8(ascii: "-") else { return false }
    return start + 1 == line.upperBound || bytes[start + 1].isBlank
  }

  /// The colon behind a key that stands at the start of `range`.
  private func colon(of range: Range<Int>) -> Int? {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = quoteEnd(range.lowerBound, range.upperBound) else { return nil }
      let colon = skippingBlanks(end..<range.upperBound)
      return keyColon(colon..<range.upperBound) == colon ? colon : nil
    default: return keyColon(range)
    }
  }

  /// Whether a text in this column belongs to the innermost level.
  private func canHoldText(_ column: Int) -> Bool {
    guard let last = levels.last else { return false }
    return column > last.column
  }

  private mutating func readKey(_ key: Range<Int>, _ line: Range<Int>) {
    var name = key
    while name.count > 1, bytes[name.upperBound - 1].isBlank {
      name = name.lowerBound..<name.upperBound - 1
    }
    open(Level(column: key.lowerBound - line.lowerBound, isItem: false, name: name))
    let value = skippingBlanks(key.upperBound + 1..<line.upperBound)
    guard value < line.upperBound, bytes[value] != UInt8(ascii: "#") else { return }
    levels[levels.count - 1].value = readValue(value..<line.upperBound, in: line)
  }

  /// Adds a key or dash, and reports it when it is aligned with nothing.
  private mutating func open(_ level: Level) {
    var popped: Level?
    while let last = levels.last, last.column > level.column { popped = levels.popLast() }
    if let last = levels.last, last.column == level.column {
      reportMixture(level, last)
    } else if let popped {
      report(.misaligned(level.column, aboveColumn: popped.column, at: place(level.name)))
    } else if let last = levels.last, last.value != .none {
      let owner = source.text(last.name)
      report(.beneathValue(owner, isItem: last.isItem, at: place(level.name)))
    }
    levels.append(level)
  }

  /// Replaces the level of the same column; a list may begin in the column of its key.
  private mutating func reportMixture(_ level: Level, _ last: Level) {
    guard level.isItem != last.isItem else {
      levels.removeLast()
      return
    }
    if level.isItem {
      if last.value != .none { report(.itemAmongKeys(at: place(level.name))) }
      return
    }
    levels.removeLast()
    if let key = levels.last, key.column == level.column {
      levels.removeLast()
    } else {
      report(.keyAmongItems(at: place(level.name)))
    }
  }

  /// What is wrong with a line that is neither a key nor an item nor more of the text above.
  func loneText(_ text: Range<Int>) -> Diagnostic {
    if bytes[text.lowerBound] == UInt8(ascii: "-") {
      return .dashSpace(at: place(text.lowerBound..<text.lowerBound + 1))
    }
    if let colon = tightColon(text) {
      return .colonSpace(source.text(text.lowerBound..<colon), at: place(colon..<colon + 1))
    }
    let word = bytes[text].prefix { !$0.isBlank }.indices
    return .missingColon(source.text(word), at: place(text))
  }

  /// The colon of `key:value`.
  private func tightColon(_ text: Range<Int>) -> Int? {
    let end = bytes[text].firstIndex { byte in
      !byte.isASCIILetter && !byte.isASCIIDigit && byte != UInt8(ascii: "_")
        && byte != UInt8(ascii: "-")
    }
    guard let end, end > text.lowerBound, bytes[end] == UInt8(ascii: ":") else { return nil }
    return bytes[end..<text.upperBound].starts(with: "://".utf8) ? nil : end
  }
}
