internal import YAML

/// What a ban does to credits that are not paid out yet.
package enum BanRule: String, YAMLChoice, Hashable {
  case keepEarned = "keep_earned"
  case voidPending = "void_pending"
}
