package import Facts
internal import Hashing

/// A block of orders as the ledger stores it.
///
/// Whoever reads a file packs its blocks while the rest is read: packed they take less memory, and
/// little is left to be done while the ledger is locked.
package struct PackedOrders: Sendable {
  private let count: Int
  private var bytes: [UInt8] = []
  private var digest: Digest256
  private let source: UInt8
  private let sourceOffset: Int
  private let places: BlockMarks
  private let keys: BlockMarks
  private let lines: ClosedRange<UInt32>

  /// All orders must be of one source; the block must not be empty. `source`: the number that it
  /// will probably get.
  package init(_ block: consuming OrderBlock, source: UInt8 = 0) {
    let block = block.with(source: source)
    self.source = source
    count = block.count
    sourceOffset = block.append(to: &bytes)
    digest = FactBlock.digest(of: bytes)
    places = BlockMarks((0..<block.count).map { block.number(of: $0) })
    keys = BlockMarks(BlockKeys(block).keys)
    lines = FactBlock.range((0..<block.count).lazy.map { block.line[$0] })
  }

  /// `source`: the number that all of them get.
  consuming func block(source: UInt8) -> FactBlock {
    if source != self.source {
      bytes[sourceOffset] = source
      digest = FactBlock.digest(of: bytes)
    }
    return FactBlock(
      .orders, count: count, bytes, digest, places: places, keys: keys, lines: lines)
  }
}
