/// What an earlier build learnt of pages, found by path.
struct KnownPages: Sendable {
  private let records: [PageRecord]
  private let indexes: [String: Int]

  init(_ records: [PageRecord]) {
    self.records = records
    var indexes: [String: Int] = [:]
    indexes.reserveCapacity(records.count)
    // What was found in a page's front matter is found again only by reading it again.
    for (index, record) in records.enumerated() where !record.hasFindings {
      indexes[record.path] = index
    }
    self.indexes = indexes
  }

  /// The record of a page; nil when it is new.
  subscript(path: String) -> PageRecord? { indexes[path].map { records[$0] } }
}
