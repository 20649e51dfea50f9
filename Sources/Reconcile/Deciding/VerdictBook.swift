/// The different verdicts of a block, each once; number 0 is that of an order that was not judged.
struct VerdictBook: Sendable {
  private(set) var verdicts = [Verdict()]
  private var numbers: [Verdict: UInt32] = [Verdict(): 0]
  /// Numbers of verdicts that were asked for lately, by a spread of them.
  private var recent = [UInt32](repeating: 0, count: recentCount)

  private static let recentCount = 64

  init() {}

  /// The number of a verdict, which is new or known.
  mutating func number(of verdict: Verdict) -> UInt32 {
    let place = Int(truncatingIfNeeded: verdict.spread >> 58)
    let guess = recent[place]
    if verdicts[Int(guess)] == verdict { return guess }
    let number = numbers[verdict] ?? added(verdict)
    recent[place] = number
    return number
  }

  private mutating func added(_ verdict: Verdict) -> UInt32 {
    let number = UInt32(verdicts.count)
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
