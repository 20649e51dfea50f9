internal import YAML

/// When in the life of a relation a touchpoint occurs.
package enum TouchpointStage: String, YAMLChoice, Hashable {
  case before, during, after
}
