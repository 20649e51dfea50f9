internal import Facts
internal import Quantity
internal import Workers

/// Finds records that were told several times, and which of them stands.
///
/// Source: `Documentation/reconciliation.md`, section "Three identities".
struct RecordGroups {
  let blocks: [BlockBox]
  let asOf: AsOf
  let limit: Int

  /// What was found in one slice.
  struct Found: Sendable {
    /// Rows that do not stand for their order.
    var dropped: [CaseFinding] = []
    /// Rows that stand, of which there are older versions.
    var corrected: [RowNumber] = []
    /// Rows that stand and do not know what an older version says was paid back, although nobody
    /// says that they are younger.
    var revived: [RowNumber] = []
    /// Rows of several sources that tell of one order.
    var merged: [[RowNumber]] = []
    /// Rows that stand and leave out what an older version says.
    var completed: [Completion] = []
  }

  /// Whether some orders have a number that is not the id of their record.
  var hasNumbers: Bool {
    !blocks.allSatisfy { $0.columns.number.isConstant && $0.columns.number.constant == 0 }
  }

  /// The newest version of each record; where ids are numbers, also orders of several sources.
  func byRecord() async -> [Found] {
    let isBySource = hasNumbers
    return await found { [blocks, asOf] block, range, rows in
      let box = blocks[block]
      let records = box.columns.record
      for row in 0..<records.count {
        let source = isBySource ? UInt64(box.columns.source[at: row]) &+ 1 : 0
        let key = records[at: row] ^ source &* 0xA24B_AED4_963E_E407
        let plain = PlainRow(key: key, row: RowNumber(block: block, row: row))
        guard range.contains(plain.key), box.columns.isCounted(row, asOf) else { continue }
        rows.append(plain)
      }
    } groups: { rows, found in
      // Those of one record, and of the others that bear its id.
      forEachGroup(rows, by: { recordKey($0, isBySource) }) {
        let heads = versions($0, &found)
        if !isBySource, heads.count > 1 { found.merged.append(heads) }
      }
    }
  }

  /// Orders of several sources, by their numbers, of the rows that still stand.
  func byNumber(_ states: [CaseStates]) async -> [Found] {
    await found { [blocks] block, range, rows in
      let box = blocks[block]
      for row in 0..<box.columns.count {
        let number = RowNumber(block: block, row: row)
        let plain = PlainRow(key: box.columns.number(at: row), row: number)
        guard range.contains(plain.key), states[block].bits[row].contains(.head) else { continue }
        rows.append(plain)
      }
    } groups: { [blocks] rows, found in
      forEachGroup(rows, by: { blocks[$0.block].columns.number(at: $0.row) }) {
        found.merged.append($0)
      }
    }
  }

  /// `groups`: gets two rows and more that may belong together, in the order in which they were
  /// read.
  private func found(
    rows: @escaping @Sendable (Int, KeyRange, inout [PlainRow]) -> Void,
    groups: @escaping @Sendable ([RowNumber], inout Found) -> Void
  ) async -> [Found] {
    await Slicing(counts: blocks.map(\.columns.count), limit: limit).map(rows: rows) { rows in
      var found = Found()
      KeyChains(rows).forEachRepeated(rows) { members in groups(members.map(\.row), &found) }
      return found
    }
  }

  /// Calls `body` with two rows and more that have the same key.
  private func forEachGroup<Key: Equatable>(
    _ rows: [RowNumber], by key: (RowNumber) -> Key, _ body: ([RowNumber]) -> Void
  ) {
    var left = rows
    while left.count > 1 {
      let first = key(left[0])
      let group = left.filter { key($0) == first }
      left = group.count == left.count ? [] : left.filter { key($0) != first }
      if group.count > 1 { body(group) }
    }
  }

  /// The newest version of each record stays; of equal copies of it, the one read first.
  ///
  /// Returns the rows that stay.
  private func versions(_ rows: [RowNumber], _ found: inout Found) -> [RowNumber] {
    let key = key(rows[0])
    if rows.allSatisfy({ self.key($0) == key }) { return [standing(rows, &found)] }
    var heads: [RowNumber] = []
    var left = rows
    while let first = left.first {
      let key = self.key(first)
      heads.append(standing(left.filter { self.key($0) == key }, &found))
      left.removeAll { self.key($0) == key }
    }
    return heads
  }

  /// `rows`: all of one record.
  private func standing(_ rows: [RowNumber], _ found: inout Found) -> RowNumber {
    var newest = rows[0]
    for row in rows.dropFirst() where version(row) >= version(newest) { newest = row }
    let content = content(newest)
    var head = newest
    for row in rows where self.content(row) == content && provenance(row) < provenance(head) {
      head = row
    }
    var isCorrected = false
    if let completion = Completion(head, rows, self) { found.completed.append(completion) }
    for row in rows where row != head {
      let isCopy = self.content(row) == content
      if !isCopy { isCorrected = true }
      found.dropped.append(CaseFinding(row, .stop, isCopy ? .duplicateRecord : .supersededRecord))
    }
    if isCorrected { found.corrected.append(head) }
    if isCorrected, rows.contains(where: { isRevived(head, $0) }) { found.revived.append(head) }
    return head
  }

  /// Whether less was paid back, by a version that does not say when it was changed, than an older
  /// one says: it may stand in an export that is older and was imported later.
  private func isRevived(_ head: RowNumber, _ other: RowNumber) -> Bool {
    let (own, columns) = (blocks[head.block].columns, blocks[other.block].columns)
    if own.changedAt[at: head.row] != OrderBlock.absentTime { return false }
    if own.status[at: head.row] == .refunded { return false }
    return columns.status[at: other.row] == .refunded
      || columns.refunded[at: other.row] > own.refunded[at: head.row]
  }

  /// The source, if ids are those of sources, and the id of a record.
  private func recordKey(_ row: RowNumber, _ isBySource: Bool) -> RecordKey {
    let key = key(row)
    return isBySource ? key : RecordKey(source: FactSource(rank: 0), id: key.id)
  }

  private func content(_ row: RowNumber) -> UInt64 {
    blocks[row.block].columns.content[at: row.row]
  }

  private func key(_ row: RowNumber) -> RecordKey {
    let box = blocks[row.block]
    return RecordKey(
      source: FactSource(rank: box.columns.source[at: row.row]),
      id: box.columns.record[at: row.row])
  }

  private func provenance(_ row: RowNumber) -> Provenance {
    let box = blocks[row.block]
    return Provenance(
      file: box.columns.file[at: row.row], line: box.columns.line[at: row.row])
  }

  func version(_ row: RowNumber) -> (Int64, Int64, Provenance) {
    let box = blocks[row.block]
    let recorded = box.columns.recordedAt[at: row.row]
    let changed = box.columns.changedAt[at: row.row]
    return (changed == OrderBlock.absentTime ? recorded : changed, recorded, provenance(row))
  }
}

extension OrderBlock {
  /// The order's number.
  @inline(__always)
  func number(at row: Int) -> UInt64 {
    let own = number[at: row]
    return own == 0 ? record[at: row] : own
  }

  /// Whether a row is known and has happened.
  @inline(__always)
  func isCounted(_ row: Int, _ asOf: AsOf) -> Bool {
    recordedAt[at: row] <= asOf.known.milliseconds
      && occurredAt[at: row] <= asOf.instant.milliseconds
  }
}
