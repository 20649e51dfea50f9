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
    let choice = find(
      context.terms, pinned: context.book.offers[at: code],
      audience: context.book.audiences[at: advocate], facts.kind, at: facts.occurredAt)
    if let reason = choice.reason { verdict.stop(reason) }
    return choice.offer
  }

  /// `pinned`: the offer that the code belongs to; `noOffer` for all of the audience. `reason`: why
  /// none runs; nil when one does.
  @inline(__always)
  static func find(
    _ terms: [OfferTerms], pinned: UInt8, audience: UInt8, _ kind: ConversionKind, at time: Int64
  ) -> (offer: UInt8, reason: ReasonCode?) {
    var first: UInt8?
    var isEarly = true
    for index in terms.indices {
      if pinned != CaseStates.noOffer, pinned != index { continue }
      if pinned == CaseStates.noOffer, terms[index].audience != audience { continue }
      guard terms[index].event.isSame(kind) else { continue }
      if time >= terms[index].start, time < terms[index].end { return (UInt8(index), nil) }
      if first == nil { first = UInt8(index) }
      if time >= terms[index].end { isEarly = false }
    }
    guard let first else { return (CaseStates.noOffer, .otherEvent) }
    return (first, isEarly ? .offerNotStarted : .offerExpired)
  }
}

extension ConversionKind {
  /// What `==` says, by code of this module: that of another one is called for each order.
  @inline(__always)
  fileprivate func isSame(_ other: Self) -> Bool {
    switch (self, other) {
    case (.order, .order), (.contract, .contract), (.lead, .lead), (.registration, .registration):
      true
    default: false
    }
  }
}
