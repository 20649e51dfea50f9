internal import Facts
internal import Quantity
internal import Workers

/// Orders with what stands for them found out: which record of several, and what others add.
struct Intake: Sendable {
  let blocks: [BlockBox]
  var states: [CaseStates]
  /// Orders put together from several sources, by row.
  private(set) var merged: [(row: RowNumber, facts: CaseFacts)] = []

  /// Reads the blocks; `limit`: how many tasks work at once.
  init(_ blocks: [OrderBlock], _ asOf: AsOf, limit: Int) async {
    self.blocks = blocks.map(BlockBox.init)
    states = blocks.map { CaseStates(count: $0.count) }
    let groups = RecordGroups(blocks: self.blocks, asOf: asOf, limit: limit)
    stopUncounted(groups)
    let records = await groups.byRecord()
    for index in 0..<records.count { settleVersions(records[index]) }
    if groups.hasNumbers {
      let numbers = await groups.byNumber(states)
      for index in 0..<numbers.count { merge(Array(numbers[index])) }
    } else {
      for index in 0..<records.count {
        let heads = records[index].filter { bits($0).contains(.head) }
        if heads.count > 1 { merge(heads) }
      }
    }
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
    return merged[lower].facts
  }

  func bits(_ row: RowNumber) -> CaseBits { states[row.block].bits[row.row] }

  /// Place in the canonical order: time, rank of the source, id of the record.
  func place(_ row: RowNumber) -> CanonicalPlace {
    let box = blocks[row.block]
    return CanonicalPlace(
      time: box.columns.occurredAt[at: row.row], rank: box.columns.source[at: row.row],
      record: box.columns.record[at: row.row])
  }

  private mutating func stopUncounted(_ groups: RecordGroups) {
    for index in blocks.indices {
      let block = blocks[index].columns
      if block.occurredAt.values.isEmpty, block.recordedAt.values.isEmpty,
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

  /// The newest version of each record stays; of equal copies of it, the one read first.
  private mutating func settleVersions(_ rows: ArraySlice<RowNumber>) {
    var left = Array(rows)
    while let first = left.first {
      let key = key(first)
      let versions = left.filter { self.key($0) == key }
      left.removeAll { self.key($0) == key }
      guard versions.count > 1 else { continue }
      let byAge = versions.sorted { version($0) < version($1) }
      guard let newest = byAge.last else { continue }
      let content = blocks[newest.block].columns.content[at: newest.row]
      let copies = byAge.filter { blocks[$0.block].columns.content[at: $0.row] == content }
      let head = copies.min { provenance($0) < provenance($1) } ?? newest
      for row in versions where row != head {
        let isCopy = blocks[row.block].columns.content[at: row.row] == content
        drop(row, isCopy ? .duplicateRecord : .supersededRecord)
      }
      if copies.count < versions.count { states[head.block].bits[head.row].insert(.corrected) }
    }
  }

  /// The source of the lowest rank tells of the order, the others add what it leaves out.
  private mutating func merge(_ rows: [RowNumber]) {
    let ranked = rows.sorted { first, second in
      (blocks[first.block].columns.source[at: first.row], place(first))
        < (blocks[second.block].columns.source[at: second.row], place(second))
    }
    guard let head = ranked.first else { return }
    var facts = CaseFacts(blocks[head.block], head.row)
    for row in ranked.dropFirst() {
      facts.merge(CaseFacts(blocks[row.block], row.row))
      drop(row, .orderAlreadyCredited)
    }
    states[head.block].bits[head.row].insert(.merged)
    merged.append((head, facts))
  }

  private mutating func drop(_ row: RowNumber, _ reason: ReasonCode) {
    states[row.block][row.row].stop(reason)
    states[row.block].bits[row.row].remove(.head)
  }

  private func key(_ row: RowNumber) -> RecordKey {
    let block = blocks[row.block].columns
    return RecordKey(
      source: FactSource(rank: block.source[at: row.row]), id: block.record[at: row.row])
  }

  private func provenance(_ row: RowNumber) -> Provenance {
    let block = blocks[row.block].columns
    return Provenance(file: block.file[at: row.row], line: block.line[at: row.row])
  }

  private func version(_ row: RowNumber) -> (Int64, Int64, Provenance) {
    let block = blocks[row.block].columns
    let recorded = block.recordedAt[at: row.row]
    let changed = block.changedAt[at: row.row]
    return (changed == OrderBlock.absentTime ? recorded : changed, recorded, provenance(row))
  }
}

extension Intake {
  /// Applies the rules that look at one order alone.
  mutating func judge(_ context: Context, limit: Int) async {
    let judge = CaseJudge(context: context)
    // Some blocks at a time, so that old and new states do not stand beside each other.
    for first in stride(from: 0, to: blocks.count, by: 16) {
      let intake = self
      let count = min(16, blocks.count - first)
      let judged = await Workers.map(count: count, chunkSize: 1, limit: limit) { part in
        intake.judged(first + part.lowerBound, judge)
      }
      states.replaceSubrange(first..<first + count, with: judged)
    }
  }

  private func judged(_ index: Int, _ judge: CaseJudge) -> CaseStates {
    var states = states[index]
    for row in states.bits.indices where states.bits[row].contains(.head) {
      let facts = facts(RowNumber(block: index, row: row))
      let judged = judge.judge(facts, bits: states.bits[row])
      states[row] = judged.verdict
      states.bits[row] = judged.bits
      states.advocates[row] = judged.advocate
      states.offers[row] = judged.offer
    }
    return states
  }
}
