internal import YAML

/// What a recommendation rests on.
package enum ReasonKind: String, YAMLChoice, Hashable {
  case enthusiasm, trust
  case topPerformance = "top_performance"
  case topPerformers = "top_performers"
}
