/// The places of sources in the order in which they are asked: shops before payments, then by
/// their names.
///
/// Numbers say which source was imported first, and nothing may depend on that.
package struct SourceRanks: Sendable {
  /// By number; beyond it, the number itself.
  private let ranks: [UInt8]

  /// Sources that tell of payments, by the names that they have unless somebody gives them others:
  /// facts that were read before payments had a mark come from them.
  private static let payments: Set<String> = ["stripe", "stripe-csv"]

  /// Each source has its number for a rank.
  package static let byNumber = SourceRanks(names: [])

  /// `names`: by number, each once.
  package init(names: [String]) {
    let sorted = names.indices.sorted { first, second in
      let isPayment = [first, second].map { Self.payments.contains(names[$0]) }
      if isPayment[0] != isPayment[1] { return isPayment[1] }
      return names[first].utf8.lexicographicallyPrecedes(names[second].utf8)
    }
    var ranks = [UInt8](repeating: 0, count: names.count)
    for (rank, number) in sorted.enumerated() { ranks[number] = UInt8(clamping: rank) }
    self.ranks = ranks
  }

  package subscript(source: UInt8) -> UInt8 {
    Int(source) < ranks.count ? ranks[Int(source)] : source
  }
}
