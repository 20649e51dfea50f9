internal import Facts

/// Under which offer an order falls: the first that pays for its kind and runs at its time.
struct OfferChoice {
  private let context: Context
  private let code: Int
  private let kind: ConversionKind
  private let time: Int64

  init(_ context: Context, code: UInt32, _ facts: CaseFacts) {
    self.context = context
    self.code = Int(code)
    kind = facts.kind
    time = facts.occurredAt
  }

  /// Index of the offer; when none runs, the first that pays for the kind, and the reason.
  func run(_ verdict: inout Verdict) -> UInt8 {
    let pinned = context.book.offers[at: code]
    let audience = context.book.audiences[at: Int(context.book.owners[at: code])]
    var first: UInt8?
    var isEarly = true
    for index in context.terms.indices {
      if pinned != CaseStates.noOffer, pinned != index { continue }
      let terms = context.terms[index]
      if pinned == CaseStates.noOffer, terms.audience != audience { continue }
      guard terms.event == kind else { continue }
      if time >= terms.start, time < terms.end { return UInt8(index) }
      if first == nil { first = UInt8(index) }
      if time >= terms.end { isEarly = false }
    }
    guard let first else {
      verdict.stop(.otherEvent)
      return CaseStates.noOffer
    }
    verdict.stop(isEarly ? .offerNotStarted : .offerExpired)
    return first
  }
}
