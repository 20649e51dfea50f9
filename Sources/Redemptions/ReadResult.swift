internal import CSV
package import Facts

/// What a file gave: facts, and an account of every record that gave none.
package struct ReadResult: Sendable {
  /// How many set-aside records are listed; all are counted.
  package static let listedMax = 10_000

  package var facts = FactSet()
  /// By line; the first `listedMax` of them.
  package private(set) var setAside: [SetAside] = []
  package private(set) var setAsideCount = 0
  package private(set) var passedOver: [PassedOver: Int] = [:]
  /// The name of the format that was read: one of `InputFormat`, or of a mapping file.
  package internal(set) var format = ""
  /// Records that gave a fact or more.
  package var readCount = 0

  package init() {}

  /// All records of the file.
  package var recordCount: Int {
    readCount + setAsideCount + passedOver.values.reduce(0, +)
  }

  package mutating func setAside(_ record: SetAside) {
    setAsideCount += 1
    if setAside.count < 2 * Self.listedMax { setAside.append(record) }
  }

  package mutating func passOver(_ reason: PassedOver, count: Int = 1) {
    passedOver[reason, default: 0] += count
  }

  /// What the workers read of one file; each part is given up once it is taken, so that millions of
  /// facts are not in memory twice.
  static func merged(
    _ parts: consuming [Result<ReadResult, StreamFailure>]
  ) throws(StreamFailure) -> ReadResult {
    var parts = parts
    guard var result = try parts.popLast()?.get() else { return ReadResult() }
    while let part = parts.popLast() { result.merge(try part.get()) }
    return result
  }

  private mutating func merge(_ other: consuming ReadResult) {
    facts.orders += other.facts.orders
    facts.payments += other.facts.payments
    facts.refunds += other.facts.refunds
    facts.disputes += other.facts.disputes
    facts.clicks += other.facts.clicks
    facts.claims += other.facts.claims
    facts.decisions += other.facts.decisions
    setAside += other.setAside
    setAsideCount += other.setAsideCount
    readCount += other.readCount
    passedOver.merge(other.passedOver, uniquingKeysWith: +)
  }

  /// To be called once all is read: puts what was set aside in the file's order.
  package mutating func finish() {
    setAside.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    if setAside.count > Self.listedMax {
      setAside.removeLast(setAside.count - Self.listedMax)
    }
  }
}
