/// The credits of one part of all subjects, and what the ledger holds of them, each in the order
/// of keys.
package struct CreditRange: Sendable {
  let orders: [OrderCredit]
  let bonuses: ArraySlice<Credit>
  let posted: ArraySlice<PostedCredit>
  let units: CreditUnits
}
