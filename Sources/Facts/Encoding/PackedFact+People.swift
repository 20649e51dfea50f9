internal import Codes
internal import Quantity

extension Click: PackedFact {
  package static let fieldCount = 7

  package var fields: [UInt64] {
    [UInt64](code) + [UInt64](occurredAt, recordedAt)
      + [visitor, customer, UInt64(provenance.line)]
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

/// The id is the number of the file: each decision is an input of its own.
extension ManualDecision: PackedFact {
  package static let fieldCount = 8

  package var fields: [UInt64] {
    [order, UInt64(verdict.rawValue), FieldNumber.of(amount)] + [UInt64](code) + [person]
      + [UInt64](occurredAt, recordedAt)
  }

  package init?(fields: [UInt64], file: UInt32) {
    var reader = FieldReader(fields, file: file)
    let order = reader.number()
    let (verdict, amount) = (reader.choice(or: Verdict.withdraw), reader.int64())
    let (code, person) = (reader.code(), reader.number())
    self.init(
      id: UInt64(file), order: order, verdict: verdict, amount: amount, code: code,
      person: person, occurredAt: reader.instant(), recordedAt: reader.instant())
    if !reader.isSound { return nil }
  }
}
