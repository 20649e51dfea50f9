internal import Diagnostics

/// Builds a text out of parts of another, keeping where each part stands in the file.
struct TextCopy {
  private let original: MarkdownText
  private var bytes: [UInt8] = []
  private var segments: [MarkdownText.Segment] = []

  init(of original: MarkdownText) { self.original = original }

  /// Appends bytes that are written at `offset` of the original's source, or stand for what is.
  mutating func append(_ part: some Collection<UInt8>, standingAt offset: Int) {
    let lower = original.fileOffset(offset)
    segments.append(.init(start: bytes.count, fileRange: lower..<(lower + part.count)))
    bytes += part
  }

  /// The copy, under the path of the file.
  var text: MarkdownText {
    let file = original.file
    let copy = Source(path: file.path, bytes: bytes)
    // A copy without segments would pass for the file itself.
    let mapped =
      segments.isEmpty ? [.init(start: 0, fileRange: fileStart..<fileStart)] : segments
    return MarkdownText(copy, 0..<bytes.count, file: file, segments: mapped)
  }

  private var fileStart: Int { original.fileOffset(original.byteRange.lowerBound) }
}
