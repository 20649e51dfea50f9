/// When to colour what is printed.
package enum ColourChoice: String, Sendable, CaseIterable {
  /// On a terminal that can, unless the environment says otherwise.
  case auto
  case always
  case never
}
