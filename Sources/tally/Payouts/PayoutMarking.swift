internal import CSV
internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Payouts
internal import Quantity

/// One run of `payouts mark`: what a bank or shop says became of a payout.
struct PayoutMarking {
  let verb: TallyVerb

  private static let attemptsMax = 5

  private struct Mark {
    let reference: String
    /// Nil when it was paid.
    let failure: String?
    let place: Place
  }

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let reading = try verb.reading(&findings),
      try verb.payout(reading, &findings) != nil
    else { return }
    let books = try verb.writing()
    for _ in 0..<Self.attemptsMax {
      guard let payout = try verb.payout(books, &findings) else { return }
      let basis = NewAct.Basis(
        lastRun: try books.runs().last?.number ?? 0, lastAct: try books.acts().last?.number ?? 0)
      var found: [Diagnostic] = []
      let marks = try marks(payout, books.path, &found)
      let movements = movements(marks, payout, &found)
      findings += found
      if found.hasErrors { return }
      if movements.isEmpty { return verb.say("nothing has changed") }
      var act = NewAct(.answer, until: verb.site.now)
      act.payout = payout.act.payout
      act.unit = payout.act.unit
      act.form = payout.act.form
      act.movements = movements
      if let last = try books.acts().last(where: { $0.kind == .month }),
        verb.site.now < last.until
      {
        findings.append(.closedClock(books.path, until: verb.site.time(last.until)))
        return
      }
      if try books.record([act], on: basis, at: verb.site.now) != nil {
        return report(movements, payout)
      }
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  private func report(_ movements: [Movement], _ payout: ClosedPayout) {
    let paid = Set(movements.filter { $0.kind == .settlement }.map(\.holder)).count
    let failed = Set(movements.filter { $0.kind == .failure }.map(\.holder)).count
    if verb.isJSON {
      var line = JSONLine(.marked)
      line.add("payout", payout.act.payout)
      line.add("paid", paid)
      line.add("failed", failed)
      return verb.console.write(line.bytes())
    }
    verb.say("payout \(payout.act.payout): \(paid) paid, \(failed) failed and owed again")
  }

  private func marks(
    _ payout: ClosedPayout, _ path: String, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> [Mark] {
    if let file = verb.arguments.value("answer") {
      return marks(AnswerList(try FileStream(file), path: file, into: &findings), payout, &findings)
    }
    let failure = verb.arguments.value("failed")
    let named = verb.arguments.operands("REFERENCE")
    let open = payout.items.filter { $0.state == .open }.map(\.reference)
    return (named.isEmpty ? open : named).map {
      Mark(reference: $0, failure: failure, place: .file(path))
    }
  }

  /// What is said of single transfers goes before what is said of their file.
  private func marks(
    _ list: AnswerList, _ payout: ClosedPayout, _ findings: inout [Diagnostic]
  ) -> [Mark] {
    let amounts = Dictionary(uniqueKeysWithValues: payout.items.map { ($0.reference, $0.amount) })
    var marks: [Mark] = []
    for answer in list.answers where !list.isStatement || amounts[answer.reference] != nil {
      if let said = answer.amount, let amount = amounts[answer.reference], said != amount {
        findings.append(.otherAmount(answer.place, answer.reference))
      }
      marks.append(
        Mark(
          reference: answer.reference, failure: answer.isPaid ? nil : answer.reason,
          place: answer.place))
    }
    let answered = Set(list.answers.map(\.reference))
    let name = TransferName(program: verb.site.program, payout: payout.act.payout)
    for answer in list.files {
      guard name.isOf(answer.file) else {
        if !list.isStatement {
          findings.append(.unknownReference(answer.place, payout: payout.act.payout))
        }
        continue
      }
      let open = payout.items.filter { $0.state == .open && !answered.contains($0.reference) }
      if let sum = answer.sum, !open.isEmpty, open.reduce(0, { $0 + Int128($1.amount) }) != sum {
        findings.append(.otherAmount(answer.place, "the file"))
      }
      marks += open.map {
        Mark(
          reference: $0.reference, failure: answer.isPaid ? nil : answer.reason,
          place: answer.place)
      }
    }
    if list.waiting > 0, !verb.isJSON {
      let noun = list.waiting == 1 ? "transfer" : "transfers"
      verb.say("the bank has not decided on \(list.waiting) \(noun) yet")
    }
    return marks
  }

  /// What was said before is passed over.
  private func movements(
    _ marks: [Mark], _ payout: ClosedPayout, _ findings: inout [Diagnostic]
  ) -> [Movement] {
    var items: [String: ClosedPayout.Item] = [:]
    for item in payout.items { items[item.reference] = item }
    var movements: [Movement] = []
    for mark in marks {
      guard let item = items[mark.reference] else {
        findings.append(.unknownReference(mark.place, payout: payout.act.payout))
        continue
      }
      switch (item.state, mark.failure) {
      case (.paid, nil), (.failed, .some): continue
      case (.failed, nil): findings.append(.failedBefore(mark.place, mark.reference))
      case (.open, nil):
        movements += item.movements.map {
          $0.moved(from: .clearing, to: .settled, as: .settlement, reason: "SETTLED")
        }
        items[mark.reference]?.state = .paid
      case (.open, .some(let reason)), (.paid, .some(let reason)):
        let account: Account = item.state == .open ? .clearing : .settled
        movements += item.movements.map {
          $0.moved(from: account, to: .payable, as: .failure, reason: reason)
        }
        items[mark.reference]?.state = .failed(reason)
      }
    }
    return movements
  }
}
