internal import Facts

/// Remembers what was found out about the names of programs: a log has few, many times each.
struct AgentTable {
  /// A name, what it is, and its hash as content.
  struct Entry {
    fileprivate var name: [UInt8] = []
    fileprivate(set) var kind = AgentKind.bot
    fileprivate(set) var hash: UInt64 = 0
  }

  /// As many as ten bits tell apart.
  private static let slotCount = 1024

  /// One name for each value of a small hash; the last one met stays.
  private var entries: [Entry?] = Array(repeating: nil, count: slotCount)

  mutating func find(_ agent: borrowing Span<UInt8>, _ keys: FactKeys) -> Entry {
    let slot = Self.slot(agent)
    if let entry = entries[slot], agent.isSame(as: entry.name) { return entry }
    let name = unsafe agent.withUnsafeBufferPointer { unsafe Array($0) }
    let entry = Entry(name: name, kind: AgentKind(agent), hash: keys.hash(agent, as: .content))
    entries[slot] = entry
    return entry
  }

  /// By the length, what stands in the middle, where systems are named, and at the end.
  private static func slot(_ agent: borrowing Span<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: agent.count)
    if agent.count < 8 {
      for index in agent.indices { hash = (hash ^ UInt64(agent[index])) &* factor }
    } else {
      let last = agent.count - 8
      hash = (hash ^ agent.word(at: min(agent.count / 4, last))) &* factor
      hash = (hash ^ hash >> 29 ^ agent.word(at: min(agent.count / 2, last))) &* factor
      hash = (hash ^ hash >> 29 ^ agent.word(at: last)) &* factor
    }
    return Int(truncatingIfNeeded: hash >> 54)
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
