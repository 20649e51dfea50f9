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
  struct Activation {
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
  var needsOriginal = false
  private var hasGivenUp = false
  private var steps = 0
  /// How many frames the stack will have at rendering.
  var runtimeCount: Int
  /// How many sections have been kept around the operation at hand.
  var residualCount = 0
  private var depth = 0
  var margin = Margin()
  var filled: [Renderer.FilledBlocks] = []
  var blocks: Int32 = -1
  var activations: [Activation] = []
  /// The inclusion that the operation at hand came from, as an index of the builder's callers.
  var caller: Int32 = -1

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
      case .escaped(let lookup): emit(resolve(lookup), isEscaped: true, place)
      case .verbatim(let lookup): emit(resolve(lookup), isEscaped: false, place)
      case .escapedPiped(let index): emit(evaluate(index), isEscaped: true, place)
      case .verbatimPiped(let index): emit(evaluate(index), isEscaped: false, place)
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
    var writer = PageWriter(capacity: Int(run.count) * 2)
    let bytes = program.bytes
    margin.write(bytes.span.extracting(run.range), startsLine: startsLine, to: &writer)
    var output: [UInt8] = []
    writer.finish(into: &output)
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
