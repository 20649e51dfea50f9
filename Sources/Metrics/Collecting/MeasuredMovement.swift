package import Quantity

/// An entry, or a write-off, of the ledger that makes rewards dearer or cheaper.
package struct MeasuredMovement: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    case accrual, reversal, clawback
    /// What was clawed back is given up: the firm bears it, it is too small, or too old.
    case borneWriteOff, smallWriteOff, agedWriteOff

    static let writeOffs: [Kind] = [.borneWriteOff, .smallWriteOff, .agedWriteOff]
  }

  package enum Purpose: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    case advocate, friend, milestone
  }

  package var kind: Kind
  package var purpose: Purpose
  /// `MeasuredOrder.number`; of a milestone, the advocate's number.
  package var subject: UInt64
  package var advocate: UInt64
  /// `EUR`; `POINTS`.
  package var unit: String
  /// In minor units, or points; positive. Of a write-off below zero where a reward was set against
  /// what is given up.
  package var amount: Int64
  package var at: Instant

  package init(
    _ kind: Kind, _ purpose: Purpose, subject: UInt64, advocate: UInt64, unit: String,
    amount: Int64, at: Instant
  ) {
    self.kind = kind
    self.purpose = purpose
    self.subject = subject
    self.advocate = advocate
    self.unit = unit
    self.amount = amount
    self.at = at
  }
}
