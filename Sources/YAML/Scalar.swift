/// A single value: its text after unquoting and folding, and how it was written.
package struct Scalar: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// In `"` or `'`.
    case quoted
    /// After `|`.
    case literal
    /// After `>`.
    case folded
  }

  package let text: String
  package let style: Style

  package init(text: String, style: Style) {
    self.text = text
    self.style = style
  }

  /// Whether nothing is written, or `null` or `~` without quotes.
  package var isNull: Bool {
    guard style == .plain else { return false }
    return switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }
}
