package import Hashing
package import Quantity

/// What was done to the books, as it was recorded.
package struct BookAct: Sendable, Hashable {
  /// From 1, without gaps.
  package var number: Int
  package var kind: ActKind
  /// The newest run at that time; the next one follows the act in the chain.
  package var afterRun: Int
  package var recordedAt: Instant
  package var until: Instant
  /// The payout that is closed or answered; 0 for none.
  package var payout: Int
  package var unit: String
  package var form: String
  /// Digest of the proposal that was agreed to; of invoices, of all that was issued.
  package var proposal: Digest256?
  package var movements: Int
  package var movementHash: Digest256
  /// By account and unit; of months only.
  package var balances: [AccountBalance] = []
  /// Digest of all of this and of the run or act before.
  package var head: Digest256

  /// The head of the chain with this act after the head before it.
  func nextHead(after previous: Digest256) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    hasher.update(previous.bytes)
    hasher.updateField("act")
    for value in [
      Int64(number), kind.rawValue, Int64(afterRun), recordedAt.milliseconds, until.milliseconds,
      Int64(payout), Int64(movements),
    ] {
      hasher.updateNumber(UInt64(bitPattern: value))
    }
    hasher.updateField(unit)
    hasher.updateField(form)
    hasher.updateField(proposal?.hexadecimal ?? "")
    hasher.update(movementHash.bytes)
    for balance in balances {
      hasher.updateNumber(UInt64(bitPattern: balance.account.rawValue))
      hasher.updateField(balance.unit)
      hasher.updateNumber(UInt64(bitPattern: balance.amount))
    }
    return hasher.finish()
  }
}
