import Diagnostics

/// Runs a template as far as it can be run with what is known, and keeps the rest as operations.
struct Specialiser {
  /// One frame of the context as it will be when the operation at hand is rendered.
  enum Frame {
    case known(Value)
    /// An object with unknown parts, which rendering finds behind a path from one of its roots.
    case partly([(Key, Knowledge)], Address)
    /// A value that is unknown: the frame with this index of the stack at rendering.
    case unknown(Int)
  }

  /// A path from a frame that is given at rendering.
  struct Address {
    let root: Int
    var path: [Key] = []
  }

  /// An included template that is being run.
  private struct Activation {
    let template: Int
    let residualCount: Int
  }

  /// How deep sections and inclusions are followed before all is left to rendering.
  private static let depthMax = 300
  /// How many operations are run before all is left to rendering.
  private static let stepsMax = 1 << 21

  let program: Program
  let environment: PipeEnvironment
  var builder: ProgramBuilder
  var stack: [Frame] = []
  /// Whether the program keeps its original operations, for resumptions.
  private let keepsOriginal: Bool
  private var needsOriginal = false
  private var hasGivenUp = false
  private var steps = 0
  /// How many frames the stack will have at rendering.
  private var runtimeCount: Int
  /// How many sections have been kept around the operation at hand.
  private var residualCount = 0
  private var depth = 0
  private var margin = Margin()
  private var filled: [Renderer.FilledBlocks] = []
  private var blocks: Int32 = -1
  private var activations: [Activation] = []
  /// The inclusion that the operation at hand came from, as an index of the builder's callers.
  private var caller: Int32 = -1

  static func template(
    _ template: Template, _ known: [Value], _ environment: PipeEnvironment
  ) -> Template {
    var specialiser = Specialiser(template.program, known, environment, keepsOriginal: false)
    var entry = specialiser.specialise(from: template.entry)
    if specialiser.needsOriginal || specialiser.hasGivenUp {
      let hasGivenUp = specialiser.hasGivenUp
      specialiser = Specialiser(template.program, known, environment, keepsOriginal: true)
      entry =
        hasGivenUp
        ? specialiser.leaveAll(from: template.entry)
        : specialiser.specialise(from: template.entry)
    }
    let program = Program(
      specialiser.builder, template.program.templates, template.program.dialect)
    return Template(program: program, entry: entry, stackCount: known.count)
  }

  private init(
    _ program: Program, _ known: [Value], _ environment: PipeEnvironment, keepsOriginal: Bool
  ) {
    self.program = program
    self.environment = environment
    self.keepsOriginal = keepsOriginal
    builder = keepsOriginal ? ProgramBuilder(continuing: program) : ProgramBuilder()
    runtimeCount = known.count
    stack = known.enumerated().map { index, value in
      switch Knowledge(value) {
      case .value(let value): .known(value)
      case .members(let members): .partly(members, Address(root: index))
      case .nothing: .unknown(index)
      }
    }
  }

  private mutating func specialise(from entry: Int32) -> Int32 {
    let start = builder.markTarget()
    run(from: Int(entry))
    builder.append(.finish, TagPlace(template: 0, start: 0, end: 0))
    return start
  }

  /// Leaves the whole template to rendering.
  private mutating func leaveAll(from entry: Int32) -> Int32 {
    let start = builder.markTarget()
    let place = program.places[Int(entry)]
    let resumption = Resumption(
      target: .operation(entry), stack: stack.map { source(of: $0) }, margin: .empty, filled: [],
      blocks: -1)
    builder.append(.resume(builder.addResumption(resumption)), place)
    builder.append(.finish, place)
    return start
  }

  /// Runs operations up to `end`, or up to the end of the override or template.
  mutating func run(from start: Int, to end: Int = .max) {
    depth += 1
    defer { depth -= 1 }
    var current = start
    while current < end {
      steps += 1
      hasGivenUp = hasGivenUp || depth > Self.depthMax || steps > Self.stepsMax
      guard !hasGivenUp else { return }
      let place = place(of: current)
      var next = current + 1
      switch program.operations[current] {
      case .finish: return
      case .endSection: break
      case .literal(let run, let startsLine): literal(run, startsLine: startsLine, place)
      case .lineStart: builder.appendLiteral(margin.current, place)
      case .escaped(let lookup): print(resolve(lookup), isEscaped: true, place)
      case .verbatim(let lookup): print(resolve(lookup), isEscaped: false, place)
      case .escapedPiped(let index): print(evaluate(index), isEscaped: true, place)
      case .verbatimPiped(let index): print(evaluate(index), isEscaped: false, place)
      case .section(let lookup, let end):
        section(resolve(lookup), next..<Int(end), place)
        next = Int(end)
      case .pipedSection(let index, let end):
        section(evaluate(index), next..<Int(end), place)
        next = Int(end)
      case .inverted(let lookup, let end):
        inverted(resolve(lookup), next..<Int(end), place)
        next = Int(end)
      case .pipedInverted(let index, let end):
        inverted(evaluate(index), next..<Int(end), place)
        next = Int(end)
      case .include(let index):
        include(program.inclusions[Int(index)], place)
        next = Int(program.inclusions[Int(index)].end)
      case .resume(let index): resume(program.resumptions[Int(index)], place)
      case .block(let index, let end):
        if expand(program.blocks[Int(index)]) { next = Int(end) }
      }
      current = next
    }
  }

