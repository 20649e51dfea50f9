internal import YAML

/// An answer to one of a touchpoint's two questions.
package enum Answer: String, YAMLChoice, Hashable {
  case yes, partly, no
}
