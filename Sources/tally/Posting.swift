internal import Ledger
internal import Reconcile

/// What a run posts, and what it finds on hold.
struct Posting {
  /// None where nothing is to be recorded.
  var entries = EntryList()
  /// What all entries move.
  var sums: [EntrySum] = []
  /// What is on hold until a day of the zone, not what friends get; none where nothing is to be
  /// recorded.
  var holds: [HeldCredit] = []
}
