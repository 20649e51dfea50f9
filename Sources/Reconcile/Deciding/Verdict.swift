/// What the rules said of one order so far.
struct Verdict: Sendable, Hashable {
  /// How far an order gets.
  enum Effect: UInt8, Sendable, BitwiseCopyable {
    case passes, held, stopped
  }

  private(set) var reasons: ReasonSet = []
  private(set) var effect = Effect.passes
  /// The reason that is reported; of no meaning while it passes.
  private(set) var primary = ReasonCode.released
  /// Of no meaning before all rules were asked.
  private(set) var outcome = Outcome.ignored

  /// A rule refuses, or says that there is nothing to decide.
  mutating func stop(_ reason: ReasonCode) {
    reasons.insert(reason)
    if effect != .stopped || reason.rawValue < primary.rawValue { primary = reason }
    effect = .stopped
  }

  /// A rule asks for a person.
  mutating func hold(_ reason: ReasonCode) {
    reasons.insert(reason)
    guard effect != .stopped else { return }
    if effect == .passes || reason.rawValue < primary.rawValue { primary = reason }
    effect = .held
  }

  /// The last word.
  mutating func settle(_ outcome: Outcome, _ reason: ReasonCode, beside reasons: ReasonSet) {
    self.outcome = outcome
    primary = reason
    self.reasons = reasons.union(ReasonSet(reason))
  }

  /// A person lets it pass; what was found stays recorded.
  mutating func pass() { effect = .passes }

  /// Something is worth recording.
  mutating func note(_ reason: ReasonCode) { reasons.insert(reason) }
}
