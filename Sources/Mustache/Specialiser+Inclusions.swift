extension Specialiser {
  /// Runs what a tag includes, or leaves it to rendering.
  mutating func include(_ inclusion: Inclusion, _ place: TagPlace) {
    switch inclusion.target {
    case .operation: break
    case .template(let template): include(Int(template), inclusion, place)
    case .dynamic(let lookup):
      switch resolve(lookup) {
      case .known(.text(let name)):
        if let template = program.templates[name] {
          include(template, inclusion, place)
        } else if program.dialect == .strict {
          leave(inclusion, .dynamic(constant(.text(name))), place)
        }
      case .known, .partly, .expression: break
      case .lookup(let residual): leave(inclusion, .dynamic(residual), place)
      }
    }
  }

  private mutating func include(
    _ template: Int, _ inclusion: Inclusion, _ place: TagPlace
  ) {
    let isRepeated = activations.contains {
      $0.template == template && $0.residualCount < residualCount
    }
    guard !isRepeated else {
      leave(inclusion, .template(Int32(template)), place)
      return
    }
    let outer = (margin: enter(inclusion), blocks: blocks, filled: filled.count, caller: caller)
    fill(inclusion.overrides)
    caller = builder.addCaller(place)
    activations.append(Activation(template: template, residualCount: residualCount))
    run(from: Int(program.entries[template]))
    activations.removeLast()
    caller = outer.caller
    filled.removeLast(filled.count - outer.filled)
    blocks = outer.blocks
    margin.restore(outer.margin)
  }

  private mutating func enter(_ inclusion: Inclusion) -> Margin.State {
    inclusion.isStandalone
      ? margin.deepen(by: program.bytes[inclusion.indentation.range]) : margin.suspend()
  }

  private mutating func fill(_ overrides: Range<Int32>) {
    guard !overrides.isEmpty else { return }
    filled.append(Renderer.FilledBlocks(overrides: overrides, outer: blocks))
    blocks = Int32(filled.count - 1)
  }

  /// Leaves an inclusion to rendering, with all that it needs.
  private mutating func leave(
    _ inclusion: Inclusion, _ target: Inclusion.Target, _ place: TagPlace
  ) {
    needsOriginal = true
    let outer = (margin: enter(inclusion), blocks: blocks, filled: filled.count)
    fill(inclusion.overrides)
    let resumption = Resumption(
      target: target, stack: stack.map { source(of: $0) }, margin: builder.store(margin.current),
      filled: filled, blocks: blocks)
    builder.append(.resume(builder.addResumption(resumption)), place)
    filled.removeLast(filled.count - outer.filled)
    blocks = outer.blocks
    margin.restore(outer.margin)
  }

  /// Keeps a resumption of a template that was specialised before.
  mutating func resume(_ resumption: Resumption, _ place: TagPlace) {
    needsOriginal = true
    let target: Inclusion.Target
    switch resumption.target {
    case .template, .operation: target = resumption.target
    case .dynamic(let lookup):
      switch resolve(lookup) {
      case .known(let value): target = .dynamic(constant(value))
      case .lookup(let residual): target = .dynamic(residual)
      case .partly, .expression: return
      }
    }
    let sources = resumption.stack.map { source in
      switch source {
      case .frame(let index): self.source(of: stack[Int(index)])
      case .lookup(let lookup): self.source(of: resolve(lookup))
      }
    }
    let kept = Resumption(
      target: target, stack: sources,
      margin: builder.store(program.bytes[resumption.margin.range]),
      filled: resumption.filled, blocks: resumption.blocks)
    builder.append(.resume(builder.addResumption(kept)), place)
  }

  /// Runs what fills a block; false when nothing does, and its default is to be run.
  mutating func expand(_ block: CompiledBlock) -> Bool {
    guard let found = program.override(for: block.key, filled, blocks) else { return false }
    let outer = (
      blocks: blocks,
      margin: block.isStandalone
        ? margin.deepen(by: program.bytes[block.indentation.range]) : margin.suspend()
    )
    blocks = found.outer
    run(from: Int(found.body))
    blocks = outer.blocks
    margin.restore(outer.margin)
    return true
  }
}
