import Diagnostics

/// Turns the tags of a template into a tree.
struct Parser {
  /// The largest template: more than any page needs, and offsets fit in 32 bits.
  private static let bytesMax = 16 << 20

  private let source: Source
  private let tags: [Tag]
  private let pairing: Pairing
  private let layout: InheritanceLayout
  private let dialect: Dialect
  private let reader: ExpressionReader
  private var findings: [Diagnostic]

  /// Reads one template, and reports every mistake in it.
  static func document(
    _ template: TemplateSource, _ pipes: PipeTable, _ dialect: Dialect,
    findings: inout [Diagnostic]
  ) -> Document {
    guard template.source.bytes.count <= bytesMax else {
      findings.append(.tooLarge(template.source, bytesMax: bytesMax))
      return Document(name: template.name, source: template.source, nodes: [])
    }
    var parser = Parser(template.source, pipes, dialect)
    let nodes = parser.nodes(0..<parser.tags.count, in: 0..<template.source.bytes.count)
    findings += parser.findings
    return Document(name: template.name, source: template.source, nodes: nodes)
  }

  private init(_ source: Source, _ pipes: PipeTable, _ dialect: Dialect) {
    var findings: [Diagnostic] = []
    var lexer = Lexer(source, dialect)
    let found = lexer.tags(findings: &findings)
    pairing = Pairing(of: found, in: source, findings: &findings)
    layout = InheritanceLayout(of: found, pairing, in: source)
    tags = layout.tags
    reader = ExpressionReader(source, pipes, dialect)
    self.source = source
    self.dialect = dialect
    self.findings = findings
  }

  /// The nodes of the tags in `indices`, with the text between them, within `bounds`.
  private mutating func nodes(_ indices: Range<Int>, in bounds: Range<Int>) -> [Node] {
    var nodes: [Node] = []
    var textStart = bounds.lowerBound
    var index = indices.lowerBound
    while index < indices.upperBound {
      appendText(textStart, tags[index].extent.lowerBound, to: &nodes)
      appendLineStart(of: tags[index], to: &nodes)
      if !pairing.isDropped[index], let kind = kind(of: index) {
        nodes.append(Node(kind: kind, byteRange: tags[index].byteRange))
      }
      let end = pairing.end[index]
      textStart = end < tags.count ? tags[end].extent.upperBound : bounds.upperBound
      if end > index, pairing.closing(of: index) == nil, end < tags.count {
        textStart = tags[end].extent.lowerBound
      }
      index = end == index || pairing.closing(of: index) != nil ? end + 1 : end
    }
    appendText(textStart, bounds.upperBound, to: &nodes)
    return nodes
  }

  private mutating func appendText(_ start: Int, _ end: Int, to nodes: inout [Node]) {
    guard start < end else { return }
    nodes.append(Node(kind: .text, byteRange: start..<end))
    if dialect == .strict { ForeignSyntax.report(in: source, start..<end, &findings) }
  }

  /// Marks the line of a tag that begins it but does not stand alone.
  private func appendLineStart(of tag: Tag, to nodes: inout [Node]) {
    let start = tag.byteRange.lowerBound
    guard !tag.isStandalone, source.isLineStart(start) else { return }
    nodes.append(Node(kind: .lineStart, byteRange: start..<start))
  }

  private mutating func kind(of index: Int) -> Node.Kind? {
    let tag = tags[index]
    switch tag.kind {
    case .comment, .delimiters, .close: return nil
    case .escaped, .verbatim:
      return reader.expression(tag, &findings)
        .map { .print($0, isEscaped: tag.kind == .escaped) }
    case .section, .inverted:
      let value = reader.expression(tag, &findings)
      let body = body(of: index)
      return value.map { tag.kind == .section ? .section($0, body) : .inverted($0, body) }
    case .partial:
      return reader.inclusion(tag, &findings).map { .partial($0) }
    case .parent:
      let inclusion = reader.inclusion(tag, &findings)
      let overrides = overrides(of: index)
      return inclusion.map { .parent($0, overrides) }
    case .block:
      let name = reader.plainName(tag, &findings)
      let indentation = layout.indentation[index]
      let body = prefixed(index) + body(of: index)
      return .block(Node.Block(name: name, indentation: indentation, nodes: body))
    }
  }

  private mutating func body(of index: Int) -> [Node] {
    let end = pairing.end[index]
    let start = tags[index].extent.upperBound
    let limit = end < tags.count ? tags[end].extent.lowerBound : source.bytes.count
    var body = nodes(index + 1..<end, in: start..<max(start, limit))
    if pairing.closing(of: index) != nil { appendLineStart(of: tags[end], to: &body) }
    return body
  }

  /// What stands before a block on its line, which is part of its default.
  private func prefixed(_ index: Int) -> [Node] {
    guard let prefix = layout.prefix[index] else { return [] }
    return [Node(kind: prefix.isEmpty ? .lineStart : .text, byteRange: prefix)]
  }

  /// The blocks directly in a parent; everything else there is ignored.
  private mutating func overrides(of parent: Int) -> [Node.Override] {
    var overrides: [Node.Override] = []
    var names: Set<String> = []
    var index = parent + 1
    while index < pairing.end[parent] {
      let tag = tags[index]
      if tag.kind == .block, !pairing.isDropped[index] {
        let name = reader.plainName(tag, &findings)
        if !names.insert(name).inserted, dialect == .strict {
          findings.append(.repeatedBlock(source, tag.content, name: name))
        }
        overrides.append(
          Node.Override(
            name: name, nameRange: tag.content, indentation: layout.indentation[index] ?? 0..<0,
            startsLine: source.isLineStart(tag.extent.upperBound), nodes: body(of: index)))
      } else if dialect == .strict, tag.kind != .comment, tag.kind != .delimiters {
        findings.append(.ignoredInParent(source, tag.byteRange))
      }
      index = pairing.closing(of: index).map { $0 + 1 } ?? max(pairing.end[index], index + 1)
    }
    return overrides
  }
}
