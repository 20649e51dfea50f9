package import Diagnostics

/// Renders one template after the other, keeping its working memory; each worker has its own.
package struct Renderer {
  /// How many included templates and filled blocks may be active at once.
  package static let depthMax = 200

  /// What went wrong so far: pipes that failed on their data, endless inclusion.
  package var findings: [Diagnostic] = []

  /// What is in `findings`: one page after the other may meet the same mistake.
  private var reported: Set<Reported> = []

  private struct Reported: Hashable {
    let path: String
    let offset: Int
    let what: String
  }

  var context = Context()
  var calls: [Call] = []
  var filled: [FilledBlocks] = []
  var margin = Margin()
  /// The innermost of `filled`, or -1.
  var blocks: Int32 = -1
  /// How large the last page was.
  private var lastCount = 4096

  package init() {}

  /// Appends the rendered page to `output`; `stack` is the context, outermost first.
  package mutating func render(
    _ template: Template, _ stack: [Value], in environment: PipeEnvironment,
    into output: inout [UInt8]
  ) {
    precondition(
      template.stackCount ?? stack.count == stack.count,
      "a specialised template is rendered with the stack it was specialised for")
    context.begin(stack)
    var writer = PageWriter(capacity: lastCount + lastCount / 4)
    run(template.program, from: template.entry, environment, &writer)
    lastCount = max(writer.count, 64)
    writer.finish(into: &output)
    withExtendedLifetime((stack, template)) { context.end() }
    calls.removeAll(keepingCapacity: true)
    filled.removeAll(keepingCapacity: true)
    margin.reset()
    blocks = -1
  }

  /// Adds what went wrong, unless it is known.
  mutating func report(_ finding: Diagnostic) {
    let place = finding.place
    let key = Reported(path: place.path, offset: place.offset, what: finding.what)
    if reported.insert(key).inserted { findings.append(finding) }
  }

  private mutating func run(
    _ program: Program, from entry: Int32, _ environment: PipeEnvironment,
    _ writer: inout PageWriter
  ) {
    let operations = program.operations
    let bytes = program.bytes
    var next: Int? = Int(entry)
    while let current = next {
      next = current + 1
      switch operations[current] {
      case .literal(let run, let startsLine):
        margin.write(bytes.span.extracting(run.range), startsLine: startsLine, to: &writer)
      case .lineStart:
        margin.startLine(&writer)
      case .escaped(let lookup):
        context.find(lookup, program)?.append(to: &writer, isEscaped: true)
      case .verbatim(let lookup):
        context.find(lookup, program)?.append(to: &writer, isEscaped: false)
      case .escapedPiped(let index):
        evaluate(index, program, environment, at: current)
          .append(to: &writer, isEscaped: true)
      case .verbatimPiped(let index):
        evaluate(index, program, environment, at: current)
          .append(to: &writer, isEscaped: false)
      case .section(let lookup, let end):
        guard let value = context.find(lookup, program), context.enter(value) else {
          next = Int(end)
          continue
        }
      case .pipedSection(let index, let end):
        let value = evaluate(index, program, environment, at: current)
        if !context.enter(keeping: value) { next = Int(end) }
      case .endSection(let begin):
        if context.advance() { next = Int(begin) }
      case .inverted(let lookup, let end):
        if context.find(lookup, program)?.isTruthy ?? false { next = Int(end) }
      case .pipedInverted(let index, let end):
        if evaluate(index, program, environment, at: current).isTruthy { next = Int(end) }
      case .include(let index):
        next = include(index, program, at: current)
      case .resume(let index):
        next = resume(program.resumptions[Int(index)], program, at: current)
      case .block(let index, let end):
        next = expand(index, program, at: current, end) ?? current + 1
      case .finish:
        guard let call = calls.popLast() else { return }
        leave(call)
        next = Int(call.end)
      }
    }
  }
}
