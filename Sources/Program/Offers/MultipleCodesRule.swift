internal import YAML

/// What happens when one order carries codes of several advocates.
package enum MultipleCodesRule: String, YAMLChoice, Hashable {
  /// The advocate whose link the friend clicked first; without clicks, the code listed first.
  case firstTouch = "first_touch"
  /// The code listed first on the order.
  case firstListed = "first_listed"
  /// A person decides.
  case hold
}
