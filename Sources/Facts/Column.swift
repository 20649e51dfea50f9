/// One field of many rows, which takes memory only when the rows differ.
///
/// Most exports leave most fields out, and a column in which all rows agree is one value. Its parts
/// are open because generic code of another module is not specialised: a hot loop reads them
/// through an extension of its own module, a hundred times as fast.
package struct Column<Element: Equatable & BitwiseCopyable & Sendable>: Sendable {
  package var count: Int
  /// What all rows hold while `values` is empty; of no meaning after it.
  package var constant: Element
  /// One per row; empty while all rows agree.
  package var values: [Element]

  /// `usual`: what an empty column would hold.
  package init(_ usual: Element) {
    count = 0
    constant = usual
    values = []
  }

  package var isConstant: Bool { values.isEmpty }

  /// Bytes of the rows.
  package var byteCount: Int { values.capacity * MemoryLayout<Element>.stride }

  package subscript(row: Int) -> Element {
    values.isEmpty ? constant : values[row]
  }

  /// Adds the same field of many items.
  ///
  /// `capacity`: for how many rows room is made when they begin to differ.
  @inline(__always)
  package mutating func append<Item>(
    _ items: borrowing Span<Item>, capacity: Int, _ field: (borrowing Item) -> Element
  ) {
    var first = 0
    if values.isEmpty {
      if count == 0, !items.isEmpty { constant = field(items[0]) }
      while first < items.count, field(items[first]) == constant { first += 1 }
      if first < items.count { beginValues(rows: count + first, capacity: capacity) }
    }
    if first < items.count {
      values.append(addingCapacity: items.count - first) { output in
        for index in first..<items.count { output.append(field(items[index])) }
      }
    }
    count += items.count
  }

  /// Gives each of the rows so far a value of its own.
  private mutating func beginValues(rows: Int, capacity: Int) {
    values.reserveCapacity(max(capacity, rows + 1))
    for _ in 0..<rows { values.append(constant) }
  }
}
