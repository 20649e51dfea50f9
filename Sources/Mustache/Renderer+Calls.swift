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
    let kind: Kind

    enum Kind {
      case inclusion
      case override
      case resumption
    }
  }

  /// Overrides that a parent tag gave, and what was filled where it stood.
  struct FilledBlocks {
    let overrides: Range<Int32>
    let outer: Int32
  }

  /// Starts the template that a tag includes; the operation to go on with, nil to give up.
  mutating func include(_ index: Int32, _ program: Program, at operation: Int) -> Int? {
    let inclusion = program.inclusions[Int(index)]
    guard let entry = entry(inclusion.target, program, at: operation) else {
      return Int(inclusion.end)
    }
    guard calls.count < Self.depthMax else {
      report(
        .tooDeep(program.place(of: operation), why: chain(to: operation, in: program)))
      return nil
    }
    let outer =
      inclusion.isStandalone
      ? margin.deepen(by: program.bytes[inclusion.indentation.range]) : margin.suspend()
    calls.append(
      Call(
        operation: Int32(operation), end: inclusion.end, blocks: blocks,
        filledCount: Int32(filled.count), margin: outer, kind: .inclusion))
    if !inclusion.overrides.isEmpty {
      filled.append(FilledBlocks(overrides: inclusion.overrides, outer: blocks))
      blocks = Int32(filled.count - 1)
    }
    return entry
  }

  /// The first operation of the included template; nil when it does not exist.
  private mutating func entry(
    _ target: Inclusion.Target, _ program: Program, at operation: Int
  ) -> Int? {
    switch target {
    case .template(let index): return Int(program.entries[Int(index)])
    case .operation(let index): return Int(index)
    case .dynamic(let lookup):
      guard case .text(let name)? = context.find(lookup, program)?.copy else { return nil }
      if let index = program.templates[name] { return Int(program.entries[index]) }
      if program.dialect == .strict {
        report(
          .missingPartial(
            program.place(of: operation), name: name, known: program.templates.names,
            why: chain(to: operation, in: program)))
      }
      return nil
    }
  }

  /// Starts the template that a specialised one left to rendering, with the context it has there.
  mutating func resume(_ resumption: Resumption, _ program: Program, at operation: Int) -> Int? {
    guard let entry = entry(resumption.target, program, at: operation) else {
      return operation + 1
    }
    guard calls.count < Self.depthMax else {
      report(
        .tooDeep(program.place(of: operation), why: chain(to: operation, in: program)))
      return nil
    }
    let outer = margin.replace(by: program.bytes[resumption.margin.range])
    calls.append(
      Call(
        operation: Int32(operation), end: Int32(operation + 1), blocks: blocks,
        filledCount: Int32(filled.count), margin: outer, kind: .resumption))
    let base = Int32(filled.count)
    filled += resumption.filled.map {
      FilledBlocks(overrides: $0.overrides, outer: $0.outer < 0 ? -1 : $0.outer + base)
    }
    blocks = resumption.blocks < 0 ? -1 : resumption.blocks + base
    context.replace(by: resumption.stack, program)
    return entry
  }

  /// Starts what fills a block: its first operation, or nil when nothing does.
  mutating func expand(
    _ index: Int32, _ program: Program, at operation: Int, _ end: Int32
  ) -> Int? {
    let block = program.blocks[Int(index)]
    guard let found = program.override(for: block.key, filled, blocks) else { return nil }
    let outer =
      block.isStandalone
      ? margin.deepen(by: program.bytes[block.indentation.range]) : margin.suspend()
    calls.append(
      Call(
        operation: Int32(operation), end: end, blocks: blocks, filledCount: Int32(filled.count),
        margin: outer, kind: .override))
    blocks = found.outer
    return Int(found.body)
  }

  mutating func leave(_ call: Call) {
    if call.kind == .resumption { context.restore() }
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
      report(
        .pipeFailed(program.place(of: operation), error, chain: chain(to: operation, in: program)))
      return .null
    }
    return value
  }

  /// Which tags led to the operation, innermost first.
  private func chain(to operation: Int, in program: Program) -> String {
    var places = program.callers(of: operation)
    for call in calls.reversed() where call.kind != .override {
      places.append(program.place(of: Int(call.operation)))
      places += program.callers(of: Int(call.operation))
    }
    return IncludeChain.sentence(places)
  }
}
