internal import Codes
internal import Quantity

/// Takes the fields of a packed fact one after the other.
struct FieldReader {
  private let fields: [UInt64]
  private let file: UInt32
  private var index = 0
  /// Whether all fields were what they should be.
  private(set) var isSound = true

  init(_ fields: [UInt64], file: UInt32) {
    self.fields = fields
    self.file = file
  }

  mutating func number() -> UInt64 {
    defer { index += 1 }
    return fields[index]
  }

  mutating func record() -> RecordKey {
    let rank = number()
    if rank > UInt64(UInt8.max) { isSound = false }
    return RecordKey(
      source: FactSource(rank: UInt8(truncatingIfNeeded: rank)), id: number())
  }

  mutating func provenance() -> Provenance {
    Provenance(file: file, line: UInt32(clamping: number()))
  }

  mutating func int64() -> Int64 { FieldNumber.int64(number()) }

  mutating func instant() -> Instant { Instant(milliseconds: int64()) }

  mutating func optionalInstant() -> Instant? { FieldNumber.instant(number()) }

  mutating func flag() -> Bool { number() == 1 }

  mutating func currency() -> Currency { sound(FieldNumber.currency(number())) ?? .euro }

  mutating func choice<Choice: RawRepresentable<UInt8>>(or usual: Choice) -> Choice {
    sound(UInt8(exactly: number()).flatMap { Choice(rawValue: $0) }) ?? usual
  }

  mutating func code() -> Code? {
    let high = number()
    let low = number()
    return high == 0 ? nil : sound(Code(high: high, low: low))
  }

  private mutating func sound<Value>(_ value: Value?) -> Value? {
    if value == nil { isSound = false }
    return value
  }
}

extension [UInt64] {
  init(_ record: RecordKey, _ provenance: Provenance) {
    self = [UInt64(record.source.rank), record.id, UInt64(provenance.line)]
  }

  init(_ code: Code?) {
    self = [code?.high ?? 0, code?.low ?? 0]
  }

  init(_ instants: Instant?...) {
    self = instants.map { FieldNumber.of($0) }
  }
}
