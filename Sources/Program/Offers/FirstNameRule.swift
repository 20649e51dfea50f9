internal import YAML

/// Whether a share page shows the advocate's first name.
package enum FirstNameRule: String, YAMLChoice, Hashable {
  /// Only of advocates whose record says so.
  case withConsent = "with_consent"
  case never
}
