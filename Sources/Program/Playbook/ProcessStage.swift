internal import YAML

/// The six steps of asking for a recommendation, in their order.
package enum ProcessStage: String, YAMLChoice, Hashable {
  case ask, qualify, contact, confirm, feedback
  case finalFeedback = "final_feedback"
}
