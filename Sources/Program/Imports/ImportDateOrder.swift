internal import YAML

/// What comes first in a date with slashes.
package enum ImportDateOrder: String, YAMLChoice, Hashable {
  case dayFirst = "day_first"
  case monthFirst = "month_first"
}
