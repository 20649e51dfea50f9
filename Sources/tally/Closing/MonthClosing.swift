internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Quantity

/// One run of `close`: nothing takes effect in a month any more.
struct MonthClosing {
  let verb: TallyVerb

  private static let attemptsMax = 5

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard try verb.reading(&findings) != nil,
      let first = Self.firstDay(verb.arguments.operand("MONTH") ?? "")
    else { return }
    let books = try verb.writing()
    let until = verb.site.zone.start(of: first.adding(months: 1))
    for _ in 0..<Self.attemptsMax {
      guard let basis = try basis(until, books, &findings) else { return }
      var act = NewAct(.month, until: until)
      act.balances = try books.accountBalances(until: until)
      guard let closed = try books.record([act], on: basis, at: verb.site.now)?.first else {
        continue
      }
      return report(closed, first)
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  /// The first day of a month that is written `2026-05`.
  static func firstDay(_ text: String) -> Day? { try? Day(parsing: text + "-01") }

  /// Nil after adding a finding.
  private func basis(
    _ until: Instant, _ books: SQLiteBooks, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> NewAct.Basis? {
    guard let last = try books.runs().last else {
      findings.append(.notReconciled(books.path))
      return nil
    }
    let acts = try books.acts()
    if let month = acts.last(where: { $0.kind == .month }), until <= month.until {
      findings.append(.monthClosed(books.path, until: verb.site.time(month.until)))
    } else if verb.site.now < until {
      findings.append(.monthOpen(books.path, until: verb.site.time(until)))
    } else if last.asOf < until {
      findings.append(.monthUndecided(books.path, last: verb.site.time(last.asOf)))
    } else if try books.inputs().count > last.inputs {
      findings.append(.unreconciledInputs(books.path, try books.inputs().count - last.inputs))
    } else {
      return NewAct.Basis(lastRun: last.number, lastAct: acts.last?.number ?? 0)
    }
    return nil
  }

  private func report(_ act: BookAct, _ first: Day) {
    let month = String(first.description.prefix(7))
    if verb.isJSON {
      for balance in act.balances {
        var line = JSONLine(.accountBalance)
        line.add("type", "balance")
        line.add("account", "\(balance.account)")
        line.add("unit", balance.unit)
        line.add("amount", Int(balance.amount))
        verb.console.write(line.bytes())
      }
      var line = JSONLine(.month)
      line.add("type", "month")
      line.add("month", month)
      line.add("until", act.until.description)
      line.add("head", act.head.hexadecimal)
      return verb.console.write(line.bytes())
    }
    var table = Table([
      Table.Column("account", mayShrink: false), Table.Column("balance", .right),
    ])
    for balance in act.balances {
      table.add(["\(balance.account)", verb.site.amount(balance.amount, balance.unit)])
    }
    verb.console.write(table)
    verb.say("\(month) is closed; what comes late is posted after it")
    verb.say("head \(act.head.hexadecimal)")
  }
}
