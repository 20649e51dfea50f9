package import Program

/// What one holder gets, waits for or owes, in one unit and form.
package struct PayoutItem: Sendable, Hashable {
  package let holder: PayoutHolder
  /// `EUR`; `POINTS`.
  package let unit: String
  package let form: RewardForm
  /// The sum of all that is due; negative when the holder owes.
  package let amount: Int64
  /// The credits it is made of, by their index in what the proposal was made from.
  package let credits: [Int]
}
