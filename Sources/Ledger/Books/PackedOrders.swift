package import Facts

/// A block of orders as the ledger stores it, but for the number of their source.
///
/// Whoever reads a file packs its blocks while the rest is read: packed they take less memory, and
/// little is left to be done while the ledger is locked.
package struct PackedOrders: Sendable {
  private let count: Int
  private var bytes: [UInt8] = []
  private let sourceOffset: Int
  private let places: BlockMarks
  private let keys: BlockMarks
  private let lines: ClosedRange<UInt32>

  /// All orders must be of one source; the block must not be empty.
  package init(_ block: consuming OrderBlock) {
    let block = block.with(source: 0)
    count = block.count
    sourceOffset = block.append(to: &bytes)
    places = BlockMarks((0..<block.count).map { block.number(of: $0) })
    keys = BlockMarks(BlockKeys(block).keys)
    lines = FactBlock.range((0..<block.count).lazy.map { block.line[$0] })
  }

  /// `source`: the number that all of them get.
  consuming func block(source: UInt8) -> FactBlock {
    bytes[sourceOffset] = source
    return FactBlock(
      .orders, count: count, bytes, places: places, keys: keys, lines: lines)
  }
}
