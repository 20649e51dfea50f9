/// A milestone's bonus: earned by an order that completed the number, or kept from before.
struct MilestoneGrant: Sendable {
  let advocate: UInt32
  let offer: UInt8
  /// Index among the offer's milestones.
  let milestone: Int
  /// The order that completed the number; nil when the bonus is kept though it does not stand.
  let row: RowNumber?
  let amount: Int64
  var isRefused = false
}
