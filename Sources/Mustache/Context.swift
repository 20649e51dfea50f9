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
  /// Values that were put together from what was known and what was given.
  private var completed: [[Value]] = []
  /// The first frame of the context in force; those below belong to who resumed a template.
  private var base = 0
  private var outerBases: [Int] = []

  /// Starts with these values, outermost first; they must outlive the rendering.
  mutating func begin(_ stack: [Value]) {
    for index in stack.indices { frames.append(Borrowed(index, of: stack)) }
  }

  mutating func end() {
    frames.removeAll(keepingCapacity: true)
    repetitions.removeAll(keepingCapacity: true)
    kept.removeAll()
    completed.removeAll()
    outerBases.removeAll()
    base = 0
  }

  /// The value of a name: from the innermost frame that has its first part.
  @inline(__always)
  mutating func find(_ lookup: Lookup, _ program: Program) -> Borrowed? {
    guard lookup.count > 0 else { return frames.last }
    let floor = base &+ Int(lookup.floor)
    var index = frames.count
    if index > floor {
      let first = program.keys[Int(lookup.path)]
      while index > floor {
        index -= 1
        if let found = frames[index].member(first) {
          return lookup.count == 1 ? found : descend(from: found, lookup, program.keys)
        }
      }
    }
    return lookup.fallback < 0 ? nil : fall(to: program.fallbacks[Int(lookup.fallback)], program)
  }

  private mutating func fall(to fallback: Fallback, _ program: Program) -> Borrowed? {
    switch fallback {
    case .constant(let index): return Borrowed(Int(index), of: program.constants)
    case .path(let root, let lookup, let outline):
      var value: Borrowed? = frames[base + Int(root)]
      for key in program.path(of: lookup) { value = value?.member(key) }
      guard outline >= 0 else { return value }
      return keep(program.constants[Int(outline)].filled(from: value?.copy))
    }
  }

  /// Keeps a value up to the end of the rendering.
  private mutating func keep(_ value: Value) -> Borrowed {
    completed.append([value])
    return Borrowed(0, of: completed[completed.count - 1])
  }

  /// Puts another context in force, made of what this one has; ends with `restore`.
  mutating func replace(by sources: [Resumption.FrameSource], _ program: Program) {
    let replaced = sources.map { source in
      switch source {
      case .frame(let index): frames[base + Int(index)]
      case .lookup(let lookup): find(lookup, program) ?? keep(.null)
      }
    }
    outerBases.append(base)
    base = frames.count
    frames += replaced
  }

  mutating func restore() {
    frames.removeLast(frames.count - base)
    base = outerBases.removeLast()
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
