extension MarkdownPage {
  /// The headings as a tree, those within `levels`; a level that is left out is not invented.
  package func contents(levels: ClosedRange<Int> = 2...3) -> [ContentsEntry] {
    let listed = headings.filter { $0.isInContents && levels ~= $0.level }
    var index = 0
    return Self.entries(of: listed, from: &index, below: 0)
  }

  /// The headings from `index` on that are deeper than `level`, each with those below it.
  private static func entries(
    of headings: [Heading], from index: inout Int, below level: Int
  ) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    while index < headings.count, headings[index].level > level {
      let heading = headings[index]
      index += 1
      let children = Self.entries(of: headings, from: &index, below: heading.level)
      entries.append(ContentsEntry(heading: heading, children: children))
    }
    return entries
  }
}
