internal import Facts
internal import Ledger
internal import Synchronization

/// Blocks of orders, packed by whichever worker filled them.
final class Packing: Sendable {
  private let blocks = Mutex<[PackedOrders]>([])
  /// The number that their source will probably get.
  private let source: UInt8

  init(source: UInt8) {
    self.source = source
  }

  func take(_ block: consuming OrderBlock) {
    let packed = PackedOrders(block, source: source)
    blocks.withLock { $0.append(packed) }
  }

  var taken: [PackedOrders] { blocks.withLock { $0 } }
}
