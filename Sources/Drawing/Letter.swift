/// A letter with tables, to be set on A4.
package struct Letter: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// One for each column; a cell's first paragraph is in ink, the others are quiet.
    package var cells: [[String]]
    package var isBold: Bool

    package init(_ cells: [[String]], isBold: Bool = false) {
      self.cells = cells
      self.isBold = isBold
    }
  }

  package struct Column: Equatable, Sendable {
    /// Empty in tables without headings.
    package var title: String
    /// A part of the width; those of a table sum up to 1.
    package var width: Double
    /// Amounts stand at the end.
    package var isAtEnd: Bool

    package init(_ title: String, width: Double, isAtEnd: Bool = false) {
      self.title = title
      self.width = width
      self.isAtEnd = isAtEnd
    }
  }

  package enum Block: Equatable, Sendable {
    case heading(String)
    /// A heading of lower rank.
    case subheading(String)
    case text(String)
    /// Smaller, for notices.
    case notice(String)
    case table([Column], [Row])
    /// A thin line from side to side.
    case rule
  }

  /// As in HTML: `de`, `en`.
  package var language: String
  package var title: String
  /// Name and address of who writes.
  package var sender: [String]
  package var recipient: String
  package var blocks: [Block]
  /// At the foot of each page; `{page}` stands for its number.
  package var foot: String

  package init(
    language: String, title: String, sender: [String], recipient: String, blocks: [Block],
    foot: String
  ) {
    self.language = language
    self.title = title
    self.sender = sender
    self.recipient = recipient
    self.blocks = blocks
    self.foot = foot
  }
}
