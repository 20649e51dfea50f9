/// One element of a parsed template.
struct Node: Sendable {
  indirect enum Kind: Sendable {
    /// The bytes themselves; `byteRange` is what is printed.
    case text
    /// A line that begins with a tag that does not stand alone.
    case lineStart
    case print(Expression, isEscaped: Bool)
    case section(Expression, [Node])
    case inverted(Expression, [Node])
    case partial(Inclusion)
    case parent(Inclusion, [Override])
    case block(Block)
  }

  /// What a partial or parent tag names.
  struct Inclusion: Sendable {
    enum Target: Sendable {
      case named(String)
      /// `{{>*name}}`: the template whose name is the value.
      case dynamic(Name)
    }

    let target: Target
    let nameRange: Range<Int>
    /// The blanks before a tag that stands alone; nil when other things are on its line.
    let indentation: Range<Int>?
  }

  /// What a parent tag puts in the place of one of the parent's blocks.
  struct Override: Sendable {
    let name: String
    let nameRange: Range<Int>
    /// What is taken away at the start of each line.
    let indentation: Range<Int>
    /// Whether its content starts on a line of its own.
    let startsLine: Bool
    let nodes: [Node]
  }

  /// A place that templates which name this one as their parent can fill.
  struct Block: Sendable {
    let name: String
    /// What is put before each line of an override; nil when other things are on the tags' lines.
    let indentation: Range<Int>?
    /// Printed when nobody fills it.
    let nodes: [Node]
  }

  let kind: Kind
  /// The tag (of a section: its opening tag), or the text.
  let byteRange: Range<Int>
}
