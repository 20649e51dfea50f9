package import Quantity

/// Where it is kept who was told what. All of one call happens or nothing of it, and is durable
/// when the call returns.
package protocol MailingBook: AnyObject {
  /// All that was ever told.
  func told() throws(LedgerFailure) -> Set<Telling.Key>
  /// Records a mailing of those that nobody was told meanwhile, in their order; its number, or nil
  /// when none is left.
  func record(
    _ tellings: [Telling], run: Int, at instant: Instant
  ) throws(LedgerFailure) -> Int?
  /// What a mailing tells, in its order; empty when there is no such mailing.
  func tellings(mailing: Int) throws(LedgerFailure) -> [Telling]
  /// Mailings whose lists may not have been written, in their order.
  func unwrittenMailings() throws(LedgerFailure) -> [Int]
  /// Records that the lists of a mailing were written; fine when they were before.
  func markWritten(mailing: Int, at instant: Instant) throws(LedgerFailure)
}
