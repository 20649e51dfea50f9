internal import Facts

/// A block that is shared, not copied: its columns are read in place.
final class BlockBox: Sendable {
  let columns: OrderBlock

  init(_ columns: OrderBlock) {
    self.columns = columns
  }
}
