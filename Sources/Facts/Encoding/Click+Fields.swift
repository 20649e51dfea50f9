internal import Codes
internal import Quantity

extension Click: PackedFact {
  package static let fieldCount = 7

  package var fields: [UInt64] {
    var row: [UInt64] = []
    append(to: &row)
    return row
  }

  package func append(to row: inout [UInt64]) {
    row.append(code.high)
    row.append(code.low)
    row.append(FieldNumber.of(occurredAt.milliseconds))
    row.append(FieldNumber.of(recordedAt.milliseconds))
    row.append(visitor)
    row.append(customer)
    row.append(UInt64(provenance.line))
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
