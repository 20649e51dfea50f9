internal import Workers

/// Entries one after the other, packed as they come: what a run posts may be millions of them.
package struct EntryList: Sendable {
  private var full: [EntryPack] = []
  private var rest = EntryColumns()
  package private(set) var count = 0
  private var order = EntryOrder()

  package init() {}

  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { append(entry) }
  }

  package var isEmpty: Bool { count == 0 }

  /// Whether each comes after the one before, by name and step.
  var isSorted: Bool { order.isSorted }

  /// Whether they are, of each credit, all entries from the first on; only if they are sorted.
  var isFromBeginning: Bool { order.isFromBeginning }

  package mutating func append(_ entry: Entry) {
    if isCut(before: entry.name.subject), let columns = takeRest() {
      full.append(EntryPack(columns))
    }
    order.append(entry.name, entry.step)
    rest.append(entry)
    count += 1
    if rest.count == EntryColumns.capacity, let columns = takeRest() {
      full.append(EntryPack(columns))
    }
  }

  /// Appends entries that were made beside each other. `limit`: how many tasks pack them.
  package mutating func append(_ stretches: [EntryStretch], limit: Int) async {
    var filled: [EntryColumns] = []
    for stretch in stretches { cut(stretch, into: &filled) }
    full += await Workers.map(count: filled.count, chunkSize: 1, limit: limit) { [filled] part in
      EntryPack(filled[part.lowerBound])
    }
  }

  /// The same packs as if its entries had been appended one by one.
  private mutating func cut(_ stretch: EntryStretch, into filled: inout [EntryColumns]) {
    let subjects = stretch.columns.subjects
    var start = 0
    while start < subjects.count {
      if start == 0, isCut(before: subjects[start]) { filled += takeRest().map { [$0] } ?? [] }
      var end = Swift.min(subjects.count, start + EntryColumns.capacity - rest.count)
      let half = subjects[start] >> 63
      end = subjects[start..<end].firstIndex { $0 >> 63 != half } ?? end
      rest.append(stretch.columns, start..<end)
      let isCut = end < subjects.count && subjects[end] >> 63 != half
      if isCut || rest.count == EntryColumns.capacity { filled += takeRest().map { [$0] } ?? [] }
      start = end
    }
    order.append(stretch.order)
    count += subjects.count
  }

  /// Subjects of one pack are in the order of signed numbers as well, which is the database's.
  private func isCut(before subject: UInt64) -> Bool {
    order.lastSubject.map { ($0 ^ subject) >> 63 != 0 } ?? false
  }

  private mutating func takeRest() -> EntryColumns? {
    if rest.count == 0 { return nil }
    defer { rest = EntryColumns() }
    return rest
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
