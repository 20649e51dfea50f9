internal import Diagnostics
internal import YAML

/// Reads the body of a shareable's file: one section for each channel.
struct ShareableSections {
  private let source: Source
  private var texts: [ShareText] = []
  private var findings: [Diagnostic] = []

  /// The texts of `body`, in its order; findings are appended.
  static func read(
    _ source: Source, _ body: Range<Int>, _ findings: inout [Diagnostic]
  ) -> [ShareText] {
    var sections = ShareableSections(source: source)
    sections.read(body)
    findings += sections.findings
    return sections.texts
  }

  private init(source: Source) {
    self.source = source
  }

  private mutating func read(_ body: Range<Int>) {
    var heading: Range<Int>?
    var start = body.lowerBound
    var offset = body.lowerBound
    while offset < body.upperBound {
      let line = source.line(at: offset)
      if isHeading(line) {
        close(heading, start..<offset)
        heading = line
        start = min(line.upperBound + 1, body.upperBound)
      }
      offset = nextLine(after: line, body.upperBound)
    }
    close(heading, start..<body.upperBound)
  }

  private func nextLine(after line: Range<Int>, _ end: Int) -> Int {
    var offset = line.upperBound
    while offset < end, source.bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    return offset + 1
  }

  private func isHeading(_ line: Range<Int>) -> Bool {
    source.bytes[line].starts(with: "## ".utf8)
  }

  /// Ends the section under `heading`, or the text before the first one.
  private mutating func close(_ heading: Range<Int>?, _ range: Range<Int>) {
    let content = trimmed(range)
    guard let heading else {
      if !content.isEmpty { findings.append(.textOutsideSection(at: .bytes(source, content))) }
      return
    }
    let nameRange = trimmed(heading.lowerBound + 3..<heading.upperBound)
    let name = source.text(nameRange).lowercased()
    let place = Place.bytes(source, nameRange)
    guard let channel = Channel(rawValue: name) else {
      findings.append(.unknownChannel(name, at: place))
      return
    }
    if texts.contains(where: { $0.channel == channel }) {
      findings.append(.repeatedChannel(channel, at: place))
      return
    }
    add(channel, content, headingPlace: place)
  }

  private mutating func add(_ channel: Channel, _ content: Range<Int>, headingPlace: Place) {
    var content = content
    var subject: Located<String>?
    if channel.hasSubject {
      if let found = self.subject(content) {
        subject = Located(source.text(found.value), at: .bytes(source, found.value))
        content = trimmed(found.line.upperBound..<content.upperBound)
      } else {
        findings.append(.noSubject(at: headingPlace))
      }
    }
    guard !content.isEmpty else {
      findings.append(.emptyText(channel, at: headingPlace))
      return
    }
    let text = source.text(content).replacing("\r\n", with: "\n")
    let located = Located(text, at: .bytes(source, content))
    texts.append(ShareText(channel: channel, subject: subject, text: located))
  }

  /// The first line when it begins with `Subject:` or `Betreff:`, and what follows on it.
  private func subject(_ content: Range<Int>) -> (line: Range<Int>, value: Range<Int>)? {
    let line = source.line(at: content.lowerBound).clamped(to: content)
    let text = source.text(line)
    guard let word = ["Subject:", "Betreff:"].first(where: text.hasPrefix) else { return nil }
    let value = trimmed(line.lowerBound + word.utf8.count..<line.upperBound)
    return value.isEmpty ? nil : (line, value)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    while let first = range.first, blanks.contains(source.bytes[first]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = range.last, blanks.contains(source.bytes[last]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }
}
