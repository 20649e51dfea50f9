internal import Quantity

extension Payment: PackedFact {
  package static let fieldCount = 12

  package var fields: [UInt64] {
    [UInt64](record, provenance) + [content, order, UInt64(status.rawValue), isTest ? 1 : 0]
      + [UInt64](occurredAt, changedAt, recordedAt)
      + [FieldNumber.of(amount), FieldNumber.of(currency)]
  }

  package init?(fields: [UInt64], file: UInt32) {
    var reader = FieldReader(fields, file: file)
    let (record, provenance) = (reader.record(), reader.provenance())
    let (content, order) = (reader.number(), reader.number())
    let (status, isTest) = (reader.choice(or: Status.received), reader.flag())
    let (occurred, changed) = (reader.instant(), reader.optionalInstant())
    self.init(
      record: record, content: content, provenance: provenance, order: order,
      occurredAt: occurred, recordedAt: reader.instant(), amount: reader.int64(),
      currency: reader.currency())
    (self.status, self.isTest, changedAt) = (status, isTest, changed)
    if !reader.isSound { return nil }
  }
}
