internal import YAML

/// The six steps of asking for a recommendation, in their order.
package enum ProcessStage: String, YAMLChoice, Hashable {
  case ask, qualify, contact, confirm, feedback
  case finalFeedback = "final_feedback"

  /// 1 to 6.
  package var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}
