/// What a rule that compares orders found of one of them.
struct CaseFinding: Sendable, BitwiseCopyable {
  enum Effect: UInt8, Sendable, BitwiseCopyable {
    case note, hold, stop
  }

  let row: RowNumber
  let reason: ReasonCode
  let effect: Effect

  init(_ row: RowNumber, _ effect: Effect, _ reason: ReasonCode) {
    self.row = row
    self.reason = reason
    self.effect = effect
  }
}
