/// The context stack while rendering, and how far each open section has come.
struct Context {
  private struct Repetition {
    /// Elements after the one on the stack.
    var remaining: Int
    /// Whether the value is the result of a pipe, kept for this section.
    let isKept: Bool
  }

  private var frames: [Borrowed] = []
  private var repetitions: [Repetition] = []
  /// The results of pipes that sections are open over.
  private var kept: [[Value]] = []

  /// Starts with these values, outermost first; they must outlive the rendering.
  mutating func begin(_ stack: [Value]) {
    for index in stack.indices { frames.append(Borrowed(index, of: stack)) }
  }

  mutating func end() {
    frames.removeAll(keepingCapacity: true)
    repetitions.removeAll(keepingCapacity: true)
    kept.removeAll()
  }

  /// The value of a name: from the innermost frame that has its first part.
  @inline(__always)
  func find(_ lookup: Lookup, _ program: Program) -> Borrowed? {
    guard lookup.count > 0 else { return frames.last }
    let keys = program.keys
    let first = keys[Int(lookup.path)]
    var index = frames.count
    while index > Int(lookup.floor) {
      index -= 1
      if let found = frames[index].member(first) {
        return lookup.count == 1 ? found : descend(from: found, lookup, keys)
      }
    }
    return nil
  }

  private func descend(
    from found: Borrowed, _ lookup: Lookup, _ keys: [Key]
  ) -> Borrowed? {
    var value = found
    for part in 1..<Int(lookup.count) {
      guard let member = value.member(keys[Int(lookup.path) + part]) else { return nil }
      value = member
    }
    return value
  }

  /// Opens a section over a value of the context; false when there is nothing to render.
  mutating func enter(_ value: Borrowed, isKept: Bool = false) -> Bool {
    if let (first, count) = value.elements {
      frames.append(first)
      repetitions.append(Repetition(remaining: count - 1, isKept: isKept))
      return true
    }
    guard value.isTruthy else { return false }
    frames.append(value)
    repetitions.append(Repetition(remaining: 0, isKept: isKept))
    return true
  }

  /// Opens a section over a computed value; false when there is nothing to render.
  mutating func enter(keeping value: Value) -> Bool {
    kept.append([value])
    if enter(Borrowed(0, of: kept[kept.count - 1]), isKept: true) { return true }
    kept.removeLast()
    return false
  }

  /// Goes on to the next element; false when there is none, and the section is closed.
  mutating func advance() -> Bool {
    let last = repetitions.count - 1
    if repetitions[last].remaining > 0 {
      repetitions[last].remaining -= 1
      frames[frames.count - 1] = frames[frames.count - 1].next
      return true
    }
    if repetitions.removeLast().isKept { kept.removeLast() }
    frames.removeLast()
    return false
  }
}
