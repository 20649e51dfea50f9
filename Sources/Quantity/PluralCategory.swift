/// The form that a counted noun takes, by the names that translators know from Unicode's CLDR.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}
