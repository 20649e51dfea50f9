/// The line a finding points at, cut to a readable width, with a marker under the bytes meant.
package struct Excerpt: Sendable, Equatable {
  /// The most characters of a line that are shown; longer lines are cut around the marker.
  package static let widthMax = 120

  /// 1-based.
  package let lineNumber: Int
  /// The original text; control characters are shown as U+FFFD, tabs as one blank.
  package let line: String
  /// Blanks up to the marker.
  package let indent: String
  /// One `^` for each character meant; at least one, at most to the end of the line.
  package let marker: String

  package init(of source: Source, _ byteRange: Range<Int>) {
    let lineRange = source.line(at: byteRange.lowerBound)
    let start = min(max(byteRange.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(byteRange.upperBound, start), lineRange.upperBound)
    var before = Self.shown(source.text(lineRange.lowerBound..<start))
    var marked = Self.shown(source.text(start..<end))
    var after = Self.shown(source.text(end..<lineRange.upperBound))
    if before.count > Self.widthMax / 2 { before = ["…"] + before.suffix(Self.widthMax / 2) }
    let room = max(Self.widthMax - before.count, 1)
    if marked.count > room { marked = marked.prefix(room - 1) + ["…"] }
    let rest = max(room - marked.count, 0)
    if after.count > rest { after = after.prefix(rest) + ["…"] }
    lineNumber = source.position(of: byteRange.lowerBound).line
    line = String(before) + String(marked) + String(after)
    indent = String(repeating: " ", count: before.count)
    marker = String(repeating: "^", count: max(marked.count, 1))
  }

  private static func shown(_ text: String) -> [Character] {
    text.map { character in
      if character == "\t" { return " " }
      let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      return isControl ? "\u{FFFD}" : character
    }
  }
}
