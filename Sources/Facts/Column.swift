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

  /// `capacity`: for how many rows room is made when they begin to differ.
  package mutating func append(_ value: Element, capacity: Int) {
    defer { count += 1 }
    if !values.isEmpty {
      values.append(value)
    } else if count == 0 {
      constant = value
    } else if value != constant {
      values.reserveCapacity(max(capacity, count + 1))
      for _ in 0..<count { values.append(constant) }
      values.append(value)
    }
  }
}
