/// One tag of a template as the lexer found it.
struct Tag: Sendable {
  enum Kind: Sendable {
    case escaped
    case verbatim
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// From the opening to the closing delimiter.
  let byteRange: Range<Int>
  /// What stands inside, without sigil and without whitespace around it.
  let content: Range<Int>
  /// `byteRange`, widened to whole lines where the tag stands alone; the text of a template is what
  /// lies between the extents of its tags.
  var extent: Range<Int>
  /// Whether the tag is the only thing on its lines, the general rule of the specification.
  var isStandalone = false
}
