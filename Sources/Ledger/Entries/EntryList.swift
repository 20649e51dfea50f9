/// Entries one after the other, packed as they come: what a run posts may be millions of them.
package struct EntryList: Sendable {
  private var full: [EntryPack] = []
  private var rest = EntryColumns()
  package private(set) var count = 0
  private var last: (name: CreditName, step: Int)?
  /// Whether each comes after the one before, by name and step.
  private(set) var isSorted = true
  /// Whether they are, of each credit, all entries from the first on; only if they are sorted.
  private(set) var isFromBeginning = true

  package init() {}

  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { append(entry) }
  }

  package var isEmpty: Bool { count == 0 }

  package mutating func append(_ entry: Entry) {
    let step = last.map { $0.name == entry.name ? $0.step + 1 : 0 } ?? 0
    if entry.step != step { isFromBeginning = false }
    if let last, isSorted {
      isSorted = last.name < entry.name || last.name == entry.name && last.step < entry.step
      // Subjects of one pack are in the order of signed numbers as well, which is the database's.
      if (last.name.subject ^ entry.name.subject) >> 63 != 0 { pack() }
    }
    last = (entry.name, entry.step)
    rest.append(entry)
    count += 1
    if rest.count == EntryColumns.capacity { pack() }
  }

  private mutating func pack() {
    if rest.count == 0 { return }
    full.append(EntryPack(rest))
    rest.removeAll()
  }

  /// All of them.
  var packs: [EntryPack] { rest.count == 0 ? full : full + [EntryPack(rest)] }
}

extension EntryList: Sequence {
  package struct Iterator: IteratorProtocol {
    private let packs: [EntryPack]
    private var packIndex = 0
    private var columns = EntryColumns()
    private var index = 0

    fileprivate init(_ packs: [EntryPack]) { self.packs = packs }

    package mutating func next() -> Entry? {
      while index == columns.count {
        guard packIndex < packs.count,
          let columns = EntryColumns(bytes: packs[packIndex].bytes)
        else {
          return nil
        }
        (self.columns, index, packIndex) = (columns, 0, packIndex + 1)
      }
      defer { index += 1 }
      return columns[index]
    }
  }

  package func makeIterator() -> Iterator { Iterator(packs) }

  package var underestimatedCount: Int { count }
}
