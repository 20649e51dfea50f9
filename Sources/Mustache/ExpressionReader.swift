import Diagnostics

/// Reads what stands inside a tag.
struct ExpressionReader {
  private let source: Source
  private let pipes: PipeTable
  private let dialect: Dialect

  init(_ source: Source, _ pipes: PipeTable, _ dialect: Dialect) {
    self.source = source
    self.pipes = pipes
    self.dialect = dialect
  }

  /// The value of a tag; nil when a finding was added.
  func expression(_ tag: Tag, _ findings: inout [Diagnostic]) -> Expression? {
    let steps = steps(in: tag.content)
    guard let first = steps.first, !first.isEmpty else {
      findings.append(.emptyTag(source, tag.byteRange))
      return nil
    }
    if dialect == .strict, steps.count == 1,
      let advice = ForeignSyntax.advice(for: source.text(tag.content), in: tag.kind)
    {
      findings.append(.foreignSyntax(source, tag.byteRange, advice))
      return nil
    }
    var uses: [Expression.PipeUse] = []
    for step in steps.dropFirst() {
      guard let use = pipeUse(step, in: tag, &findings) else { return nil }
      uses.append(use)
    }
    if let text = literal(first) {
      return Expression(operand: .literal(text), byteRange: first, pipes: uses)
    }
    guard let name = name(first, &findings) else { return nil }
    return Expression(operand: .name(name), byteRange: first, pipes: uses)
  }

  /// What a partial or parent tag includes; nil when a finding was added.
  func inclusion(_ tag: Tag, _ findings: inout [Diagnostic]) -> Node.Inclusion? {
    let indentation =
      tag.isStandalone ? tag.extent.lowerBound..<tag.byteRange.lowerBound : nil
    guard let first = source.bytes[tag.content].first else {
      findings.append(.emptyTag(source, tag.byteRange))
      return nil
    }
    if first == UInt8(ascii: "*") {
      let dotted = source.trimmed(tag.content.lowerBound + 1..<tag.content.upperBound)
      guard let name = name(dotted, &findings) else { return nil }
      return Node.Inclusion(target: .dynamic(name), nameRange: dotted, indentation: indentation)
    }
    let text = plainName(tag, &findings)
    return Node.Inclusion(target: .named(text), nameRange: tag.content, indentation: indentation)
  }

  /// The content of a tag that is one undotted name: a block or a partial.
  func plainName(_ tag: Tag, _ findings: inout [Diagnostic]) -> String {
    if tag.content.isEmpty {
      findings.append(.emptyTag(source, tag.byteRange))
    } else if dialect == .strict, source.bytes[tag.content].contains(where: \.isWhitespace) {
      findings.append(.badName(source, tag.content))
    }
    return source.text(tag.content)
  }

  /// The content between the ` | ` that stand outside of quotes; one range when there are none.
  private func steps(in content: Range<Int>) -> [Range<Int>] {
    let bytes = source.bytes
    var steps: [Range<Int>] = []
    var start = content.lowerBound
    var isQuoted = false
    for index in content {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, bytes[index] == UInt8(ascii: "|"), index > content.lowerBound,
        bytes[index - 1].isWhitespace,
        index + 1 == content.upperBound || bytes[index + 1].isWhitespace
      else { continue }
      steps.append(source.trimmed(start..<index))
      start = index + 1
    }
    return steps + [source.trimmed(start..<content.upperBound)]
  }

  /// The text between the quotes; nil when it is not quoted.
  private func literal(_ byteRange: Range<Int>) -> String? {
    let bytes = source.bytes[byteRange]
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\""),
      !bytes.dropFirst().dropLast().contains(UInt8(ascii: "\""))
    else { return nil }
    return source.text(byteRange.lowerBound + 1..<byteRange.upperBound - 1)
  }

  private func name(_ byteRange: Range<Int>, _ findings: inout [Diagnostic]) -> Name? {
    let text = source.text(byteRange)
    if text == "." { return Name(text: text, byteRange: byteRange, parts: []) }
    var parts: [Name.Part] = []
    var start = byteRange.lowerBound
    for index in byteRange where source.bytes[index] == UInt8(ascii: ".") {
      parts.append(Name.Part(text: source.text(start..<index), byteRange: start..<index))
      start = index + 1
    }
    let last = start..<byteRange.upperBound
    parts.append(Name.Part(text: source.text(last), byteRange: last))
    if dialect == .strict, !isWellFormed(byteRange, parts) {
      findings.append(.badName(source, byteRange))
      return nil
    }
    return Name(text: text, byteRange: byteRange, parts: parts)
  }

  /// Letters, digits, `_` and `-`, with single dots between.
  private func isWellFormed(_ byteRange: Range<Int>, _ parts: [Name.Part]) -> Bool {
    parts.allSatisfy { !$0.text.isEmpty }
      && source.bytes[byteRange].allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// One step after ` | `: `name` or `name: argument`; nil when a finding was added.
  private func pipeUse(
    _ step: Range<Int>, in tag: Tag, _ findings: inout [Diagnostic]
  ) -> Expression.PipeUse? {
    let colon = source.bytes[step].firstIndex(of: UInt8(ascii: ":"))
    let nameRange = source.trimmed(step.lowerBound..<(colon ?? step.upperBound))
    let name = source.text(nameRange)
    guard !name.isEmpty else {
      findings.append(.emptyPipe(source, tag.byteRange))
      return nil
    }
    guard let pipe = pipes[name] else {
      findings.append(.unknownPipe(source, nameRange, name: name, known: pipes.pipes.map(\.name)))
      return nil
    }
    let argumentRange = colon.map { source.trimmed($0 + 1..<step.upperBound) }
    let argument = argumentRange.map { literal($0) ?? source.text($0) }
    guard pipe.argument.allows(argument) else {
      findings.append(.badArgument(source, argumentRange ?? nameRange, pipe, argument: argument))
      return nil
    }
    return Expression.PipeUse(pipe: pipe, byteRange: nameRange, argument: argument)
  }
}
