internal import Facts

/// One order of a friend, as the rules that compare a friend's orders see it.
struct FriendOrder: BitwiseCopyable {
  let row: RowNumber
  let time: Int64
  /// What `repeat` is counted for: 0, or the contract's key.
  let contract: UInt64
  let advocate: UInt32
  let offer: UInt8
  let bits: CaseBits
  let isFirstOfCustomer: Bool
  /// No rule refused it so far.
  let isCandidate: Bool

  /// Appends rows of a block.
  static func append(
    _ intake: Intake, _ block: Int, _ rows: some Sequence<Int>, to orders: inout [FriendOrder]
  ) {
    let box = intake.blocks[block]
    let states = intake.states[block]
    for row in rows {
      let offer = states.offers[row]
      orders.append(
        FriendOrder(
          row: RowNumber(block: block, row: row), time: box.columns.occurredAt[at: row],
          contract: box.columns.contract[at: row], advocate: states.advocates[row],
          offer: offer, bits: states.bits[row],
          isFirstOfCustomer: box.columns.flags[at: row].contains(.firstOfCustomer),
          isCandidate: offer != CaseStates.noOffer && states[row].effect != .stopped))
    }
  }

  /// What binds a friend to an advocate and counts as a referral.
  var qualifies: Bool { isCandidate && !bits.contains(.undone) }
}
