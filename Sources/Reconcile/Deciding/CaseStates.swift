/// Verdicts of the orders of one block, by row.
struct CaseStates: Sendable {
  private(set) var verdicts: [Verdict]
  var bits: [CaseBits]
  /// Index of the advocate; `noAdvocate` for none.
  var advocates: [UInt32]
  /// Index of the offer; `noOffer` for none.
  var offers: [UInt8]

  static let noAdvocate = UInt32.max
  static let noOffer = UInt8.max

  init(count: Int) {
    verdicts = [Verdict](repeating: Verdict(), count: count)
    bits = [CaseBits](repeating: [.head], count: count)
    advocates = [UInt32](repeating: Self.noAdvocate, count: count)
    offers = [UInt8](repeating: Self.noOffer, count: count)
  }

  subscript(row: Int) -> Verdict {
    get { verdicts[row] }
    set { verdicts[row] = newValue }
  }

  /// Whether an order earns as far as rules were asked.
  func passes(_ row: Int) -> Bool { verdicts[row].effect == .passes }
}
