/// An amount of a closed payout that is to be handed over.
package struct PayoutPart: Sendable, Hashable {
  package let holder: PayoutHolder
  /// `P3-A17`: what the answer will name.
  package let reference: String
  /// The holder's id in the firm's own books; nil for friends, and for who was forgotten.
  package let id: String?
  /// Positive.
  package let amount: Int64
  /// Where a friend's order stands: file and line of the import.
  package let place: String?

  package init(
    holder: PayoutHolder, reference: String, id: String?, amount: Int64, place: String? = nil
  ) {
    self.holder = holder
    self.reference = reference
    self.id = id
    self.amount = amount
    self.place = place
  }
}
