/// Which movements are asked for.
package enum MovementFilter: Sendable, Hashable {
  case all
  case act(Int)
  case payout(Int)
  case advocate(Int64)
}
