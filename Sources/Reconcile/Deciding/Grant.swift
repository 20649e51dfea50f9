/// What an order earns for its advocate and its friend, before the budget.
struct Grant: Sendable {
  let row: RowNumber
  let offer: UInt8
  let advocate: UInt32
  /// What it earns of a limit, in minor units of the programme's currency.
  var amount: Int64
  var friendAmount: Int64
  /// What of it stands whatever the budget: in a closed payout, or set by a person.
  let secured: Int64
  let friendSecured: Int64
  /// Whether the amount is a share that a budget may reduce.
  let isShare: Bool
  /// Whether the amounts count against a budget.
  let advocateCosts: Bool
  let friendCosts: Bool
  /// Whether it is less than the offer promises for the whole order.
  var isReduced: Bool

  /// What counts against a budget.
  var cost: Int64 { (advocateCosts ? amount : 0) + (friendCosts ? friendAmount : 0) }

  var securedCost: Int64 {
    (advocateCosts ? secured : 0) + (friendCosts ? friendSecured : 0)
  }
}
