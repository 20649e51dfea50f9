internal import Ledger
internal import Quantity
internal import Reconcile

/// What the ledger holds of one part of all credits.
struct CreditPart {
  let number: Int
  /// By name, then by advocate and unit.
  private let balances: [CreditBalance]
  /// The same, as the rules read it.
  let posted: [PostedCredit]

  init(_ number: Int, _ reader: BalanceParts.Reader) throws(LedgerFailure) {
    self.number = number
    balances = try reader.balances(of: Reconciliation.subjects(ofPart: number))
    var last: (text: String, unit: RewardUnit?)?
    posted = balances.compactMap { balance in
      // Most are in one unit, whose name is not read again.
      let unit = last?.text == balance.unit ? last?.unit : RewardUnit(ofLedger: balance.unit)
      last = (balance.unit, unit)
      return unit.flatMap { PostedCredit(balance, $0) }
    }
  }

  /// Of the balances of a credit, which may have moved from one advocate to another, the last; with
  /// the most steps that any of them has.
  func last(of name: CreditName) -> CreditBalance? {
    var lower = 0
    var upper = balances.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if balances[middle].name < name { lower = middle + 1 } else { upper = middle }
    }
    let own = balances[lower...].prefix { $0.name == name }
    guard var last = own.last else { return nil }
    last.steps = own.reduce(0) { max($0, $1.steps) }
    return last
  }
}

extension PostedCredit {
  /// Nil for what no rule knows.
  init?(_ balance: CreditBalance) {
    guard let unit = RewardUnit(ofLedger: balance.unit) else { return nil }
    self.init(balance, unit)
  }

  fileprivate init?(_ balance: CreditBalance, _ unit: RewardUnit) {
    guard let purpose = CreditKey.Purpose(rawValue: balance.name.purpose) else { return nil }
    self.init(
      key: CreditKey(
        purpose: purpose, subject: balance.name.subject, detail: balance.name.detail),
      advocate: UInt64(balance.advocate), unit: unit)
    pending = balance.pending
    payable = balance.payable
    paid = balance.paid
    takenBack = balance.takenBack
  }
}

extension RewardUnit {
  /// Nil for what no rule knows.
  fileprivate init?(ofLedger text: String) {
    if text == Self.points.code {
      self = .points
    } else {
      guard let currency = Currency(code: text) else { return nil }
      self = .money(currency)
    }
  }
}
