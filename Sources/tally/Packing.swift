internal import Facts
internal import Ledger
internal import Synchronization

/// Blocks of orders, packed by whichever worker filled them.
final class Packing: Sendable {
  private let blocks = Mutex<[PackedOrders]>([])

  func take(_ block: consuming OrderBlock) {
    let packed = PackedOrders(block)
    blocks.withLock { $0.append(packed) }
  }

  var taken: [PackedOrders] { blocks.withLock { $0 } }
}
