internal import Facts
internal import Quantity

/// What very many entries have in common: all but what they are for, whose they are and how much
/// they move.
struct EntryShape: Sendable, Hashable {
  let purpose: UInt8
  let kind: EntryKind
  let debit: Account
  let credit: Account
  let step: Int
  let effectiveAt: Instant
  let reason: String
  let offer: String
  let unit: String

  init(_ entry: borrowing Entry) {
    purpose = entry.name.purpose
    kind = entry.kind
    debit = entry.debit
    credit = entry.credit
    step = entry.step
    effectiveAt = entry.effectiveAt
    reason = entry.reason
    offer = entry.offer
    unit = entry.unit
  }

  /// Nil when the bytes are damaged.
  init?(_ cursor: inout ByteCursor) {
    guard let purpose = cursor.number(bytes: 1), purpose <= 2,
      let kind = cursor.number(bytes: 1).flatMap({ EntryKind(rawValue: Int64($0)) }),
      let debit = cursor.number(bytes: 1).flatMap({ Account(rawValue: Int64($0)) }),
      let credit = cursor.number(bytes: 1).flatMap({ Account(rawValue: Int64($0)) }),
      let step = cursor.number(bytes: 8), step <= UInt64(Int.max),
      let effectiveAt = cursor.number(bytes: 8), let reason = Self.text(&cursor),
      let offer = Self.text(&cursor), let unit = Self.text(&cursor)
    else { return nil }
    (self.purpose, self.kind, self.debit, self.credit) = (UInt8(purpose), kind, debit, credit)
    self.step = Int(step)
    self.effectiveAt = Instant(milliseconds: Int64(bitPattern: effectiveAt))
    (self.reason, self.offer, self.unit) = (reason, offer, unit)
  }

  func append(to bytes: inout [UInt8]) {
    bytes.append(purpose)
    for number in [kind.rawValue, debit.rawValue, credit.rawValue] {
      bytes.append(UInt8(truncatingIfNeeded: number))
    }
    bytes.append(number: UInt64(step), bytes: 8)
    bytes.append(number: UInt64(bitPattern: effectiveAt.milliseconds), bytes: 8)
    for text in [reason, offer, unit] {
      precondition(text.utf8.count < 1 << 16, "words of the ledger are short")
      bytes.append(number: UInt64(text.utf8.count), bytes: 2)
      bytes.append(contentsOf: text.utf8)
    }
  }

  private static func text(_ cursor: inout ByteCursor) -> String? {
    guard let count = cursor.number(bytes: 2) else { return nil }
    var bytes: [UInt8] = []
    for _ in 0..<count {
      guard let byte = cursor.number(bytes: 1) else { return nil }
      bytes.append(UInt8(byte))
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Numbers first, which tell most shapes apart.
  func isShape(of entry: borrowing Entry) -> Bool {
    kind == entry.kind && step == entry.step && purpose == entry.name.purpose
      && debit == entry.debit && credit == entry.credit && effectiveAt == entry.effectiveAt
      && reason == entry.reason && offer == entry.offer && unit == entry.unit
  }

  func entry(
    subject: UInt64, detail: UInt64, advocate: UInt64, amount: UInt64
  ) -> Entry {
    Entry(
      name: CreditName(subject: subject, purpose: purpose, detail: detail), step: step, kind: kind,
      reason: reason, offer: offer, advocate: Int64(bitPattern: advocate), debit: debit,
      credit: credit, unit: unit, amount: Int64(bitPattern: amount), effectiveAt: effectiveAt)
  }
}
