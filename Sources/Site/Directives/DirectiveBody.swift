internal import Diagnostics
internal import Markdown
internal import YAML

/// The parameters of a directive and the text below them.
struct DirectiveBody<Parameters: YAMLRecord> {
  let parameters: Parameters
  let text: MarkdownText

  /// A directive that is nothing but parameters; nil after adding findings.
  init?(parameters directive: Directive, into findings: inout [Diagnostic]) {
    let body = directive.body
    guard let parameters = Self.decoded(body, body.byteRange, into: &findings) else { return nil }
    self.parameters = parameters
    text = body.part(body.byteRange.upperBound..<body.byteRange.upperBound)
  }

  /// A directive whose text may have parameters above it, between two lines of three hyphens;
  /// nil after adding findings.
  init?(text directive: Directive, into findings: inout [Diagnostic]) {
    let body = directive.body
    guard let header = Self.header(of: body) else {
      guard let parameters = Self.decoded(body, body.byteRange.prefix(0), into: &findings) else {
        return nil
      }
      self.parameters = parameters
      text = body
      return
    }
    guard let rest = header.rest else {
      findings.append(
        .openDirectiveHeader(
          at: .bytes(directive.body.file, directive.byteRange)))
      return nil
    }
    guard let parameters = Self.decoded(body, header.yaml, into: &findings) else { return nil }
    self.parameters = parameters
    text = body.part(rest)
  }

  private static func decoded(
    _ text: MarkdownText, _ range: Range<Int>, into findings: inout [Diagnostic]
  ) -> Parameters? {
    var found: [Diagnostic] = []
    let parameters = Parameters.decoded(from: text.source, in: range, findings: &found)
    findings += found.map(text.original)
    return parameters
  }

  /// The YAML between the fences and what follows; nil when the text does not begin with a fence.
  private static func header(
    of text: MarkdownText
  ) -> (yaml: Range<Int>, rest: Range<Int>?)? {
    var lineStart = text.byteRange.lowerBound
    var yamlStart: Int?
    while lineStart < text.byteRange.upperBound {
      let line = text.source.line(at: lineStart)
      let next = min(nextLine(text, after: line.upperBound), text.byteRange.upperBound)
      let isFence =
        text.source.bytes[line].starts(with: "---".utf8)
        && text.source.bytes[line].dropFirst(3).allSatisfy { $0 == 0x20 }
      if let start = yamlStart {
        if isFence { return (start..<lineStart, next..<text.byteRange.upperBound) }
      } else {
        if !isFence { return nil }
        yamlStart = next
      }
      lineStart = next
    }
    return yamlStart.map { ($0..<text.byteRange.upperBound, nil) }
  }

  private static func nextLine(_ text: MarkdownText, after end: Int) -> Int {
    var index = end
    while index < text.source.bytes.count, text.source.bytes[index] != UInt8(ascii: "\n") {
      index += 1
    }
    return index + 1
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<lowerBound + count }
}
