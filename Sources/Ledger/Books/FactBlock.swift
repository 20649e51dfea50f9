internal import Facts
internal import Hashing

/// Facts of one kind and input, as they are stored.
struct FactBlock: Sendable {
  let summary: BlockSummary
  let bytes: [UInt8]

  /// The form in which blocks are recorded. In those before it, which are read as well, the head of
  /// an input is of their BLAKE2b digests (2), or of the bytes themselves (1).
  static let form = 3

  /// The digest of a block's bytes in this form.
  static func digest(of bytes: [UInt8]) -> Digest256 {
    var hasher = SHA256Hasher()
    hasher.update(bytes)
    return hasher.finish()
  }

  init(
    _ kind: FactKind, count: Int, _ bytes: [UInt8], _ digest: Digest256, places: BlockMarks?,
    keys: BlockMarks?, lines: ClosedRange<UInt32>
  ) {
    summary = BlockSummary(
      kind: kind, count: count, digest: digest, places: places, keys: keys, lines: lines)
    self.bytes = bytes
  }

  /// `source`: the number that all of them get; `packed`: orders beside those of `facts`.
  static func blocks(
    of facts: FactSet, _ packed: [PackedOrders], source: UInt8
  ) -> [FactBlock] {
    var blocks = packed.map { $0.block(source: source) }
    for block in facts.orders where block.count > 0 {
      blocks.append(PackedOrders(block, source: source).block(source: source))
    }
    add(facts.payments.map { $0.with(source: source) }, .payments, &blocks) {
      ($0.order, $0.provenance.line)
    }
    add(facts.refunds.map { $0.with(source: source) }, .refunds, &blocks) {
      ($0.order, $0.provenance.line)
    }
    add(facts.disputes.map { $0.with(source: source) }, .disputes, &blocks) {
      ($0.order, $0.provenance.line)
    }
    add(facts.clicks, .clicks, &blocks, keys: { BlockMarks(BlockKeys($0).keys) }) {
      (nil, $0.provenance.line)
    }
    add(facts.claims.map { $0.with(source: source) }, .claims, &blocks) {
      ($0.order, $0.provenance.line)
    }
    add(facts.decisions, .decisions, &blocks) { ($0.order, 0) }
    return blocks
  }

  /// `place`: the order that a fact is about, and the line that it stood on.
  private static func add<Fact: PackedFact>(
    _ facts: [Fact], _ kind: FactKind, _ blocks: inout [FactBlock],
    keys: ([Fact]) -> BlockMarks? = { _ in nil },
    _ place: (Fact) -> (order: UInt64?, line: UInt32)
  ) {
    var rest = facts[...]
    while !rest.isEmpty {
      let part = Array(rest.prefix(OrderBlock.capacity))
      rest = rest.dropFirst(part.count)
      var bytes: [UInt8] = []
      part.append(to: &bytes)
      let places = part.map(place)
      let orders = places.compactMap(\.order)
      blocks.append(
        FactBlock(
          kind, count: part.count, bytes, digest(of: bytes),
          places: orders.isEmpty ? nil : BlockMarks(orders),
          keys: keys(part), lines: range(places.lazy.map(\.line))))
    }
  }

  static func range(_ lines: some Sequence<UInt32>) -> ClosedRange<UInt32> {
    var (first, last) = (UInt32.max, UInt32.min)
    for line in lines { (first, last) = (min(first, line), max(last, line)) }
    return first...max(first, last)
  }

  /// Adds stored facts; false when the bytes are damaged.
  static func add(
    _ kind: FactKind, _ bytes: [UInt8], file: UInt32, to facts: inout FactSet
  ) -> Bool {
    switch kind {
    case .orders:
      guard let block = OrderBlock(bytes: bytes, file: file) else { return false }
      facts.orders.append(block)
      return true
    case .payments: return add(bytes, file, to: &facts.payments)
    case .refunds: return add(bytes, file, to: &facts.refunds)
    case .disputes: return add(bytes, file, to: &facts.disputes)
    case .clicks: return add(bytes, file, to: &facts.clicks)
    case .claims: return add(bytes, file, to: &facts.claims)
    case .decisions: return add(bytes, file, to: &facts.decisions)
    }
  }

  private static func add<Fact: PackedFact>(
    _ bytes: [UInt8], _ file: UInt32, to facts: inout [Fact]
  ) -> Bool {
    guard let read = [Fact](bytes: bytes, file: file) else { return false }
    facts += read
    return true
  }
}
