internal import Facts
internal import Quantity
internal import Workers

/// Finds records that were told several times.
///
/// Source: `Documentation/reconciliation.md`, section "Three identities".
struct RecordGroups {
  let blocks: [BlockBox]
  let asOf: AsOf
  let limit: Int

  /// Whether some orders have a number that is not the id of their record.
  var hasNumbers: Bool {
    !blocks.allSatisfy { $0.columns.number.values.isEmpty && $0.columns.number.constant == 0 }
  }

  /// Rows that tell of the same record; where ids are numbers, also those of other sources.
  func byRecord() async -> RowGroups {
    guard hasNumbers else {
      return await grouped { [blocks, asOf] block, row in
        blocks[block].columns.isCounted(row, asOf)
          ? SliceNumbers.key(blocks[block].columns.record[at: row]) : 0
      }
    }
    return await grouped { [blocks, asOf] block, row in
      let box = blocks[block]
      guard box.columns.isCounted(row, asOf) else { return 0 }
      let source = UInt64(box.columns.source[at: row])
      return SliceNumbers.key(box.columns.record[at: row] ^ (source &+ 1) &* 0xA24B_AED4_963E_E407)
    }
  }

  /// Rows with the same number, of those that are still heads.
  func byNumber(_ states: [CaseStates]) async -> RowGroups {
    let isHead = states.map { $0.bits.map { $0.contains(.head) } }
    return await grouped { [blocks] block, row in
      isHead[block][row] ? SliceNumbers.key(blocks[block].columns.number(of: row)) : 0
    }
  }

  /// `key`: zero leaves a row out.
  private func grouped(by key: @escaping @Sendable (Int, Int) -> UInt64) async -> RowGroups {
    let counts = blocks.map(\.columns.count)
    let numbers = await SliceNumbers(counts, limit: limit, key: key)
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { slices in
      RowGroups.repeated(in: numbers.slice(slices.lowerBound))
    }
    return parts.reduce(into: RowGroups()) { $0.append($1) }
  }
}

extension OrderBlock {
  /// Whether a row is known and has happened.
  func isCounted(_ row: Int, _ asOf: AsOf) -> Bool {
    recordedAt[at: row] <= asOf.known.milliseconds
      && occurredAt[at: row] <= asOf.instant.milliseconds
  }
}
