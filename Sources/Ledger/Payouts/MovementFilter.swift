/// Which movements are asked for.
package enum MovementFilter: Sendable, Hashable {
  case all
  case act(Int)
  case payout(Int)
  case advocate(Int64)
  /// Those of the credits of one order, of one holder.
  case order(UInt64, of: Int64)
}
