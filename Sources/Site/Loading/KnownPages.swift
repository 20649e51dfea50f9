/// What an earlier build learnt of pages, found by path.
struct KnownPages: Sendable {
  private let records: [PageRecord]
  private let indexes: [String: Int]

  init(_ records: [PageRecord]) {
    self.records = records
    var indexes: [String: Int] = [:]
    indexes.reserveCapacity(records.count)
    for (index, record) in records.enumerated() { indexes[record.path] = index }
    self.indexes = indexes
  }

  /// The record of a page; nil when it is new.
  subscript(path: String) -> PageRecord? { indexes[path].map { records[$0] } }
}
