/// What open pages have to do about a change.
package enum Reload: Sendable {
  /// Load the page again.
  case pages
  /// Fetch the style sheets again, and leave the page as it is.
  case styles
}
