internal import Facts

extension Column {
  /// The value of a row, by code of this module, which is specialised.
  @inline(__always)
  subscript(at row: Int) -> Element { values.isEmpty ? constant : values[row] }

  /// Appends a value; see `subscript(at:)`.
  mutating func add(_ value: Element) {
    if !values.isEmpty {
      values.append(value)
    } else if count == 0 {
      constant = value
    } else if value != constant {
      values = [Element](repeating: constant, count: count)
      values.append(value)
    }
    count += 1
  }
}

extension Int64Column {
  /// The value of a row, by code of this module, which is put where it is used.
  @inline(__always)
  subscript(at row: Int) -> Int64 {
    if !near.isEmpty {
      let distance = near[row]
      // `absent`, which a call into the other module would tell.
      return distance == .min ? .min : base &+ Int64(distance) &* step
    }
    return far.isEmpty ? constant : far[row]
  }
}

extension LineColumn {
  subscript(at row: Int) -> UInt32 { self[row] }
}
