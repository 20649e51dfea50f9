internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Reconcile

extension Explaining {
  /// The credit that an entry belongs to, and the order behind it.
  func credit(_ text: String, _ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let number = Int64(text), let entry = try books.entries(.entry(number)).first else {
      findings.append(.unknownEntry(books.path))
      return
    }
    let isMilestone = entry.name.purpose == CreditKey.Purpose.milestone.rawValue
    let filter =
      isMilestone
      ? EntryFilter.advocate(Int64(bitPattern: entry.name.subject)) : .order(entry.name.subject)
    let entries = try books.entries(filter).filter { $0.name == entry.name }
    let balances = CreditBalance.balances(of: entries)
    let what = Self.purpose(entry)
    if verb.isJSON {
      for balance in balances { write(what, balance) }
    } else {
      verb.console.write([try passage(what, entry, balances)])
    }
    list(entries)
    if isMilestone {
      return list(referrals(of: entry))
    }
    if !verb.isJSON { verb.console.writeLine("") }
    let explanation = try await explanation(entry.name.subject, try verb.keys(books))
    if verb.isJSON {
      verb.console.write(explanation.json(verb.site))
    } else {
      verb.console.write(Array(explanation.passages(verb.site).dropLast(2)))
    }
  }

  private static func purpose(_ entry: Ledger.Entry) -> String {
    switch CreditKey.Purpose(rawValue: entry.name.purpose) {
    case .advocate: "the advocate's reward for an order"
    case .friend: "the friend's reward for an order"
    case .milestone: "the bonus for \(entry.name.detail & 0xFFFF) referrals"
    case nil: "purpose \(entry.name.purpose)"
    }
  }

  private func passage(
    _ what: String, _ entry: Ledger.Entry, _ balances: [CreditBalance]
  ) throws(LedgerFailure) -> Passage {
    var passage = Passage("A credit: \(what)")
    passage.add("advocate", try names([entry.advocate])[entry.advocate] ?? "")
    passage.add("offer", entry.offer)
    for balance in balances {
      let other =
        balance.advocate == entry.advocate
        ? "" : ", of \(try names([balance.advocate])[balance.advocate] ?? "")"
      passage.add(
        "stands at",
        "\(verb.site.amount(balance.payable, balance.unit)) to be paid, "
          + "\(verb.site.amount(balance.pending, balance.unit)) held\(other)")
    }
    return passage
  }

  private func write(_ what: String, _ balance: CreditBalance) {
    var line = JSONLine(.credit)
    line.add("type", "credit")
    line.add("purpose", what)
    line.add("advocate", Int(balance.advocate))
    line.add("offer", balance.offer)
    line.add("unit", balance.unit)
    line.add("pending", Int(balance.pending))
    line.add("payable", Int(balance.payable))
    verb.console.write(line.bytes())
  }

  /// The credited referrals of the advocate under the bonus's offer.
  private func referrals(of bonus: Ledger.Entry) -> [OrderFinder.Place] {
    last.decisions.indices.flatMap { block in
      last.decisions[block].advocates.indices.compactMap { row in
        let place = OrderFinder.Place(block: block, row: row)
        let decision = last.decision(at: place)
        let isReferral =
          decision.outcome.isCredit && decision.advocate == bonus.advocate
          && decision.offer == bonus.offer
        return isReferral ? place : nil
      }
    }
  }
}

extension CreditBalance {
  /// What entries come to, by credit, advocate and unit, in the order of the first entry of each.
  static func balances(
    of entries: [Ledger.Entry], _ movements: [Movement] = []
  ) -> [CreditBalance] {
    var balances: [CreditBalance] = []
    var places: [[String]: Int] = [:]
    for entry in entries {
      let balance = CreditBalance(
        name: entry.name, advocate: entry.advocate, unit: entry.unit, offer: entry.offer)
      let place = places[balance.key, default: balances.count]
      if place == balances.count {
        places[balance.key] = place
        balances.append(balance)
      }
      balances[place].add(entry)
    }
    for movement in movements {
      let place = places[
        CreditBalance(
          name: movement.name, advocate: movement.advocate, unit: movement.unit, offer: ""
        ).key]
      if let place { balances[place].take(movement) }
    }
    return balances
  }

  private var key: [String] {
    ["\(name.subject) \(name.purpose) \(name.detail)", "\(advocate)", unit]
  }

  private mutating func add(_ entry: Ledger.Entry) {
    for (account, change) in [(entry.debit, -entry.amount), (entry.credit, entry.amount)] {
      switch account {
      case .pending: pending += change
      case .payable: payable += change
      case .expense, .clearing, .income, .settled: break
      }
    }
  }
}
