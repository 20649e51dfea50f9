/// What was made of rows, by their blocks.
struct RowsByBlock<Element: Sendable>: Sendable {
  private let elements: [Element]
  /// One more than the highest block.
  private let starts: [Int32]

  /// `row`: which row one is made of. Within a block they stay in their order.
  init<Source>(
    _ unsorted: [Source], row: (Source) -> RowNumber, _ element: (Source) -> Element
  ) {
    let blockCount = 1 + unsorted.reduce(-1) { max($0, row($1).block) }
    var places = [Int32](repeating: 0, count: blockCount + 1)
    for source in unsorted { places[row(source).block + 1] += 1 }
    for block in places.indices.dropFirst() { places[block] += places[block - 1] }
    starts = places
    var order = [Int32](repeating: 0, count: unsorted.count)
    for (index, source) in unsorted.enumerated() {
      let block = row(source).block
      order[Int(places[block])] = Int32(truncatingIfNeeded: index)
      places[block] += 1
    }
    elements = order.map { element(unsorted[Int($0)]) }
  }

  func of(_ block: Int) -> ArraySlice<Element> {
    guard block + 1 < starts.count else { return [] }
    return elements[Int(starts[block])..<Int(starts[block + 1])]
  }
}
