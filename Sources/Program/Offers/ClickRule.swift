internal import YAML

/// Which of several clicks on different advocates' links counts.
package enum ClickRule: String, YAMLChoice, Hashable {
  case first, last
  /// Clicks never count: only a code, a customer number or a claim does.
  case ignored
}
