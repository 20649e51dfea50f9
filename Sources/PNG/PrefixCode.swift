/// The codes of DEFLATE (RFC 1951, 3.2): no code begins another, and their lengths decide them.
package struct PrefixCode: Sendable {
  /// By symbol; 0 for one that has no code.
  package let lengths: [Int]
  /// By symbol, the lowest bit first.
  package let codes: [UInt64]

  /// The codes that follow from their lengths (3.2.2).
  package init(lengths: [Int]) {
    self.lengths = lengths
    var codes = Array(repeating: UInt64(0), count: lengths.count)
    var next: UInt64 = 0
    for length in 1...15 {
      next <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = (0..<length).reduce(0) { $0 << 1 | next >> UInt64($1) & 1 }
        next += 1
      }
    }
    self.codes = codes
  }

  /// Codes that are short for what comes often, none longer than `longest`.
  ///
  /// `counts`: how often each symbol comes. Two symbols at least get a code: so it is complete.
  init(counts: [Int], longest: Int) {
    var counts = counts
    for symbol in counts.indices where counts.count(where: { $0 > 0 }) < 2 {
      counts[symbol] = max(counts[symbol], 1)
    }
    var lengths = Self.lengths(counts)
    // Smaller counts differ less, and so do the lengths.
    while lengths.contains(where: { $0 > longest }) {
      counts = counts.map { ($0 + 1) / 2 }
      lengths = Self.lengths(counts)
    }
    self.init(lengths: lengths)
  }

  package func append(_ symbol: Int, to bits: inout BitWriter) {
    bits.append(codes[symbol], lengths[symbol])
  }

  /// The depths of the leaves of Huffman's tree.
  private static func lengths(_ counts: [Int]) -> [Int] {
    let symbols = counts.indices.filter { counts[$0] > 0 }.sorted { counts[$0] < counts[$1] }
    // Leaves first, then the inner nodes in the order in which they are made: each is at least as
    // heavy as the one before.
    var weights = symbols.map { counts[$0] }
    var parents = Array(repeating: 0, count: 2 * symbols.count - 1)
    var (leaf, inner) = (0, symbols.count)
    for made in symbols.count..<2 * symbols.count - 1 {
      var weight = 0
      for _ in 0..<2 {
        let lightest: Int
        if leaf < symbols.count, inner >= made || weights[leaf] <= weights[inner] {
          lightest = leaf
          leaf += 1
        } else {
          lightest = inner
          inner += 1
        }
        parents[lightest] = made
        weight += weights[lightest]
      }
      weights.append(weight)
    }
    var depths = Array(repeating: 0, count: parents.count)
    for node in depths.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
    var lengths = Array(repeating: 0, count: counts.count)
    for (leaf, symbol) in symbols.enumerated() { lengths[symbol] = depths[leaf] }
    return lengths
  }
}
