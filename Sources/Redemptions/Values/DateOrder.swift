/// What comes first in a date with slashes.
package enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case dayFirst = "day_first"
  case monthFirst = "month_first"
}
