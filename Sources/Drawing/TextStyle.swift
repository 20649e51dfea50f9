/// How a text is set, and how far it may give way to fit.
struct TextStyle: Sendable {
  enum Alignment: Sendable {
    /// At the left, or at the right for scripts that run so.
    case start
    case centre
    case end
  }

  var family: String
  var isBold = false
  /// The size that is tried first.
  var largest: Double
  /// The size below which the text is cut off instead.
  var smallest: Double
  var colour: Colour
  var alignment = Alignment.start
  var linesMax = Int.max
  /// Distance of lines, as a multiple of what the font says.
  var leading = 1.0
  /// Added between letters, as a part of the size.
  var tracking = 0.0
  /// Whether lines are made about equally long.
  var isBalanced = false
}
