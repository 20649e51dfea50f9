internal import Facts

/// A block that is shared, not copied: its columns are read in place.
final class BlockBox: Sendable {
  let columns: OrderBlock
  /// Of the sources.
  let ranks: Column<UInt8>

  init(_ columns: OrderBlock, _ ranks: SourceRanks) {
    self.columns = columns
    var own = columns.source
    own.constant = ranks[own.constant]
    for row in own.values.indices { own.values[row] = ranks[own.values[row]] }
    self.ranks = own
  }
}
