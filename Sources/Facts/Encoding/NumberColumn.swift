/// How many rows' numbers of one field become bytes.
///
/// A field in which all rows agree takes nine bytes. Otherwise each number takes as many bytes as
/// its distance from the smallest one needs; `nothing`, the value of rows that do not know the
/// field, stands aside so that it does not widen the distance.
package enum NumberColumn {
  private static let constant: UInt8 = 255

  package static func append(
    constant value: UInt64, to bytes: inout [UInt8]
  ) {
    bytes.append(constant)
    bytes.append(number: value, bytes: 8)
  }

  package static func append(_ values: [UInt64], nothing: UInt64, to bytes: inout [UInt8]) {
    guard let first = values.first else { return append(constant: nothing, to: &bytes) }
    var least = UInt64.max
    var most = UInt64.min
    var isConstant = true
    for value in values {
      if value != first { isConstant = false }
      if value == nothing { continue }
      least = min(least, value)
      most = max(most, value)
    }
    if isConstant { return append(constant: first, to: &bytes) }
    // One more than the distance, as 0 stands for nothing; a distance of all bits is left as it is.
    let isWhole = most &- least == .max
    let span = isWhole ? UInt64.max : most &- least &+ 1
    let width = isWhole ? 9 : (64 - span.leadingZeroBitCount + 7) / 8
    bytes.append(UInt8(width))
    bytes.append(number: least, bytes: 8)
    let bytesEach = min(width, 8)
    bytes.append(count: values.count, bytesEach: bytesEach) { row in
      let value = values[row]
      return isWhole ? value : value == nothing ? 0 : value &- least &+ 1
    }
  }

  /// Passes over the numbers; false when the bytes are damaged.
  package static func skip(_ cursor: inout ByteCursor, count: Int) -> Bool {
    guard let form = cursor.number(bytes: 1), cursor.skip(8) else { return false }
    if form == UInt64(Self.constant) { return true }
    return (1...9).contains(form) && cursor.skip(count * min(Int(form), 8))
  }

  /// Calls one of the two; false when the bytes are damaged.
  package static func read(
    _ cursor: inout ByteCursor, count: Int, nothing: UInt64, constant: (UInt64) -> Void,
    each: (UInt64) -> Void
  ) -> Bool {
    guard let form = cursor.number(bytes: 1), let least = cursor.number(bytes: 8) else {
      return false
    }
    if form == UInt64(Self.constant) {
      constant(least)
      return true
    }
    if form == 9 { return cursor.forEach(count, width: 8, each) }
    guard (1...8).contains(form) else { return false }
    return cursor.forEach(count, width: Int(form)) { stored in
      each(stored == 0 ? nothing : stored &+ least &- 1)
    }
  }
}
