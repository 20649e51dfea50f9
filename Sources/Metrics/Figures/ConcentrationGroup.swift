/// Of whom a concentration is looked at: the smaller the group, the more even it seems.
package enum ConcentrationGroup: String, Sendable, Hashable, CaseIterable {
  case withCode = "with_code"
  case sharers
  case successful
}