  private mutating func literal(_ run: ByteRun, startsLine: Bool, _ place: TagPlace) {
    var output: [UInt8] = []
    let bytes = program.bytes
    margin.write(bytes.span.extracting(run.range), startsLine: startsLine, to: &output)
    builder.appendLiteral(output, place)
  }

  /// Where an operation's tag stands, and what included it by now.
  private mutating func place(of operation: Int) -> TagPlace {
    var place = program.places[operation]
    place.caller = callers(place.caller)
    return place
  }

  /// The caller that was known before, included by the one at hand.
  private mutating func callers(_ known: Int32) -> Int32 {
    guard known >= 0 else { return caller }
    var place = program.callers[Int(known)]
    place.caller = callers(place.caller)
    return builder.addCaller(place)
  }
}

// Values and sections.
extension Specialiser {
  private mutating func print(_ result: Result, isEscaped: Bool, _ place: TagPlace) {
    switch result {
    case .known(let value):
      var output: [UInt8] = []
      if isEscaped {
        value.appendEscaped(to: &output)
      } else {
        value.appendVerbatim(to: &output)
      }
      builder.appendLiteral(output, place)
    case .partly: break
    case .lookup(let lookup):
      builder.append(isEscaped ? .escaped(lookup) : .verbatim(lookup), place)
    case .expression(let index):
      builder.append(isEscaped ? .escapedPiped(index) : .verbatimPiped(index), place)
    }
  }

  /// `body` ends with the operation that ends the section.
  private mutating func section(_ result: Result, _ body: Range<Int>, _ place: TagPlace) {
    let content = body.dropLast()
    switch result {
    case .known(.list(let elements)):
      for element in elements { run(content, in: .known(element)) }
    case .known(let value):
      if value.isTruthy { run(content, in: .known(value)) }
    case .partly(let members, let address): run(content, in: .partly(members, address))
    case .lookup, .expression:
      let start = builder.append(.finish, place)
      let frame = Frame.unknown(runtimeCount)
      runtimeCount += 1
      residualCount += 1
      run(content, in: frame)
      residualCount -= 1
      runtimeCount -= 1
      builder.append(.endSection(begin: start + 1), place)
      let end = builder.markTarget()
      if case .expression(let index) = result {
        builder.replace(start, with: .pipedSection(index, end: end))
      } else if case .lookup(let lookup) = result {
        builder.replace(start, with: .section(lookup, end: end))
      }
    }
  }

  private mutating func run(_ body: Range<Int>, in frame: Frame) {
    stack.append(frame)
    run(from: body.lowerBound, to: body.upperBound)
    stack.removeLast()
  }

  private mutating func inverted(_ result: Result, _ body: Range<Int>, _ place: TagPlace) {
    switch result {
    case .known(let value):
      if !value.isTruthy { run(from: body.lowerBound, to: body.upperBound) }
    case .partly: break
    case .lookup, .expression:
      let start = builder.append(.finish, place)
      residualCount += 1
      run(from: body.lowerBound, to: body.upperBound)
      residualCount -= 1
      let end = builder.markTarget()
      if case .expression(let index) = result {
        builder.replace(start, with: .pipedInverted(index, end: end))
      } else if case .lookup(let lookup) = result {
        builder.replace(start, with: .inverted(lookup, end: end))
      }
    }
  }
}

// Inclusions and blocks.
extension Specialiser {
  private mutating func include(_ inclusion: Inclusion, _ place: TagPlace) {
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
  private mutating func resume(_ resumption: Resumption, _ place: TagPlace) {
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
  private mutating func expand(_ block: CompiledBlock) -> Bool {
    guard let found = program.override(for: block.key, filled, blocks) else { return false }
    let outer = (blocks: blocks, margin: block.isStandalone
      ? margin.deepen(by: program.bytes[block.indentation.range]) : margin.suspend())
    blocks = found.outer
    run(from: Int(found.body))
    blocks = outer.blocks
    margin.restore(outer.margin)
    return true
  }
}
