internal import Facts

/// Under which offer an order falls: the first that pays for its kind and runs at its time.
enum OfferChoice {
  /// Index of the offer; when none runs, the first that pays for the kind, and the reason.
  ///
  /// `code`: number of the code that was used. `advocate`: its owner.
  static func run(
    _ context: Context, code: Int, of advocate: Int, _ facts: CaseFacts,
    _ verdict: inout Verdict
  ) -> UInt8 {
    let (kind, time) = (facts.kind, facts.occurredAt)
    let pinned = context.book.offers[at: code]
    let audience = context.book.audiences[at: advocate]
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
