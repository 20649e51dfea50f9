internal import Facts
internal import Quantity
internal import Workers

/// Finds records that were told several times.
///
/// Source: `Documentation/reconciliation.md`, section "Three identities".
struct RecordGroups {
  let blocks: [OrderBlock]
  let asOf: AsOf
  let limit: Int

  /// Whether some orders have a number that is not the id of their record.
  var hasNumbers: Bool {
    !blocks.allSatisfy { $0.number.isConstant && $0.number.constant == 0 }
  }

  /// Rows that tell of the same record; where ids are numbers, also those of other sources.
  func byRecord() async -> RowGroups {
    guard hasNumbers else { return await grouped { block, row in block.record[row] } }
    return await grouped { block, row in
      block.record[row] ^ (UInt64(block.source[row]) &+ 1) &* 0xA24B_AED4_963E_E407
    }
  }

  /// Rows with the same number, of those that are still heads.
  func byNumber(_ states: [CaseStates]) async -> RowGroups {
    let isHead = states.map { $0.bits.map { $0.contains(.head) } }
    return await grouped(where: { isHead[$0][$1] }) { block, row in block.number(of: row) }
  }

  private func grouped(
    where isIncluded: @escaping @Sendable (Int, Int) -> Bool = { _, _ in true },
    by key: @escaping @Sendable (OrderBlock, Int) -> UInt64
  ) async -> RowGroups {
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { slices in
      var slice = KeySlice(expected: blocks.reduce(0) { $0 + $1.count } / KeySlice.count)
      for (index, block) in blocks.enumerated() {
        for row in 0..<block.count {
          let key = key(block, row)
          guard KeySlice.index(of: key) == slices.lowerBound else { continue }
          guard block.isCounted(row, asOf), isIncluded(index, row) else { continue }
          slice.append(key, RowNumber(block: index, row: row))
        }
      }
      slice.arrange()
      return RowGroups.repeated(in: slice)
    }
    return parts.reduce(into: RowGroups()) { $0.append($1) }
  }
}

extension OrderBlock {
  /// Whether a row is known and has happened.
  func isCounted(_ row: Int, _ asOf: AsOf) -> Bool {
    recordedAt[row] <= asOf.known.milliseconds && occurredAt[row] <= asOf.instant.milliseconds
  }
}
