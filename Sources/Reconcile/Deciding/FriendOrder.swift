internal import Facts

/// One order of a friend, as the rules that compare a friend's orders see it.
struct FriendOrder {
  let row: RowNumber
  let place: CanonicalPlace
  let bits: CaseBits
  let advocate: UInt32
  let offer: UInt8
  /// What `repeat` is counted for: 0, or the contract's key.
  let contract: UInt64
  let isFirstOfCustomer: Bool
  /// No rule refused it so far.
  let isCandidate: Bool

  init(_ intake: Intake, _ row: RowNumber) {
    let box = intake.blocks[row.block]
    self.row = row
    place = intake.place(row)
    bits = intake.states[row.block].bits[row.row]
    advocate = intake.states[row.block].advocates[row.row]
    offer = intake.states[row.block].offers[row.row]
    contract = box.columns.contract[at: row.row]
    isFirstOfCustomer = box.columns.flags[at: row.row].contains(.firstOfCustomer)
    isCandidate =
      intake.states[row.block][row.row].effect != .stopped && offer != CaseStates.noOffer
  }

  /// What binds a friend to an advocate and counts as a referral.
  var qualifies: Bool { isCandidate && !bits.contains(.undone) }
}
