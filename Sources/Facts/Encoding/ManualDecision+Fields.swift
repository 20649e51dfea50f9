internal import Codes
internal import Quantity

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
