/// Which entries are asked for.
package enum EntryFilter: Sendable, Hashable {
  case all
  case entry(Int64)
  case run(Int)
  case order(UInt64)
  case advocate(Int64)
}
