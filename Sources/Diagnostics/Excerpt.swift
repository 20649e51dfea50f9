/// The line a finding points at, cut to a readable width, with a marker under the bytes meant.
package struct Excerpt: Sendable, Equatable {
  /// The most characters of a line that are shown; longer lines are cut around the marker.
  package static let widthMax = 120

  /// 1-based.
  package let lineNumber: Int
  /// The text before, of and after the bytes meant; `…` stands for what was cut.
  ///
  /// Controls and direction marks are shown as U+FFFD, tabs as one blank.
  package let before: String
  package let marked: String
  package let after: String
  /// Blanks up to the marker, as wide as `before`.
  package let indent: String
  /// One `^` for each column meant; at least one, at most to the end of the line.
  package let marker: String

  package init(of source: Source, _ byteRange: Range<Int>) {
    let lineRange = source.line(at: byteRange.lowerBound)
    let start = min(max(byteRange.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(byteRange.upperBound, start), lineRange.upperBound)
    var before = Self.characters(of: source, endingAt: start, from: lineRange.lowerBound)
    if before.count > Self.widthMax / 2 { before = ["…"] + before.suffix(Self.widthMax / 2) }
    var marked = Self.characters(of: source, startingAt: start, upTo: end)
    var after = Self.characters(of: source, startingAt: end, upTo: lineRange.upperBound)
    let room = Self.widthMax - before.count
    if marked.count > room {
      marked = marked.prefix(room - 1) + ["…"]
      after = []
    }
    let rest = room - marked.count
    if after.count > rest { after = after.prefix(max(rest - 1, 0)) + ["…"] }
    lineNumber = source.position(of: byteRange.lowerBound).line
    self.before = String(before)
    self.marked = String(marked)
    self.after = String(after)
    indent = String(repeating: " ", count: Self.width(of: before))
    marker = String(repeating: "^", count: max(Self.width(of: marked), 1))
  }

  package var line: String { before + marked + after }

  /// More bytes than this on either side are never looked at: a line may be all of a huge file.
  ///
  /// They hold more characters than are shown, so one cut in two at their edge is not seen.
  private static let bytesMax = 4096

  private static func characters(
    of source: Source, endingAt end: Int, from start: Int
  ) -> [Character] {
    VisibleText.characters(of: source.text(max(start, end - bytesMax)..<end))
  }

  private static func characters(
    of source: Source, startingAt start: Int, upTo end: Int
  ) -> [Character] {
    VisibleText.characters(of: source.text(start..<min(end, start + bytesMax)))
  }

  private static func width(of characters: [Character]) -> Int {
    characters.reduce(0) { $0 + VisibleText.width(of: $1) }
  }
}
