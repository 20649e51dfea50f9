internal import Diagnostics

/// Builds the tree of one YAML text from libyaml's events, and refuses what we do not allow.
struct Composer: ~Copyable {
  struct Tree {
    let root: Node
    /// Whether an error was reported that leaves the tree fit for decoding, to find more.
    let hasErrors: Bool
  }

  private let source: Source
  private let byteRange: Range<Int>
  private let depthMax: Int
  private var parser: EventParser
  private var offsets: ByteOffsets
  private var depth = 0
  private var findings: [Diagnostic] = []
  /// Whether something was refused that leaves a hole in the tree.
  private var hasHole = false

  /// Nil exactly when the text cannot be decoded and errors were appended.
  static func compose(
    _ source: Source, _ byteRange: Range<Int>, _ limits: YAMLLimits,
    _ findings: inout [Diagnostic]
  ) -> Tree? {
    guard let checked = YAMLText.check(source, byteRange, limits, &findings) else { return nil }
    var composer = Composer(source, checked, limits)
    let root: Node?
    do throws(SyntaxError) {
      root = try composer.document()
    } catch {
      composer.explain(error)
      root = nil
    }
    findings += composer.findings
    guard let root, !composer.hasHole else { return nil }
    return Tree(root: root, hasErrors: !composer.findings.isEmpty)
  }

  private init(_ source: Source, _ checked: YAMLText.Checked, _ limits: YAMLLimits) {
    self.source = source
    byteRange = checked.byteRange
    depthMax = limits.depthMax
    parser = EventParser(source.bytes[checked.byteRange])
    offsets = ByteOffsets(source.bytes, checked.byteRange, isASCII: checked.isASCII)
  }

  /// The one document; nil when something was refused and reading on makes no sense.
  private mutating func document() throws(SyntaxError) -> Node? {
    var root: Node?
    while true {
      let event = try parser.next()
      switch event.kind {
      case .streamEnd:
        if hasHole { return nil }
        if let root, !root.isNull { return root }
        return Node(content: .mapping([]), range: byteRange.lowerBound..<byteRange.lowerBound)
      case .documentStart(let hasDirectives):
        let place = place(event.start, event.end)
        if hasDirectives { refuse(.directive(at: place)) }
        if root != nil {
          refuse(.severalDocuments(at: place))
          return nil
        }
      case .streamStart, .documentEnd: continue
      default:
        root = try node(event)
        if root == nil { return nil }
      }
    }
  }

  private mutating func node(_ event: Event) throws(SyntaxError) -> Node? {
    if event.hasAnchor || event.hasTag { refuseProperties(event) }
    switch event.kind {
    case .scalar(let scalar):
      let range = trimmed(range(event.start, event.end), scalar.style)
      if scalar.style == .plain { checkFoldedText(range) }
      return Node(content: .scalar(scalar), range: range)
    case .sequenceStart: return try sequence(event)
    case .mappingStart: return try mapping(event)
    default:
      refuse(.alias(at: place(event.start, event.end)))
      return Node(content: .sequence([]), range: range(event.start, event.end))
    }
  }

  private mutating func sequence(_ start: Event) throws(SyntaxError) -> Node? {
    guard enter(start) else { return nil }
    var items: [Node] = []
    while true {
      let event = try parser.next()
      if case .sequenceEnd = event.kind {
        depth -= 1
        return Node(content: .sequence(items), range: range(start, event, items.last?.range))
      }
      guard let item = try node(event) else { return nil }
      items.append(item)
    }
  }

  private mutating func mapping(_ start: Event) throws(SyntaxError) -> Node? {
    guard enter(start) else { return nil }
    var pairs: [Pair] = []
    while true {
      let event = try parser.next()
      if case .mappingEnd = event.kind {
        depth -= 1
        let range = range(start, event, pairs.last?.value.range)
        return Node(content: .mapping(removingDuplicates(pairs)), range: range)
      }
      guard let key = try node(event), let value = try node(parser.next()) else { return nil }
      guard case .scalar(let scalar) = key.content else {
        let isTemplate = source.text(key.range).hasPrefix("{")
        refuse(.keyNotText(isTemplate: isTemplate, at: .bytes(source, key.range)))
        continue
      }
      if scalar.text == "<<", scalar.style == .plain {
        refuse(.mergeKey(at: .bytes(source, key.range)))
      }
      pairs.append(Pair(key: scalar.text, keyRange: key.range, value: value))
    }
  }

