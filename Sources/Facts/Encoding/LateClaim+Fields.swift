internal import Codes
internal import Quantity

extension LateClaim: PackedFact {
  package static let fieldCount = 8

  package var fields: [UInt64] {
    [UInt64](record, provenance) + [order] + [UInt64](code)
      + [UInt64](occurredAt, recordedAt)
  }

  package init?(fields: [UInt64], file: UInt32) {
    var reader = FieldReader(fields, file: file)
    let (record, provenance) = (reader.record(), reader.provenance())
    let order = reader.number()
    guard let code = reader.code() else { return nil }
    self.init(
      record: record, provenance: provenance, order: order, code: code,
      occurredAt: reader.instant(), recordedAt: reader.instant())
    if !reader.isSound { return nil }
  }
}
