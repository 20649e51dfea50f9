import Diagnostics

/// Cuts a template into tags.
struct Lexer {
  private let source: Source
  private let dialect: Dialect
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)
  private var position = 0

  init(_ source: Source, _ dialect: Dialect) {
    self.source = source
    self.dialect = dialect
  }

  /// All tags in order; what is not closed is reported and left to be text.
  mutating func tags(findings: inout [Diagnostic]) -> [Tag] {
    var tags: [Tag] = []
    while let start = find(opening, in: position..<source.bytes.count) {
      guard var tag = tag(at: start, &findings) else { continue }
      if tag.kind == .delimiters { setDelimiters(tag, &findings) }
      let lines = Lines(source.bytes)
      if tag.canStandAlone, let whole = lines.extentIfAlone(tag.byteRange) {
        tag.extent = whole
        tag.isStandalone = true
      }
      tags.append(tag)
      position = tag.byteRange.upperBound
    }
    return tags
  }

  /// The tag that opens at `start`; nil when it has no end, with `position` after what to skip.
  private mutating func tag(at start: Int, _ findings: inout [Diagnostic]) -> Tag? {
    let bytes = source.bytes
    var inner = start + opening.count
    while inner < bytes.count, bytes[inner].isWhitespace { inner += 1 }
    let sigil = inner < bytes.count ? Tag.sigil(bytes[inner]) : nil
    let contentStart = sigil == nil ? inner : inner + 1
    var end = closing
    if let sigil, let prefix = sigil.closingPrefix { end.insert(prefix, at: 0) }
    let kind = sigil?.kind ?? .escaped
    let searchStart = afterLiteral(at: contentStart)
    let limit = searchLimit(for: kind, from: searchStart)
    guard let contentEnd = find(end, in: searchStart..<limit) else {
      findings.append(.unclosedTag(source, start, delimiter: end))
      position = limit == bytes.count ? bytes.count : start + opening.count
      return nil
    }
    let byteRange = start..<contentEnd + end.count
    return Tag(
      kind: kind, byteRange: byteRange, content: source.trimmed(contentStart..<contentEnd),
      extent: byteRange)
  }

  /// Where a tag must have ended: before the next one starts, or this one was never closed.
  private func searchLimit(for kind: Tag.Kind, from start: Int) -> Int {
    let end = source.bytes.count
    guard dialect == .strict, kind != .comment, kind != .delimiters, opening != closing else {
      return end
    }
    return find(opening, in: start..<end) ?? end
  }

  /// The offset after a quoted text at the start of a tag's content, which may hold delimiters.
  private func afterLiteral(at start: Int) -> Int {
    let bytes = source.bytes
    var index = start
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return start }
    let end = bytes[(index + 1)...].firstIndex {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
    }
    guard let end, bytes[end] == UInt8(ascii: "\"") else { return start }
    return end
  }

  private mutating func setDelimiters(_ tag: Tag, _ findings: inout [Diagnostic]) {
    let parts = source.bytes[tag.content].split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      findings.append(.badDelimiters(source, tag.byteRange))
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  /// The offset of the first occurrence of `wanted` in a range.
  private func find(_ wanted: [UInt8], in byteRange: Range<Int>) -> Int? {
    let bytes = source.bytes.span
    let first = wanted[0]
    var index = byteRange.lowerBound
    while index + wanted.count <= byteRange.upperBound {
      if bytes[index] == first {
        var matched = 1
        while matched < wanted.count, bytes[index + matched] == wanted[matched] { matched += 1 }
        if matched == wanted.count { return index }
      }
      index += 1
    }
    return nil
  }
}

extension Tag {
  /// The kind a sigil announces, and what must precede the closing delimiter.
  fileprivate static func sigil(_ byte: UInt8) -> (kind: Kind, closingPrefix: UInt8?)? {
    switch byte {
    case UInt8(ascii: "{"): (.verbatim, UInt8(ascii: "}"))
    case UInt8(ascii: "="): (.delimiters, UInt8(ascii: "="))
    case UInt8(ascii: "&"): (.verbatim, nil)
    case UInt8(ascii: "#"): (.section, nil)
    case UInt8(ascii: "^"): (.inverted, nil)
    case UInt8(ascii: "/"): (.close, nil)
    case UInt8(ascii: ">"): (.partial, nil)
    case UInt8(ascii: "<"): (.parent, nil)
    case UInt8(ascii: "$"): (.block, nil)
    case UInt8(ascii: "!"): (.comment, nil)
    default: nil
    }
  }

  fileprivate var canStandAlone: Bool { kind != .escaped && kind != .verbatim }
}

extension UInt8 {
  /// Blank, tab or line break.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Blank or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension Source {
  /// Whether a line starts at this offset.
  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The range without whitespace at either end.
  func trimmed(_ byteRange: Range<Int>) -> Range<Int> {
    var lower = byteRange.lowerBound
    var upper = byteRange.upperBound
    while lower < upper, bytes[lower].isWhitespace { lower += 1 }
    while lower < upper, bytes[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }
}
