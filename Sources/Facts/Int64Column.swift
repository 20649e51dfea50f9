/// Times or amounts of many rows, in four bytes each as long as they lie near each other.
///
/// A column in which all rows agree is one value, as with `Column`, whose parts are open for the
/// same reason.
package struct Int64Column: Sendable {
  package private(set) var count = 0
  /// What all rows hold while `near` and `far` are empty.
  package private(set) var constant: Int64
  /// What distances are counted from, and in.
  package private(set) var base: Int64 = 0
  package let step: Int64
  /// How far rows are from `base`, in steps; `absent` where they hold `Int64.min`.
  package private(set) var near: [Int32] = []
  /// One value per row, once a row is too far from `base` or between two steps.
  package private(set) var far: [Int64] = []

  package static let absent = Int32.min

  /// `usual`: what an empty column would hold. `step`: what values are mostly multiples of, apart.
  package init(_ usual: Int64, step: Int64) {
    precondition(step > 0, "A step leads somewhere.")
    constant = usual
    self.step = step
  }

  /// `count` rows that agree.
  init(repeating value: Int64, count: Int, step: Int64) {
    self.init(value, step: step)
    self.count = count
  }

  package var isConstant: Bool { near.isEmpty && far.isEmpty }

  /// Bytes of the rows.
  package var byteCount: Int { near.capacity * 4 + far.capacity * 8 }

  package subscript(row: Int) -> Int64 {
    if !near.isEmpty {
      let distance = near[row]
      return distance == Self.absent ? .min : base &+ Int64(distance) &* step
    }
    return far.isEmpty ? constant : far[row]
  }

  /// `capacity`: for how many rows room is made when they begin to differ.
  package mutating func append(_ value: Int64, capacity: Int) {
    defer { count += 1 }
    if count == 0 {
      constant = value
    } else if !far.isEmpty {
      far.append(value)
    } else if !near.isEmpty || value != constant {
      if near.isEmpty { begin(with: value, capacity: max(capacity, count + 1)) }
      if let distance = Self.distance(of: value, from: base, step: step) {
        near.append(distance)
      } else {
        widen(capacity: max(capacity, count + 1))
        far.append(value)
      }
    }
  }

  /// Adds the same field of many items.
  @inline(__always)
  package mutating func append<Item>(
    _ items: borrowing Span<Item>, capacity: Int, _ field: (borrowing Item) -> Int64
  ) {
    var first = 0
    if isConstant {
      if count == 0, !items.isEmpty { constant = field(items[0]) }
      while first < items.count, field(items[first]) == constant { first += 1 }
      count += first
    }
    if first < items.count, far.isEmpty {
      if near.isEmpty { begin(with: field(items[first]), capacity: max(capacity, count + 1)) }
      let (base, step) = (base, step)
      near.append(addingCapacity: items.count - first) { output in
        while first < items.count,
          let distance = Self.distance(of: field(items[first]), from: base, step: step)
        {
          output.append(distance)
          first += 1
        }
      }
      count = near.count
    }
    while first < items.count {
      append(field(items[first]), capacity: capacity)
      first += 1
    }
  }

  private mutating func begin(with value: Int64, capacity: Int) {
    base = constant == .min ? value : constant
    near.reserveCapacity(capacity)
    let distance = constant == .min ? Self.absent : 0
    for _ in 0..<count { near.append(distance) }
  }

  private mutating func widen(capacity: Int) {
    far.reserveCapacity(capacity)
    for row in 0..<count { far.append(self[row]) }
    near = []
  }

  /// Nil for a value that is too far or between two steps.
  @inline(__always)
  private static func distance(of value: Int64, from base: Int64, step: Int64) -> Int32? {
    if value == .min { return absent }
    let (difference, isBeyond) = value.subtractingReportingOverflow(base)
    if isBeyond { return nil }
    // A division by a number that the compiler knows takes a tenth of the time.
    let steps = step == 1 ? difference : step == 1000 ? difference / 1000 : difference / step
    guard let distance = Int32(exactly: steps), distance != absent,
      Int64(distance) * step == difference
    else { return nil }
    return distance
  }
}
