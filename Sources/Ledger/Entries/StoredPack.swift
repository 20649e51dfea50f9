/// Where in the ledger packed entries are.
struct StoredPack: Sendable {
  let block: Int64
  let run: Int
  /// The number of the first entry.
  let first: Int64
  let count: Int
  /// From the least subject to the greatest, as signed numbers.
  let subjects: ClosedRange<Int64>
}
