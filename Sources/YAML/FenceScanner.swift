internal import Diagnostics

/// Finds the fences of front matter.
struct FenceScanner {
  private let source: Source
  private let start: Int

  init(_ source: Source) {
    self.source = source
    start = YAMLText.skippingByteOrderMark(source.bytes, 0..<source.bytes.count)
  }

  func split(_ findings: inout [Diagnostic]) -> FrontMatter {
    let bytes = source.bytes
    guard let first = fence(at: start, UInt8(ascii: "-")) else {
      reportMisplacedFence(&findings)
      return FrontMatter(yaml: nil, body: start..<bytes.count)
    }
    var line = first
    while line < bytes.count {
      if bytes[line] == UInt8(ascii: "-") || bytes[line] == UInt8(ascii: "."),
        let next = fence(at: line, bytes[line])
      {
        return FrontMatter(yaml: first..<line, body: next..<bytes.count)
      }
      line = lineEnd(line)
    }
    findings.append(missingFence(from: first))
    return FrontMatter(yaml: nil, body: start..<bytes.count)
  }

  /// The start of the next line if this one is a fence of three such bytes.
  private func fence(at line: Int, _ byte: UInt8) -> Int? {
    let bytes = source.bytes
    guard line + 3 <= bytes.count else { return nil }
    guard bytes[line] == byte, bytes[line + 1] == byte, bytes[line + 2] == byte else { return nil }
    var end = line + 3
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == 0x0A ? end + 1 : nil
  }

  /// The start of the next line.
  private func lineEnd(_ line: Int) -> Int {
    var end = line
    while end < source.bytes.count, source.bytes[end] != 0x0A { end += 1 }
    return min(end + 1, source.bytes.count)
  }

  private func reportMisplacedFence(_ findings: inout [Diagnostic]) {
    let bytes = source.bytes
    guard start < bytes.count else { return }
    if bytes[start...].starts(with: [0x2B, 0x2B, 0x2B]) {
      findings.append(.tomlFence(at: .bytes(source, start..<start + 3)))
      return
    }
    guard bytes[start].isBlank || bytes[start] == 0x0A || bytes[start] == 0x0D else { return }
    guard
      let line = bytes[start...].firstIndex(where: { !$0.isBlank && $0 != 0x0A && $0 != 0x0D }),
      let next = fence(at: line, UInt8(ascii: "-")), isKey(at: next)
    else { return }
    findings.append(.lateFence(at: .bytes(source, line..<line + 3)))
  }

  /// Whether a line begins with `key:`.
  private func isKey(at line: Int) -> Bool {
    let rest = source.bytes[line...]
    let end = rest.firstIndex { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != 0x5F && $0 != 0x2D }
    guard let end, end > line, rest[end] == UInt8(ascii: ":") else { return false }
    return end + 1 == rest.endIndex || rest[end + 1].isBlank || rest[end + 1] == 0x0A
      || rest[end + 1] == 0x0D
  }

  /// Points at what was probably meant to close, or at the opening fence.
  private func missingFence(from first: Int) -> Diagnostic {
    let bytes = source.bytes
    let opening = Place.bytes(source, start..<start + 3)
    var line = first
    var lastKeyLine: Int?
    while line < bytes.count {
      let next = lineEnd(line)
      if next - line <= 80, isNearlyAFence(source.text(source.line(at: line))) {
        let range = source.line(at: line)
        return .fenceNotAlone(source.text(range), at: .bytes(source, range))
      }
      if isKey(at: line) {
        lastKeyLine = line
      } else if !bytes[line].isBlank, bytes[line] != UInt8(ascii: "-"),
        bytes[line] != UInt8(ascii: "#")
      {
        break
      }
      line = next
    }
    let lineNumber = lastKeyLine.map { source.position(of: $0).line }
    return .missingFence(afterLine: lineNumber, at: opening)
  }

  /// Three or more dashes, long dashes or dots with blanks around them.
  private func isNearlyAFence(_ text: String) -> Bool {
    let marks = text.filter { $0 != " " && $0 != "\t" }
    let isLongDash = marks == "—" || marks == "–" || marks == "—-" || marks == "-—"
    return isLongDash || marks.count >= 3 && marks.allSatisfy { "-–—".contains($0) }
  }
}