  /// Counts a level; false when there are too many.
  private mutating func enter(_ event: Event) -> Bool {
    depth += 1
    if depth <= depthMax { return true }
    refuse(.tooDeep(depthMax, at: place(event.start, event.end)))
    return false
  }

  /// Keeps the first of each key and reports the others.
  private mutating func removingDuplicates(_ pairs: [Pair]) -> [Pair] {
    guard hasDuplicates(pairs) else { return pairs }
    var firsts: [String: Range<Int>] = [:]
    var unique: [Pair] = []
    for pair in pairs {
      if let first = firsts[pair.key] {
        // Line numbers are counted from the start, so not for a file of nothing but repeats.
        guard findings.count < SyntaxScan.findingsMax else { continue }
        let line = source.position(of: first.lowerBound).line
        findings.append(.duplicateKey(pair.key, line, at: .bytes(source, pair.keyRange)))
      } else {
        firsts[pair.key] = pair.keyRange
        unique.append(pair)
      }
    }
    return unique
  }

  private func hasDuplicates(_ pairs: [Pair]) -> Bool {
    if pairs.count > 16 { return Set(pairs.map(\.key)).count < pairs.count }
    for index in pairs.indices.dropFirst() {
      for earlier in 0..<index where pairs[earlier].key == pairs[index].key { return true }
    }
    return false
  }

  private mutating func refuse(_ finding: Diagnostic) {
    findings.append(finding)
    hasHole = true
  }

  private mutating func refuseProperties(_ event: Event) {
    let start = offsets.offset(of: event.start)
    var end = start
    while end < byteRange.upperBound, !source.bytes[end].isBlank, source.bytes[end] != 0x0A,
      source.bytes[end] != 0x0D
    {
      end += 1
    }
    let place = Place.bytes(source, start..<end)
    let isTag = source.bytes[start] == UInt8(ascii: "!")
    refuse(isTag ? .tag(at: place) : .anchor(at: place))
  }

  /// Reports a text over several lines in which a list item was probably meant.
  private mutating func checkFoldedText(_ range: Range<Int>) {
    guard findings.count < SyntaxScan.findingsMax else { return }
    guard let dash = source.bytes[range].dashAfterLineBreak else { return }
    findings.append(.dashInText(at: .bytes(source, dash..<dash + 1)))
  }

  private mutating func explain(_ error: SyntaxError) {
    let index = offsets.offset(of: error.index)
    let contextIndex = offsets.offset(of: error.contextIndex)
    let failure = SyntaxFailure(
      problem: error.problem, offset: index, context: error.context, contextOffset: contextIndex)
    let explained = SyntaxExplainer.explain(failure, source, byteRange)
    // One mistake, one finding: the explanation of a whole value says more than that of its part.
    let wholes = explained.compactMap(\.byteRange)
    findings.removeAll { finding in
      guard let part = finding.byteRange else { return false }
      return wholes.contains { !$0.isEmpty && $0.overlaps(part) }
    }
    findings += explained
    hasHole = true
  }

  private mutating func place(_ start: Int, _ end: Int) -> Place {
    .bytes(source, range(start, end))
  }

  private mutating func range(_ start: Int, _ end: Int) -> Range<Int> {
    let lower = offsets.offset(of: start)
    return lower..<max(lower, offsets.offset(of: end))
  }

  /// The range of a block text without the line breaks behind it.
  private func trimmed(_ range: Range<Int>, _ style: Scalar.Style) -> Range<Int> {
    guard style == .literal || style == .folded else { return range }
    var end = range.upperBound
    while end > range.lowerBound + 1 {
      let byte = source.bytes[end - 1]
      guard byte == 0x0A || byte == 0x0D || byte.isBlank else { break }
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// A collection ends at its bracket, or with its last value: libyaml's mark is at the next line.
  private mutating func range(_ start: Event, _ end: Event, _ last: Range<Int>?) -> Range<Int> {
    let lower = offsets.offset(of: start.start)
    if end.end > end.start { return lower..<offsets.offset(of: end.end) }
    return lower..<max(lower, last?.upperBound ?? lower)
  }
}
