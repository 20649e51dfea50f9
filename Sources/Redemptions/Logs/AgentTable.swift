/// Remembers what was found out about the names of programs: a log has few, many times each.
struct AgentTable {
  /// More different names than this are not remembered: somebody makes them up.
  private static let countMax = 1 << 14

  private var known: [UInt64: AgentKind] = [:]

  /// `hash`: of the name.
  mutating func kind(_ agent: borrowing Span<UInt8>, hash: UInt64) -> AgentKind {
    if let kind = known[hash] { return kind }
    let kind = AgentKind(agent)
    if known.count < Self.countMax { known[hash] = kind }
    return kind
  }
}
