/// The different verdicts of a block, each once; number 0 is that of an order that was not judged.
struct VerdictBook: Sendable {
  private(set) var verdicts = [Verdict()]
  private var numbers: [Verdict: UInt16] = [Verdict(): 0]
  /// Numbers of verdicts that were asked for lately, by a spread of them.
  private var recent = [UInt16](repeating: 0, count: recentCount)

  private static let recentCount = 64
  private static let most = 1 << 16

  init() {}

  /// The number of a verdict, which is new or known; nil when the book is full.
  mutating func number(of verdict: Verdict) -> UInt16? {
    let place = Int(truncatingIfNeeded: verdict.spread >> 58)
    let guess = recent[place]
    if verdicts[Int(guess)] == verdict { return guess }
    guard let number = numbers[verdict] ?? added(verdict) else { return nil }
    recent[place] = number
    return number
  }

  private mutating func added(_ verdict: Verdict) -> UInt16? {
    guard verdicts.count < Self.most else { return nil }
    let number = UInt16(verdicts.count)
    verdicts.append(verdict)
    numbers[verdict] = number
    return number
  }
}

extension Verdict {
  fileprivate var spread: UInt64 {
    let marks =
      UInt64(effect.rawValue) << 16 | UInt64(primary.rawValue) << 8 | UInt64(outcome.rawValue)
    return (reasons.rawValue ^ marks &* 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
  }
}
