package import Program

/// What is due of one credit, as a proposal looks at it.
package struct PayoutCredit: Sendable, Hashable {
  package var holder: PayoutHolder
  /// `EUR`; `POINTS`.
  package var unit: String
  package var form: RewardForm
  /// Released less paid; negative when it was paid out and lost afterwards. Never zero.
  package var due: Int64

  package init(holder: PayoutHolder, unit: String, form: RewardForm, due: Int64) {
    precondition(due != 0, "a credit that is settled is not looked at")
    self.holder = holder
    self.unit = unit
    self.form = form
    self.due = due
  }
}
