internal import YAML

/// The five steps to a strategic partnership, in their order.
package enum PartnerStage: String, YAMLChoice, Hashable {
  /// Each employee's own network is looked through.
  case analyse
  /// Goals and the profile wanted are set.
  case profile
  /// Research, selection, first contact.
  case contact
  /// Common targets are agreed; without agreement, back to `contact`.
  case agree
  /// Win–win is kept improving.
  case improve
}
