internal import Facts
internal import Program
internal import Quantity

/// Finds the orders of a block at which no rule that looks at one order alone has anything to say:
/// paid, by somebody else, with one code that may be used.
///
/// Nearly all orders are like that, and to ask rule after rule for each takes ten times as long. It
/// promises nothing of the others: `CaseJudge` decides them, and would decide these alike.
struct UsualOrders {
  private let block: OrderBlock
  private let book: CodeBook
  private let terms: [OfferTerms]
  /// Of the offers, by index.
  private let countries: [[CountryKey]]
  private let evidence: EvidenceBook
  private let finder: AdvocateFinder
  private let currency: Currency
  private let now: Int64
  /// False where something concerns the whole block.
  private let isPossible: Bool

  /// What a source says of its customers, which only rules that compare orders look at.
  private static let harmless = OrderFlags.firstOfCustomer.rawValue

  init(_ context: Context, _ block: OrderBlock) {
    self.block = block
    book = context.book
    terms = context.terms
    countries = context.rules.offers.map(\.countries)
    evidence = context.evidence
    finder = context.finder
    currency = context.rules.currency
    now = context.asOf.instant.milliseconds
    isPossible =
      block.furtherCodes.isEmpty && !context.hasClicks && !context.posted.hasLocks
      && context.posted.closings.isEmpty
  }

  /// What becomes of the order, which must be one record's and its newest; nil if it is not usual.
  func judge(_ row: Int, _ first: FirstCode) -> (offer: UInt8, bits: CaseBits)? {
    guard isPossible, first.number != KeyTable.none, first.match.isEmpty, isPaid(row),
      block.flags[at: row].rawValue & ~Self.harmless == 0, block.landingHigh[at: row] == 0,
      evidence.isEmpty || evidence[block.number(at: row)] == nil
    else { return nil }
    let (code, advocate, time) = (
      Int(first.number), Int(first.advocate), block.occurredAt[at: row]
    )
    guard mayUse(code, advocate, time), !sharesSigns(row, advocate) else { return nil }
    let kind = block.kind[at: row]
    let choice = OfferChoice.find(
      terms, pinned: book.offers[at: code], audience: book.audiences[at: advocate], kind, at: time)
    guard choice.reason == nil, earns(row, Int(choice.offer)) else { return nil }
    switch kind {
    case .order, .contract: return (choice.offer, [.head, .purchase])
    case .lead, .registration: return (choice.offer, .head)
    }
  }

  private func isPaid(_ row: Int) -> Bool {
    guard case .paid = block.status[at: row] else { return false }
    let paidAt = block.paidAt[at: row]
    return block.refunded[at: row] <= 0 && (paidAt == OrderBlock.absentTime || paidAt <= now)
  }

  private func mayUse(_ code: Int, _ advocate: Int, _ time: Int64) -> Bool {
    time < book.revokedFrom[at: code] && time < book.retiredFrom[at: code]
      && time < book.inactiveFrom[at: advocate]
      && book.bannedFrom[at: advocate] == CodeBook.absentTime && !book.employees[at: advocate]
  }

  private func sharesSigns(_ row: Int, _ advocate: Int) -> Bool {
    finder.knowsOwn
      && (finder.ordered(advocate, with: block.phone[at: row])
        || finder.ordered(advocate, with: block.address[at: row])
        || finder.ordered(advocate, with: block.visitor[at: row]))
  }

  /// Whether country, currency and amount are as the offer wants them.
  private func earns(_ row: Int, _ offer: Int) -> Bool {
    let country = block.country[at: row]
    guard country.packed == 0 || countries[offer].isEmpty || countries[offer].contains(country),
      terms[offer].acceptsOwnCurrency, block.currency[at: row] == currency
    else { return false }
    guard terms[offer].hasMinimum else { return true }
    guard let minimum = terms[offer].ownMinimum else { return false }
    return block.base(row, terms[offer].basis) >= minimum
  }
}
