import Diagnostics

/// Flattens parsed templates to the operations of a program.
struct Compiler {
  private let templates: TemplateIndex
  private let dialect: Dialect
  private var builder = ProgramBuilder()
  private var source = Source(path: "", bytes: [])
  private var template: Int32 = 0
  /// The blanks that are taken away at the start of each line: the indentation of the override.
  private var removed: ArraySlice<UInt8> = []
  private var findings: [Diagnostic] = []

  static func program(
    _ documents: [Document], _ templates: TemplateIndex, _ dialect: Dialect,
    findings: inout [Diagnostic]
  ) -> Program {
    var compiler = Compiler(templates: templates, dialect: dialect)
    for (index, document) in documents.enumerated() { compiler.compile(document, index) }
    findings += compiler.findings
    return Program(compiler.builder, templates, dialect)
  }

  private init(templates: TemplateIndex, dialect: Dialect) {
    self.templates = templates
    self.dialect = dialect
  }

  private mutating func compile(_ document: Document, _ index: Int) {
    source = document.source
    template = Int32(index)
    builder.entries.append(builder.markTarget())
    compile(document.nodes)
    builder.append(.finish, place(0..<0))
  }

  private mutating func compile(_ nodes: [Node]) {
    for node in nodes { compile(node) }
  }

  private mutating func compile(_ node: Node) {
    let place = place(node.byteRange)
    switch node.kind {
    case .text: compileText(node.byteRange, place)
    case .lineStart: builder.append(.lineStart, place)
    case .print(let value, let isEscaped): compilePrint(value, isEscaped, place)
    case .section(let value, let body):
      compileSection(value, body, place, isInverted: false)
    case .inverted(let value, let body):
      compileSection(value, body, place, isInverted: true)
    case .partial(let inclusion): compileInclusion(inclusion, [], place)
    case .parent(let inclusion, let overrides): compileInclusion(inclusion, overrides, place)
    case .block(let block): compileBlock(block, place)
    }
  }

  private mutating func compileText(_ byteRange: Range<Int>, _ place: TagPlace) {
    let kept = dedented(byteRange)
    builder.appendLiteral(
      kept, startsLine: source.isLineStart(byteRange.lowerBound), place)
    let endsInLineStart = kept.isEmpty || kept.last == UInt8(ascii: "\n")
    if endsInLineStart, source.bytes[byteRange.upperBound - 1] != UInt8(ascii: "\n") {
      builder.append(.lineStart, place)
    }
  }

  private mutating func compilePrint(_ value: Expression, _ isEscaped: Bool, _ place: TagPlace) {
    if let lookup = plainLookup(value) {
      builder.append(isEscaped ? .escaped(lookup) : .verbatim(lookup), place)
    } else {
      let expression = compiled(value)
      builder.append(
        isEscaped ? .escapedPiped(expression) : .verbatimPiped(expression), place)
    }
  }

  private mutating func compileSection(
    _ value: Expression, _ body: [Node], _ place: TagPlace, isInverted: Bool
  ) {
    let lookup = plainLookup(value)
    let expression = lookup == nil ? compiled(value) : 0
    let start = builder.append(.finish, place)
    compile(body)
    if !isInverted { builder.append(.endSection(begin: start + 1), place) }
    let end = builder.markTarget()
    let operation: Operation =
      switch (lookup, isInverted) {
      case (let lookup?, false): .section(lookup, end: end)
      case (let lookup?, true): .inverted(lookup, end: end)
      case (nil, false): .pipedSection(expression, end: end)
      case (nil, true): .pipedInverted(expression, end: end)
      }
    builder.replace(start, with: operation)
  }

  private mutating func compileInclusion(
    _ inclusion: Node.Inclusion, _ overrides: [Node.Override], _ place: TagPlace
  ) {
    let target: Inclusion.Target
    switch inclusion.target {
    case .dynamic(let name): target = .dynamic(lookup(name))
    case .named(let name):
      guard let index = templates[name] else {
        reportUnknown(name, inclusion.nameRange)
        return
      }
      target = .template(Int32(index))
    }
    let indentation = builder.store(inclusion.indentation.map { dedented($0) } ?? [])
    let compiled = builder.addInclusion(
      Inclusion(
        target: target, indentation: indentation, isStandalone: inclusion.indentation != nil,
        overrides: 0..<0, end: 0))
    builder.append(.include(compiled), place)
    var filled: [CompiledOverride] = []
    for override in overrides {
      let outer = removed
      removed = source.bytes[override.indentation]
      filled.append(CompiledOverride(key: Key(override.name), body: builder.markTarget()))
      if !override.startsLine, !override.nodes.isEmpty {
        builder.append(.lineStart, self.place(override.nameRange))
      }
      compile(override.nodes)
      builder.append(.finish, self.place(override.nameRange))
      removed = outer
    }
    builder.complete(compiled, filled)
  }

  private mutating func reportUnknown(_ name: String, _ byteRange: Range<Int>) {
    guard dialect == .strict, !name.utf8.isEmpty, !name.utf8.contains(where: \.isWhitespace)
    else { return }
    findings.append(.unknownPartial(source, byteRange, name: name, known: templates.names))
  }

  private mutating func compileBlock(_ block: Node.Block, _ place: TagPlace) {
    let indentation = builder.store(block.indentation.map { dedented($0) } ?? [])
    let compiled = builder.addBlock(
      CompiledBlock(
        key: Key(block.name), indentation: indentation,
        isStandalone: block.indentation != nil))
    let start = builder.append(.finish, place)
    compile(block.nodes)
    builder.replace(start, with: .block(compiled, end: builder.markTarget()))
  }

  /// The lookup of a bare name; nil when there are pipes or a literal.
  private mutating func plainLookup(_ value: Expression) -> Lookup? {
    guard value.pipes.isEmpty, case .name(let name) = value.operand else { return nil }
    return lookup(name)
  }

  private mutating func lookup(_ name: Name) -> Lookup {
    builder.lookup(name.parts.map { Key($0.text) })
  }

  private mutating func compiled(_ value: Expression) -> Int32 {
    let operand: CompiledExpression.Operand =
      switch value.operand {
      case .name(let name): .lookup(lookup(name))
      case .literal(let text): .constant(builder.addConstant(.text(text)))
      }
    let steps = value.pipes.map {
      CompiledExpression.Step(
        function: $0.pipe.function, argument: $0.argument, isConstant: $0.pipe.isConstant)
    }
    return builder.addExpression(CompiledExpression(operand: operand, steps: steps))
  }

  private func place(_ byteRange: Range<Int>) -> TagPlace {
    TagPlace(
      template: template, start: Int32(byteRange.lowerBound), end: Int32(byteRange.upperBound))
  }

  /// The bytes without the removed blanks at the start of each line that starts in the range.
  private func dedented(_ byteRange: Range<Int>) -> ArraySlice<UInt8> {
    guard !removed.isEmpty else { return source.bytes[byteRange] }
    var kept: [UInt8] = []
    kept.reserveCapacity(byteRange.count)
    var index = byteRange.lowerBound
    while index < byteRange.upperBound {
      if index == 0 || source.bytes[index - 1] == UInt8(ascii: "\n") {
        var matched = removed.startIndex
        while matched < removed.endIndex, index < byteRange.upperBound,
          source.bytes[index] == removed[matched]
        {
          matched += 1
          index += 1
        }
        guard index < byteRange.upperBound else { break }
      }
      kept.append(source.bytes[index])
      index += 1
    }
    return kept[...]
  }
}
