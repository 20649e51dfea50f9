import Diagnostics

extension Renderer {
  /// What to go back to when an included template or an override ends.
  struct Call {
    /// The tag that made the call.
    let operation: Int32
    let end: Int32
    let blocks: Int32
    let filledCount: Int32
    let margin: Margin.State
    let isInclusion: Bool
  }

  /// Overrides that a parent tag gave, and what was filled where it stood.
  struct FilledBlocks {
    let overrides: Range<Int32>
    let outer: Int32
  }

  /// Starts the template that a tag includes; the operation to go on with, nil to give up.
  mutating func include(_ index: Int32, _ program: Program, at operation: Int) -> Int? {
    let inclusion = program.inclusions[Int(index)]
    guard let template = target(of: inclusion, program, at: operation) else {
      return Int(inclusion.end)
    }
    guard calls.count < Self.depthMax else {
      findings.append(.tooDeep(program.place(of: operation), why: chain(in: program)))
      return nil
    }
    let outer =
      inclusion.isStandalone
      ? margin.deepen(by: program.bytes[inclusion.indentation.range]) : margin.suspend()
    calls.append(
      Call(
        operation: Int32(operation), end: inclusion.end, blocks: blocks,
        filledCount: Int32(filled.count), margin: outer, isInclusion: true))
    if !inclusion.overrides.isEmpty {
      filled.append(FilledBlocks(overrides: inclusion.overrides, outer: blocks))
      blocks = Int32(filled.count - 1)
    }
    return Int(program.entries[template])
  }

  /// The index of the included template; nil when it does not exist.
  private mutating func target(
    of inclusion: Inclusion, _ program: Program, at operation: Int
  ) -> Int? {
    switch inclusion.target {
    case .template(let index): return Int(index)
    case .dynamic(let lookup):
      guard case .text(let name)? = context.find(lookup, program)?.copy else { return nil }
      if let index = program.templates[name] { return index }
      if program.dialect == .strict {
        findings.append(
          .missingPartial(
            program.place(of: operation), name: name, known: program.templates.names,
            why: chain(in: program)))
      }
      return nil
    }
  }

  /// Starts what fills a block: its first operation, or nil when nothing does.
  ///
  /// What was given further out wins. An override sees the blocks that were filled where it was
  /// written, not those of the template that it fills.
  mutating func expand(
    _ index: Int32, _ program: Program, at operation: Int, _ end: Int32
  ) -> Int? {
    let block = program.blocks[Int(index)]
    var found: (body: Int32, outer: Int32)?
    var level = blocks
    while level >= 0 {
      let given = filled[Int(level)]
      if let override = program.override(of: block.key, in: given.overrides) {
        found = (override.body, given.outer)
      }
      level = given.outer
    }
    guard let found else { return nil }
    let outer =
      block.isStandalone
      ? margin.deepen(by: program.bytes[block.indentation.range]) : margin.suspend()
    calls.append(
      Call(
        operation: Int32(operation), end: end, blocks: blocks, filledCount: Int32(filled.count),
        margin: outer, isInclusion: false))
    blocks = found.outer
    return Int(found.body)
  }

  mutating func leave(_ call: Call) {
    margin.restore(call.margin)
    blocks = call.blocks
    filled.removeLast(filled.count - Int(call.filledCount))
  }

  /// The result of a value's pipes; null when one failed.
  mutating func evaluate(
    _ index: Int32, _ program: Program, _ environment: PipeEnvironment, at operation: Int
  ) -> Value {
    let expression = program.expressions[Int(index)]
    var value =
      switch expression.operand {
      case .lookup(let lookup): context.find(lookup, program)?.copy ?? .null
      case .constant(let index): program.constants[Int(index)]
      }
    do {
      for step in expression.steps where value.isPresent {
        value = try step.function(value, step.argument, environment)
      }
    } catch {
      findings.append(
        .pipeFailed(program.place(of: operation), error, chain: chain(in: program)))
      return .null
    }
    return value
  }

  /// Which tags led to the running template, innermost first.
  private func chain(in program: Program) -> String {
    IncludeChain.sentence(
      calls.reversed().filter(\.isInclusion).map { program.place(of: Int($0.operation)) })
  }
}

extension Program {
  /// The first of some overrides that fills the block.
  func override(of key: Key, in range: Range<Int32>) -> CompiledOverride? {
    for index in range where overrides[Int(index)].key == key { return overrides[Int(index)] }
    return nil
  }
}
