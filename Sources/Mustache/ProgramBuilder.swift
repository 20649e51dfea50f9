/// A program under construction.
struct ProgramBuilder {
  private(set) var operations: [Operation] = []
  private(set) var places: [TagPlace] = []
  private(set) var bytes: [UInt8] = []
  private(set) var keys: [Key] = []
  private(set) var expressions: [CompiledExpression] = []
  private(set) var inclusions: [Inclusion] = []
  private(set) var overrides: [CompiledOverride] = []
  private(set) var blocks: [CompiledBlock] = []
  private(set) var constants: [Value] = []
  private(set) var fallbacks: [Fallback] = []
  private(set) var resumptions: [Resumption] = []
  private(set) var callers: [TagPlace] = []
  var entries: [Int32] = []

  private var paths: [[Key]: Int32] = [:]
  /// The first operation that a literal may be joined to: behind the last target of a jump.
  private var joinable = 0

  init() {}

  /// Goes on behind all that a program has.
  init(continuing program: Program) {
    operations = program.operations
    places = program.places
    bytes = program.bytes
    keys = program.keys
    expressions = program.expressions
    inclusions = program.inclusions
    overrides = program.overrides
    blocks = program.blocks
    constants = program.constants
    fallbacks = program.fallbacks
    resumptions = program.resumptions
    callers = program.callers
    entries = program.entries
  }

  /// The index of the operation that is added next.
  var next: Int32 { Int32(operations.count) }

  /// Declares that some operation goes on here.
  mutating func markTarget() -> Int32 {
    joinable = operations.count
    return next
  }

  @discardableResult
  mutating func append(_ operation: Operation, _ place: TagPlace) -> Int32 {
    operations.append(operation)
    places.append(place)
    return next - 1
  }

  /// Completes an operation whose target was not known yet.
  mutating func replace(_ index: Int32, with operation: Operation) {
    operations[Int(index)] = operation
  }

  /// Appends bytes to print, joined to the bytes printed just before.
  mutating func appendLiteral(
    _ run: some Collection<UInt8>, startsLine: Bool, _ place: TagPlace
  ) {
    guard !run.isEmpty else { return }
    let added = store(run)
    if operations.count > joinable,
      case .literal(let last, let lastStartsLine) = operations[operations.count - 1],
      last.start + last.count == added.start,
      startsLine == (bytes[Int(added.start) - 1] == UInt8(ascii: "\n"))
    {
      let joined = ByteRun(start: last.start, count: last.count + added.count)
      operations[operations.count - 1] = .literal(joined, startsLine: lastStartsLine)
    } else {
      append(.literal(added, startsLine: startsLine), place)
    }
  }

  /// Appends bytes to print that have their margin already.
  mutating func appendLiteral(_ run: some Collection<UInt8>, _ place: TagPlace) {
    appendLiteral(run, startsLine: bytes.last == UInt8(ascii: "\n"), place)
  }

  /// Keeps bytes in the program.
  mutating func store(_ run: some Collection<UInt8>) -> ByteRun {
    let start = bytes.count
    bytes.append(contentsOf: run)
    return ByteRun(start: Int32(start), count: Int32(bytes.count - start))
  }

  /// The lookup of a name in the whole context.
  mutating func lookup(_ parts: some Sequence<Key>) -> Lookup {
    let path = Array(parts)
    let start = paths[path] ?? Int32(keys.count)
    if paths.updateValue(start, forKey: path) == nil { keys += path }
    return Lookup(path: start, count: Int16(clamping: path.count))
  }

  mutating func addConstant(_ value: Value) -> Int32 {
    constants.append(value)
    return Int32(constants.count - 1)
  }

  mutating func addExpression(_ expression: CompiledExpression) -> Int32 {
    expressions.append(expression)
    return Int32(expressions.count - 1)
  }

  mutating func addFallback(_ fallback: Fallback) -> Int32 {
    fallbacks.append(fallback)
    return Int32(fallbacks.count - 1)
  }

  mutating func addResumption(_ resumption: Resumption) -> Int32 {
    resumptions.append(resumption)
    return Int32(resumptions.count - 1)
  }

  mutating func addCaller(_ place: TagPlace) -> Int32 {
    callers.append(place)
    return Int32(callers.count - 1)
  }

  mutating func addBlock(_ block: CompiledBlock) -> Int32 {
    blocks.append(block)
    return Int32(blocks.count - 1)
  }

  mutating func addInclusion(_ inclusion: Inclusion) -> Int32 {
    inclusions.append(inclusion)
    return Int32(inclusions.count - 1)
  }

  /// Completes an inclusion with what fills its blocks, and where to go on.
  mutating func complete(_ inclusion: Int32, _ filled: [CompiledOverride]) {
    let start = Int32(overrides.count)
    overrides += filled
    inclusions[Int(inclusion)].overrides = start..<Int32(overrides.count)
    inclusions[Int(inclusion)].end = markTarget()
  }
}
