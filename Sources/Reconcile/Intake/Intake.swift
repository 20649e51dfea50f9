internal import Facts
internal import Quantity
internal import Workers

/// Orders with what stands for them found out: which record of several, and what others add.
struct Intake: Sendable {
  let blocks: [BlockBox]
  var states: [CaseStates]
  /// Orders put together from several sources, by row.
  private(set) var merged: [(row: RowNumber, order: MergedBox)] = []
  /// Of these, those that older versions of their own record complete, while records are merged.
  private var completed: [RowNumber: MergedBox] = [:]
  /// Orders that an older version of their record says were paid back, and the one that stands not.
  private(set) var revived: [RowNumber] = []

  /// Reads the blocks; `limit`: how many tasks work at once.
  init(_ blocks: [OrderBlock], _ ranks: SourceRanks, _ asOf: AsOf, limit: Int) async {
    self.blocks = blocks.map { BlockBox($0, ranks) }
    states = blocks.map { CaseStates(count: $0.count) }
    let groups = RecordGroups(blocks: self.blocks, asOf: asOf, limit: limit)
    stopUncounted(groups)
    for part in await groups.byRecord() { take(part) }
    if groups.hasNumbers {
      for part in await groups.byNumber(states) { take(part) }
    }
    for (row, order) in completed { merged.append((row, order)) }
    completed = [:]
    merged.sort { $0.row.rawValue < $1.row.rawValue }
  }

  func facts(_ row: RowNumber) -> CaseFacts {
    guard bits(row).contains(.merged) else { return CaseFacts(blocks[row.block], row.row) }
    var lower = 0
    var upper = merged.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if merged[middle].row.rawValue < row.rawValue { lower = middle + 1 } else { upper = middle }
    }
    return CaseFacts(blocks[row.block], row.row, merged[lower].order)
  }

  /// How rows are brought together.
  func slicing(limit: Int) -> Slicing {
    Slicing(counts: blocks.map(\.columns.count), limit: limit)
  }

  func bits(_ row: RowNumber) -> CaseBits { states[row.block].bits[row.row] }

  /// Place in the canonical order: time, rank of the source, id of the record.
  func place(_ row: RowNumber) -> CanonicalPlace { blocks.place(row) }

  private mutating func stopUncounted(_ groups: RecordGroups) {
    for index in blocks.indices {
      let block = blocks[index].columns
      if block.occurredAt.isConstant, block.recordedAt.isConstant,
        block.isCounted(0, groups.asOf)
      {
        continue
      }
      for row in 0..<block.count where !block.isCounted(row, groups.asOf) {
        states[index][row].stop(.afterAsOf)
        states[index].bits[row].remove(.head)
      }
    }
  }

  private mutating func take(_ found: RecordGroups.Found) {
    for finding in found.dropped { drop(finding.row, finding.reason) }
    for row in found.corrected { states[row.block].bits[row.row].insert(.corrected) }
    revived += found.revived
    for completion in found.completed { complete(completion) }
    for rows in found.merged { merge(rows) }
  }

  /// The record that says most of the order tells of it, the others add what it leaves out.
  private mutating func merge(_ rows: [RowNumber]) {
    let ranked = rows.map { (row: $0, precedence: Precedence(told($0), place($0))) }
      .sorted { $0.precedence.comes(before: $1.precedence) }.map(\.row)
    guard let head = ranked.first else { return }
    var order = MergedOrder(told(head))
    for row in ranked.dropFirst() {
      order.merge(told(row))
      drop(row, .orderAlreadyCredited)
    }
    states[head.block].bits[head.row].insert(.merged)
    merged.append((head, MergedBox(order)))
    completed[head] = nil
  }

  /// The newest version says most, older ones what it leaves out.
  private mutating func complete(_ completion: Completion) {
    let row = completion.row
    var order = MergedOrder(CaseFacts(blocks[row.block], row.row))
    if let other = completion.codes {
      order.takeCodes(CaseFacts(blocks[other.block], other.row))
    }
    if let other = completion.items {
      order.takeItems(CaseFacts(blocks[other.block], other.row))
    }
    states[row.block].bits[row.row].insert(.merged)
    completed[row] = MergedBox(order)
  }

  /// What a record says, completed by its older versions.
  private func told(_ row: RowNumber) -> CaseFacts {
    CaseFacts(blocks[row.block], row.row, completed.isEmpty ? nil : completed[row])
  }

  private mutating func drop(_ row: RowNumber, _ reason: ReasonCode) {
    states[row.block][row.row].stop(reason)
    states[row.block].bits[row.row].remove(.head)
  }
}

extension Intake {
  /// States are replaced for so many blocks at a time, so that old and new ones of all do not stand
  /// beside each other.
  static let blocksAtOnce = 32

  /// Applies the rules that look at one order alone.
  mutating func judge(_ context: Context, limit: Int) async {
    let judge = CaseJudge(context: context)
    for first in stride(from: 0, to: blocks.count, by: Self.blocksAtOnce) {
      let intake = self
      let count = min(Self.blocksAtOnce, blocks.count - first)
      let judged = await Workers.map(count: count, chunkSize: 1, limit: limit) { part in
        intake.judged(first + part.lowerBound, judge)
      }
      states.replaceSubrange(first..<first + count, with: judged)
    }
  }

  private func judged(_ index: Int, _ judge: CaseJudge) -> CaseStates {
    var states = states[index]
    let book = judge.context.book
    let firsts = book.first(blocks[index])
    let usual = UsualOrders(judge.context, blocks[index])
    var (bits, advocates, offers) = (states.bits, states.advocates, states.offers)
    for row in bits.indices where bits[row].contains(.head) {
      if bits[row] == .head, let found = usual.judge(row, firsts[row]) {
        (bits[row], advocates[row], offers[row]) = (found.bits, firsts[row].advocate, found.offer)
        continue
      }
      let isMerged = bits[row].contains(.merged)
      let facts =
        isMerged ? facts(RowNumber(block: index, row: row)) : CaseFacts(blocks[index], row)
      let first = isMerged ? book.first(facts) : firsts[row]
      let judged = judge.judge(facts, bits: bits[row], first)
      states[row] = judged.verdict
      (bits[row], advocates[row], offers[row]) = (judged.bits, judged.advocate, judged.offer)
    }
    (states.bits, states.advocates, states.offers) = (bits, advocates, offers)
    return states
  }
}
