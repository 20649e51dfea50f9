/// What is left of a grant after budgets, for the block of its order.
struct Award: Sendable, BitwiseCopyable {
  /// Within its block.
  let row: UInt16
  let offer: UInt8
  /// Whether it is less than the offer promises for the whole order.
  let isReduced: Bool
  let advocate: UInt32
  let amount: Int64
  let friendAmount: Int64

  init(_ grant: Grant) {
    row = UInt16(truncatingIfNeeded: grant.row.row)
    offer = grant.offer
    isReduced = grant.isReduced
    advocate = grant.advocate
    amount = grant.amount
    friendAmount = grant.friendAmount
  }
}
