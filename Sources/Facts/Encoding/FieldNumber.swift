internal import Quantity

/// What a field of a fact is as a number, in the order of its values where it has one.
enum FieldNumber {
  static func of(_ value: Int64) -> UInt64 { UInt64(bitPattern: value) ^ 1 << 63 }

  static func int64(_ number: UInt64) -> Int64 { Int64(bitPattern: number ^ 1 << 63) }

  /// The letters of the code.
  static func of(_ currency: Currency) -> UInt64 {
    currency.code.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  static func currency(_ number: UInt64) -> Currency? {
    let letters = [16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    return number >> 24 == 0 ? Currency(code: String(decoding: letters, as: UTF8.self)) : nil
  }

  static func of(_ instant: Instant?) -> UInt64 {
    of(instant?.milliseconds ?? OrderBlock.absentTime)
  }

  static func instant(_ number: UInt64) -> Instant? { OrderBlock.instant(int64(number)) }
}
