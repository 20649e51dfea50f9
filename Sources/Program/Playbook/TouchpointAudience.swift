internal import YAML

/// Whose touchpoint it is.
package enum TouchpointAudience: String, YAMLChoice, Hashable {
  case customer, employee, company
}
