/// One order of a friend, as the rules that compare a friend's orders see it.
struct FriendOrder: TimedRow {
  /// The person; of unknown ones, the row's own key.
  let key: UInt64
  let time: Int64
  let row: RowNumber
  let advocate: UInt32
  let offer: UInt8
  let bits: CaseBits
  let isFirstOfCustomer: Bool
  /// No rule refused it so far.
  let isCandidate: Bool

  /// What binds a friend to an advocate and counts as a referral.
  var qualifies: Bool { isCandidate && !bits.contains(.undone) }
}
