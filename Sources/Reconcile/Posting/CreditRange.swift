/// Credits of a range of keys, and what the ledger holds of them, each in the order of keys.
struct CreditRange: Sendable {
  let orders: [OrderCredit]
  let bonuses: ArraySlice<Credit>
  let posted: ArraySlice<PostedCredit>
}
