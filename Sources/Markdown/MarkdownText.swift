package import Diagnostics

/// A stretch of text to read, and where each of its bytes stands in the file.
///
/// The body of a directive inside a list or quote is a copy without the indentation; elsewhere it
/// is a range of the file itself. Findings made on `source` are moved to the file by `original`.
package struct MarkdownText: Sendable {
  /// What to read from: the file itself, or a copy of parts of it.
  package let source: Source
  /// The stretch in `source`.
  package let byteRange: Range<Int>
  /// The file.
  package let file: Source
  /// For a copy, where its parts stand in the file, in the order of the copy; else empty.
  private let segments: [Segment]

  struct Segment: Sendable {
    /// Where it begins in `source`.
    var start: Int
    /// Where it stands in `file`.
    var fileRange: Range<Int>
  }

  /// All of a file.
  package init(_ source: Source) {
    self.init(source, source.bytes.startIndex..<source.bytes.endIndex)
  }

  /// A stretch of a file.
  package init(_ source: Source, _ byteRange: Range<Int>) {
    self.init(source, byteRange, file: source, segments: [])
  }

  init(_ source: Source, _ byteRange: Range<Int>, file: Source, segments: [Segment]) {
    precondition(
      byteRange.lowerBound >= 0 && byteRange.upperBound <= source.bytes.count,
      "a stretch lies within its source")
    self.source = source
    self.byteRange = byteRange
    self.file = file
    self.segments = segments
  }

  /// The bytes of the stretch.
  package var bytes: ArraySlice<UInt8> { source.bytes[byteRange] }

  /// A stretch of this text, given as a range of `source`.
  package func part(_ byteRange: Range<Int>) -> MarkdownText {
    MarkdownText(source, byteRange, file: file, segments: segments)
  }

  /// The range in the file of a range in `source`.
  package func fileRange(_ byteRange: Range<Int>) -> Range<Int> {
    if segments.isEmpty { return byteRange }
    let lower = fileOffset(byteRange.lowerBound)
    if byteRange.isEmpty { return lower..<lower }
    return lower..<max(lower, fileOffset(byteRange.upperBound - 1) + 1)
  }

  /// A finding on `source`, moved to the file; others are returned as they are.
  package func original(_ finding: Diagnostic) -> Diagnostic {
    guard !segments.isEmpty, case .bytes(let place, let byteRange) = finding.place,
      place == source
    else { return finding }
    return Diagnostic(
      finding.id, finding.severity, at: .bytes(file, fileRange(byteRange)), finding.what,
      why: finding.why, fix: finding.fix)
  }

  /// Where a byte of `source` stands in the file.
  func fileOffset(_ offset: Int) -> Int {
    if segments.isEmpty { return offset }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    let segment = segments[low]
    let wanted = segment.fileRange.lowerBound + max(0, offset - segment.start)
    return min(wanted, max(segment.fileRange.upperBound, segment.fileRange.lowerBound))
  }
}
