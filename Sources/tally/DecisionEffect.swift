internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Redemptions

/// What a person's word would change of an order, found out before it is recorded: the order is
/// judged alone, without and with it.
struct DecisionEffect {
  private let before: OrderStudy
  private let after: OrderStudy
  /// Of the order, without the word.
  private let facts: FactSet
  private let registry: CodeBookReading
  private let site: TallySite
  private let path: String

  /// `word`: the decision or claim alone.
  init(
    _ order: UInt64, _ all: FactSet, adding word: FactSet, _ books: SQLiteBooks, _ keys: FactKeys,
    _ site: TallySite
  ) async throws(LedgerFailure) {
    facts = all.about(order)
    var told = facts
    told.decisions += word.decisions.map(Self.newest)
    told.claims += word.claims
    registry = CodeBookReading(
      books: books, keys: keys, zone: site.zone, staff: site.campaign.staffDomains)
    let book = try registry.book(of: told.codes)
    let asOf = AsOf(site.now)
    before = await OrderStudy(order, facts, site.rules, book, asOf)
    after = await OrderStudy(order, told, site.rules, book, asOf)
    self.site = site
    path = books.path
  }

  /// Its number in the ledger, which it has not got yet, will be the highest.
  private static func newest(_ decision: ManualDecision) -> ManualDecision {
    var decision = decision
    decision.id = .max
    return decision
  }

  /// What the order would be by itself; nil when no record stands for it.
  var outcome: String? {
    after.decision.map { "\($0.outcome.code), \($0.reason.code)" }
  }

  /// Why a decision changes nothing; nil when it does. `amount`: what a person sets.
  func finding(
    _ verdict: ManualDecision.Verdict, amount: Money?
  ) throws(LedgerFailure) -> Diagnostic? {
    guard let now = before.decision, let then = after.decision else { return nil }
    switch verdict {
    case .withdraw: return standing == nil ? .nothingToWithdraw(path) : nil
    case .reject: return isSame ? .noEffect(path, because: "it was rejected already") : nil
    case .approve, .adjust: break
    }
    if then.reasons.contains(.testTransaction) { return .noEffect(path, because: .testTransaction) }
    if then.offer == nil {
      if then.advocate != nil { return .noEffect(path, because: .otherEvent) }
      return .needsCode(path, now.reason, proposals: try proposals())
    }
    if let amount, let unit = after.credit?.unit, unit != .money(amount.currency) {
      return .otherCurrency(path, unit.code)
    }
    // Once it is paid, the word counts.
    if then.reasons.contains(.awaitingPayment) { return nil }
    if verdict == .approve, isWithoutAmount(then) { return .needsAmount(path) }
    if isSame { return .noEffect(path, because: "the same was decided already") }
    let isNothing = amount?.minorUnits == 0
    if then.outcome.isCredit || then.outcome == .held || isNothing { return nil }
    return .noEffect(path, because: then.reason)
  }

  /// Whether an approval is not enough: the currency leaves open what the order earns.
  private func isWithoutAmount(_ decision: Decision) -> Bool {
    guard decision.reasons.contains(.currencyMismatch) else { return false }
    return decision.reason == .currencyMismatch || !decision.reasons.contains(.manualApprove)
  }

  /// Why a claim changes nothing; nil when it does.
  func findingOfClaim() -> Diagnostic? {
    guard let now = before.decision, isSame else { return nil }
    if standing != nil { return .noEffect(path, because: "a person decided on the order already") }
    if !facts.claims.isEmpty { return .noEffect(path, because: "the order was claimed already") }
    return now.advocate == nil
      ? .noEffect(path, because: now.reason)
      : .noEffect(path, because: "a code or visit tells whose order it is")
  }

  /// What a person should know although the word counts.
  func advice(_ verdict: ManualDecision.Verdict) -> String? {
    let isUnpaid = after.decision?.reasons.contains(.awaitingPayment) ?? false
    return isUnpaid && verdict != .withdraw && verdict != .reject
      ? "the order is not paid yet: the decision counts once it is" : nil
  }

  private var isSame: Bool {
    before.decision?.outcome == after.decision?.outcome
      && before.decision?.reasons == after.decision?.reasons
      && before.decision?.advocate == after.decision?.advocate
      && before.credit?.amount == after.credit?.amount
  }

  /// The decision that holds already.
  private var standing: ManualDecision? {
    let last = facts.decisions.max { ($0.occurredAt, $0.id) < ($1.occurredAt, $1.id) }
    return last?.verdict == .withdraw ? nil : last
  }

  private func proposals() throws(LedgerFailure) -> [Code] {
    var found: Set<Code> = []
    for block in facts.orders {
      for row in 0..<block.count where block.number(of: row) == before.number {
        for code in block.codes(of: row) { found.formUnion(try registry.proposals(for: code)) }
      }
    }
    return found.sorted()
  }
}
