internal import YAML

/// What to assume of a friend when the customer history does not reach back far enough.
package enum UnknownHistoryRule: String, YAMLChoice, Hashable {
  case assumeNew = "assume_new"
  case hold
}
