package import Diagnostics

/// What a decoding value sees of the run: the source, where it stands, and the findings so far.
package struct NodeDecoder {
  /// Which value is being read, for messages.
  struct Context {
    /// The record's name; empty outside of records.
    var record = ""
    /// The key in it; empty for a record as a whole.
    var key = ""
  }

  package let source: Source
  package private(set) var findings: [Diagnostic] = []
  package private(set) var errorCount = 0
  var context = Context()

  package init(source: Source) {
    self.source = source
  }

  /// Moves the findings out, so that adding to them copies nothing while a record is read.
  mutating func taken() -> NodeDecoder {
    var taken = NodeDecoder(source: source)
    swap(&taken, &self)
    return taken
  }

  package func place(_ byteRange: Range<Int>) -> Place { .bytes(source, byteRange) }

  package mutating func report(_ finding: Diagnostic) {
    findings.append(finding)
    if finding.severity == .error { errorCount += 1 }
  }

  /// A single value that is not null, or nil and a finding.
  ///
  /// `expected` ends the sentence “… is not …”.
  package mutating func scalar(
    _ node: Node, expected: @autoclosure () -> String
  ) -> Scalar? {
    guard case .scalar(let scalar) = node.content else {
      report(.notOneValue(node, subject, expected: expected(), at: place(node.range)))
      return nil
    }
    guard scalar.isNull else { return scalar }
    reportMissingValue(node, expected: expected())
    return nil
  }

  /// The items of a list, or nil and a finding.
  package mutating func sequence(_ node: Node) -> [Node]? {
    if case .sequence(let items) = node.content { return items }
    if node.isNull {
      reportMissingValue(node, expected: "a list")
    } else {
      report(.notAList(node, subject, at: place(node.range), source))
    }
    return nil
  }

  /// The pairs of a mapping, or nil and a finding; `name` is what is expected, nil for free keys.
  package mutating func mapping(_ node: Node, of name: String?) -> [Pair]? {
    if case .mapping(let pairs) = node.content { return pairs }
    if node.isNull {
      reportMissingValue(node, expected: "a mapping of keys to values")
    } else {
      report(.notAMapping(node, subject, name: name, at: place(node.range), source))
    }
    return nil
  }

  /// Says that a text was understood as YAML but is not what its key takes.
  package mutating func reportBadValue(
    _ text: String, at node: Node, expected: String, why: String = "", fix: String = ""
  ) {
    let place = place(node.range)
    report(.badValue(text, subject, expected: expected, why: why, fix: fix, at: place))
  }

  mutating func reportMissingValue(_ node: Node, expected: String) {
    let comment = YAMLText.commentAfterColon(source.bytes, node.range.lowerBound)
    report(.missingValue(subject, expected: expected, comment: comment, place(node.range)))
  }

  private var subject: Subject { Subject(record: context.record, key: context.key) }
}
