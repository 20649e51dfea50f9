package import Facts
package import Quantity

/// A fact that its source may tell again, changed.
package protocol VersionedFact {
  var record: RecordKey { get }
  /// What is said, as a digest: of versions that say the same, alike.
  var content: UInt64 { get }
  var provenance: Provenance { get }
  var occurredAt: Instant { get }
  var changedAt: Instant? { get }
  var recordedAt: Instant { get }
}

extension Payment: VersionedFact {}
extension Refund: VersionedFact {}
extension Dispute: VersionedFact {}
extension LateClaim: VersionedFact {
  package var content: UInt64 { 0 }
  package var changedAt: Instant? { nil }
}

extension VersionedFact {
  /// Which version is the newest: the source's time, else the time of the import, else the line.
  var version: (Instant, Instant, Provenance) { (changedAt ?? recordedAt, recordedAt, provenance) }
}

extension Array where Element: VersionedFact {
  /// The newest version of each record that is known and has happened, by record.
  func current(_ asOf: AsOf) -> [Element] {
    let known = filter { $0.recordedAt <= asOf.known && $0.occurredAt <= asOf.instant }
      .sorted { ($0.record, $0.version) < ($1.record, $1.version) }
    return known.indices.compactMap { index in
      let isLast = index + 1 == known.count || known[index + 1].record != known[index].record
      return isLast ? known[index] : nil
    }
  }
}

extension Array where Element: VersionedFact {
  /// For each, why it does not count; nil for those that `current` gives.
  package func reasonsNotToCount(_ asOf: AsOf) -> [ReasonCode?] {
    let isKnown = map { $0.recordedAt <= asOf.known && $0.occurredAt <= asOf.instant }
    var newest: [RecordKey: Int] = [:]
    for index in indices where isKnown[index] {
      let other = newest[self[index].record]
      if other.map({ self[$0].version < self[index].version }) ?? true {
        newest[self[index].record] = index
      }
    }
    return indices.map { index in
      guard isKnown[index], let last = newest[self[index].record] else { return .afterAsOf }
      if last == index { return nil }
      return self[last].content == self[index].content ? .duplicateRecord : .supersededRecord
    }
  }
}

private func < (
  first: (RecordKey, (Instant, Instant, Provenance)),
  second: (RecordKey, (Instant, Instant, Provenance))
) -> Bool {
  first.0 == second.0 ? first.1 < second.1 : first.0 < second.0
}
