internal import YAML

/// How often rewards are paid out.
package enum PayoutRhythm: String, YAMLChoice, Hashable {
  case week, month, quarter, year
}
