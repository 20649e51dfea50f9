/// The first identity of a fact: its source, and a keyed hash of the id it has there.
///
/// Two facts with the same key are two versions of one record, or the same version twice.
package struct RecordKey: Sendable, Hashable, BitwiseCopyable {
  package let source: FactSource
  package let id: UInt64

  package init(source: FactSource, id: UInt64) {
    self.source = source
    self.id = id
  }
}

extension RecordKey: Comparable {
  package static func < (first: Self, second: Self) -> Bool {
    (first.source, first.id) < (second.source, second.id)
  }
}
