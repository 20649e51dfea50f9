/// By which rule a negative balance is given up.
package enum WriteOffReason: String, Sendable, Hashable, CaseIterable {
  /// The firm bears what is lost after payout (`clawback.after_payout: write_off`).
  case borne = "WRITE_OFF_BORNE"
  /// It is smaller than `clawback.write_off_below`.
  case small = "WRITE_OFF_SMALL"
  /// It was carried for `clawback.write_off_after`.
  case aged = "WRITE_OFF_AGED"
}
