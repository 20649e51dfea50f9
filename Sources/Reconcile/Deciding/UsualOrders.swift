internal import Facts
internal import Program
internal import Quantity

/// Finds the orders of a block at which no rule that looks at one order alone has anything to say:
/// paid, by somebody else, with one code that may be used.
///
/// Nearly all orders are like that, and to ask rule after rule for each takes ten times as long. It
/// promises nothing of the others: `CaseJudge` decides them, and would decide these alike.
struct UsualOrders {
  private let status: Column<OrderStatus>
  private let kind: Column<ConversionKind>
  private let flags: Column<OrderFlags>
  private let country: Column<CountryKey>
  private let occurredAt: Int64Column
  private let paidAt: Int64Column
  private let refunded: Int64Column
  private let landingHigh: Column<UInt64>
  private let bases: BaseColumns
  private let box: BlockBox
  /// By row; empty when no order has a second code.
  private let hasFurtherCodes: [Bool]
  private let book: CodeBook
  private let terms: [OfferTerms]
  /// Of the offers, by index.
  private let countries: [[CountryKey]]
  private let evidence: EvidenceBook
  private let finder: AdvocateFinder
  private let posted: PostedBook
  private let now: Int64
  /// False where something concerns the whole block.
  private let isPossible: Bool

  /// What a source says of its customers, which only rules that compare orders look at, and of
  /// itself.
  private static let harmless = OrderFlags([
    .firstOfCustomer, .silentOnCodes, .payment, .checkout,
  ]).rawValue

  init(_ context: Context, _ box: BlockBox) {
    let block = box.columns
    status = block.status
    kind = block.kind
    flags = block.flags
    country = block.country
    occurredAt = block.occurredAt
    paidAt = block.paidAt
    refunded = block.refunded
    landingHigh = block.landingHigh
    bases = BaseColumns(block)
    self.box = box
    var further = [Bool](repeating: false, count: block.furtherCodes.isEmpty ? 0 : block.count)
    for code in block.furtherCodes { further[Int(code.row)] = true }
    hasFurtherCodes = further
    book = context.book
    terms = context.terms
    countries = context.rules.offers.map(\.countries)
    evidence = context.evidence
    finder = context.finder
    posted = context.posted
    now = context.asOf.instant.milliseconds
    isPossible =
      !context.hasClicks && block.currency.isConstant
      && block.currency.constant == context.rules.currency
      && (block.items.isEmpty || !context.terms.contains(where: \.excludesArticles))
  }

  /// What becomes of the order, which must be one record's and its newest; nil if it is not usual.
  func judge(_ row: Int, _ first: FirstCode) -> (offer: UInt8, bits: CaseBits)? {
    guard isPossible, first.number != KeyTable.none, first.match.isEmpty, isPaid(row),
      flags[at: row].rawValue & ~Self.harmless == 0, landingHigh[at: row] == 0,
      hasFurtherCodes.isEmpty || !hasFurtherCodes[row], !isKnown(row)
    else { return nil }
    let (code, advocate, time) = (Int(first.number), Int(first.advocate), occurredAt[at: row])
    guard mayUse(code, advocate, time), !sharesSigns(row, advocate) else { return nil }
    let kind = kind[at: row]
    let choice = OfferChoice.find(
      terms, pinned: book.offers[at: code], audience: book.audiences[at: advocate], kind, at: time)
    guard choice.reason == nil, earns(row, Int(choice.offer)) else { return nil }
    switch kind {
    case .order, .contract: return (choice.offer, [.head, .purchase])
    case .lead, .registration: return (choice.offer, .head)
    }
  }

  /// Whether other records speak of it, or closed payouts and months concern it.
  private func isKnown(_ row: Int) -> Bool {
    if !evidence.isEmpty, evidence[box.columns.number(at: row)] != nil { return true }
    if posted.hasLocks, posted.lockHolder(box.columns.number(at: row)) != nil { return true }
    guard let closing = posted.closing(of: occurredAt[at: row]) else { return false }
    return box.columns.recordedAt[at: row] > closing.closedAt.milliseconds
  }

  private func isPaid(_ row: Int) -> Bool {
    guard case .paid = status[at: row], refunded[at: row] <= 0 else { return false }
    // A time that is not known is the earliest.
    return paidAt[at: row] <= now
  }

  private func mayUse(_ code: Int, _ advocate: Int, _ time: Int64) -> Bool {
    time < book.revokedFrom[at: code] && time < book.retiredFrom[at: code]
      && time < book.inactiveFrom[at: advocate]
      && book.bannedFrom[at: advocate] == CodeBook.absentTime && !book.employees[at: advocate]
  }

  private func sharesSigns(_ row: Int, _ advocate: Int) -> Bool {
    guard finder.knowsOwn else { return false }
    let columns = box.columns
    return finder.ordered(advocate, with: columns.phone[at: row])
      || finder.ordered(advocate, with: columns.address[at: row])
      || finder.ordered(advocate, with: columns.visitor[at: row])
  }

  /// Whether country and amount are as the offer wants them.
  private func earns(_ row: Int, _ offer: Int) -> Bool {
    let country = country[at: row]
    guard country.packed == 0 || countries[offer].isEmpty || countries[offer].contains(country),
      terms[offer].acceptsOwnCurrency
    else { return false }
    guard terms[offer].hasMinimum else { return true }
    guard let minimum = terms[offer].ownMinimum else { return false }
    return bases.base(row, terms[offer].basis) >= minimum
  }
}
