internal import Codes
internal import Quantity

extension Click: PackedFact {
  package static let fieldCount = 7

  package var fields: [UInt64] {
    [
      code.high, code.low, FieldNumber.of(occurredAt.milliseconds),
      FieldNumber.of(recordedAt.milliseconds), visitor, customer, UInt64(provenance.line),
    ]
  }

  package init?(fields: [UInt64], file: UInt32) {
    var reader = FieldReader(fields, file: file)
    guard let code = reader.code() else { return nil }
    let (occurred, recorded) = (reader.instant(), reader.instant())
    self.init(
      code: code, occurredAt: occurred, recordedAt: recorded, visitor: reader.number(),
      customer: reader.number(), provenance: reader.provenance())
  }
}
