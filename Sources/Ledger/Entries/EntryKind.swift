/// What an entry does; the number in the ledger.
package enum EntryKind: Int64, Sendable, Hashable, CaseIterable {
  /// A credit comes about or grows.
  case accrual = 0
  /// A held credit is to be paid out.
  case release
  /// A released credit is held again.
  case freeze
  /// A credit shrinks or goes before it was paid out.
  case reversal
  /// It does so after it was paid out: the holder owes.
  case clawback

  /// As exports write it.
  package var word: String { "\(self)" }
}
