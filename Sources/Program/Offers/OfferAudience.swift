internal import YAML

/// Who recommends under an offer.
package enum OfferAudience: String, YAMLChoice, Hashable {
  /// Customers recommend to friends.
  case customer
  /// Firms and associations recommend to their own clients or members.
  case partner
  /// People who recommend without being customers.
  case supporter
}
