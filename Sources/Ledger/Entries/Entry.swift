internal import Hashing
package import Quantity

/// An amount that moved from one account to another: two postings, the sum of which is zero.
package struct Entry: Sendable, Hashable {
  /// The number in the ledger; 0 before it is recorded.
  package var number: Int64 = 0
  package var run = 0
  package var name: CreditName
  /// From 0: the how manieth entry of this credit. With the name it is the entry's identity, so
  /// that none is posted twice.
  package var step: Int
  package var kind: EntryKind
  package var reason: String
  /// The offer's id.
  package var offer: String
  /// Whose credit it is, or whose friend's: the registry's number.
  package var advocate: Int64
  package var debit: Account
  package var credit: Account
  /// `EUR`; `POINTS`.
  package var unit: String
  /// In minor units, or points; positive.
  package var amount: Int64
  /// When it takes effect, which may be before it was recorded.
  package var effectiveAt: Instant

  package init(
    name: CreditName, step: Int, kind: EntryKind, reason: String, offer: String,
    advocate: Int64, debit: Account, credit: Account, unit: String, amount: Int64,
    effectiveAt: Instant
  ) {
    self.name = name
    self.step = step
    self.kind = kind
    self.reason = reason
    self.offer = offer
    self.advocate = advocate
    self.debit = debit
    self.credit = credit
    self.unit = unit
    self.amount = amount
    self.effectiveAt = effectiveAt
  }

  static func digest(of entries: some Sequence<Entry>) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    var bytes: [UInt8] = []
    for entry in entries {
      entry.append(to: &bytes)
      bytes.drain(into: &hasher)
    }
    hasher.update(bytes)
    return hasher.finish()
  }

  /// Appends what is digested: all but the numbers of entry and run, which follow from its place.
  private func append(to bytes: inout [UInt8]) {
    let numbers: InlineArray<10, UInt64> = [
      name.subject, UInt64(name.purpose), name.detail, UInt64(step),
      UInt64(bitPattern: kind.rawValue), UInt64(bitPattern: advocate),
      UInt64(bitPattern: debit.rawValue), UInt64(bitPattern: credit.rawValue),
      UInt64(bitPattern: amount), UInt64(bitPattern: effectiveAt.milliseconds),
    ]
    for index in numbers.indices { bytes.append(digested: numbers[index]) }
    for text in [reason, offer, unit] { bytes.append(digested: text) }
  }
}
