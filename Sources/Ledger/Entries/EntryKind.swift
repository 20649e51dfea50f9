/// What an entry does; the number in the ledger.
package enum EntryKind: Int64, Sendable, Hashable, CaseIterable {
  /// A credit comes about or grows.
  case accrual = 0
  /// A held credit is to be paid out.
  case release
  /// A credit shrinks or goes.
  case reversal
  /// A released credit is held again.
  case freeze

  /// As exports write it.
  package var word: String { "\(self)" }
}
