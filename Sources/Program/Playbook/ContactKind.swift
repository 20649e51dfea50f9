internal import YAML

/// What makes a person or firm of the network valuable.
package enum ContactKind: String, YAMLChoice, Hashable {
  /// Recommends under an agreement.
  case partner
  /// Reaches many at once.
  case multiplier
  /// Bridges many worlds.
  case connector
  /// An expert whose word decides.
  case maven
  /// Whom others follow.
  case opinionLeader = "opinion_leader"
}
