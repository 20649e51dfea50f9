internal import Facts
internal import Quantity

/// A fact that its source may tell again, changed.
protocol VersionedFact {
  var record: RecordKey { get }
  var provenance: Provenance { get }
  var occurredAt: Instant { get }
  var changedAt: Instant? { get }
  var recordedAt: Instant { get }
}

extension Payment: VersionedFact {}
extension Refund: VersionedFact {}
extension Dispute: VersionedFact {}
extension LateClaim: VersionedFact {
  var changedAt: Instant? { nil }
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

private func < (
  first: (RecordKey, (Instant, Instant, Provenance)),
  second: (RecordKey, (Instant, Instant, Provenance))
) -> Bool {
  first.0 == second.0 ? first.1 < second.1 : first.0 < second.0
}
