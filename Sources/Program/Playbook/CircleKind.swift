internal import YAML

/// The four circles of people in which recommendations travel.
package enum CircleKind: String, YAMLChoice, Hashable {
  /// Family and friends.
  case personal = "private"
  /// Colleagues, clients, suppliers.
  case professional
  /// Neighbourhood and local public.
  case neighbourhood
  /// Clubs, causes, hobbies.
  case interests
}
