internal import Ledger
internal import Quantity

/// The ledger as plain text accounting reads it.
struct Journal {
  enum Dialect: String, CaseIterable {
    case hledger, beancount
  }

  let dialect: Dialect
  let site: TallySite

  /// Entries of a run are followed by what was done after it.
  func text(of entries: [Ledger.Entry], _ movements: [Movement], _ acts: [BookAct]) -> String {
    if entries.isEmpty { return "" }
    var lines: [Line] = []
    var later = movements[...]
    for entry in entries {
      append(&lines, &later, acts, before: entry.run)
      lines.append(line(of: entry))
    }
    append(&lines, &later, acts, before: .max)
    return declarations(lines) + lines.map(transaction).joined()
  }

  /// One transaction.
  private struct Line {
    let at: Instant
    let what: String
    let code: String
    /// Names and values of tags.
    let tags: [(String, String)]
    let debit: String
    let credit: String
    let amount: Int64
    let unit: String
  }

  private func append(
    _ lines: inout [Line], _ movements: inout ArraySlice<Movement>, _ acts: [BookAct],
    before run: Int
  ) {
    while let movement = movements.first, acts[movement.act - 1].afterRun < run {
      lines.append(line(of: movement, in: acts[movement.act - 1]))
      movements.removeFirst()
    }
  }

  private func line(of entry: Ledger.Entry) -> Line {
    let holder = entry.name.purpose == 1 ? "friends" : "advocate-\(entry.advocate)"
    return Line(
      at: entry.effectiveAt, what: "\(entry.kind.word) \(entry.reason)",
      code: String(entry.number), tags: [("run", String(entry.run)), ("offer", entry.offer)],
      debit: name(of: entry.debit, holder), credit: name(of: entry.credit, holder),
      amount: entry.amount, unit: entry.unit)
  }

  private func line(of movement: Movement, in act: BookAct) -> Line {
    let holder = movement.name.purpose == 1 ? "friends" : "advocate-\(movement.advocate)"
    return Line(
      at: act.recordedAt, what: "\(movement.kind.word) \(movement.reason)",
      code: movement.payout > 0 ? "P\(movement.payout)" : "W\(movement.act)",
      tags: [("act", String(movement.act)), ("offer", movement.offer)],
      debit: name(of: movement.debit, holder), credit: name(of: movement.credit, holder),
      amount: movement.amount, unit: movement.unit)
  }

  private func declarations(_ lines: [Line]) -> String {
    let accounts = Set(lines.flatMap { [$0.debit, $0.credit] })
    let units = Set(lines.map(\.unit)).sorted()
    let first = lines.map(\.at).min().map(site.day) ?? ""
    var text: [String] = []
    switch dialect {
    case .hledger:
      text += units.map { unit in
        let decimals = Currency(code: unit)?.decimals ?? 0
        return "commodity 1000.\(String(repeating: "0", count: decimals)) \(unit)"
      }
      text += accounts.sorted().map { "account \($0)" }
    case .beancount:
      text += units.map { "\(first) commodity \($0)" }
      text += accounts.sorted().map { "\(first) open \($0)" }
    }
    return text.joined(separator: "\n") + "\n"
  }

  private func transaction(_ line: Line) -> String {
    let day = site.day(line.at)
    let tags = line.tags
    let head =
      switch dialect {
      case .hledger:
        "\(day) * (\(line.code)) \(line.what)  ; "
          + tags.map { "\($0.0):\($0.1)" }.joined(separator: ", ")
      case .beancount:
        "\(day) * \"\(line.what)\"\n  entry: \"\(line.code)\"\n"
          + "  \(tags[0].0): \"\(tags[0].1)\""
      }
    return """

      \(head)
        \(line.debit)  \(amount(line.amount, line.unit))
        \(line.credit)  \(amount(-line.amount, line.unit))

      """
  }

  private func amount(_ amount: Int64, _ unit: String) -> String {
    guard let currency = Currency(code: unit) else { return "\(amount) \(unit)" }
    return Money(minorUnits: amount, currency: currency).description
  }

  /// `liabilities:referral:advocate-7:pending`; Beancount wants capitals.
  private func name(of account: Ledger.Account, _ holder: String) -> String {
    let parts: [String] =
      switch account {
      case .expense: ["expenses", "referral"]
      case .pending: ["liabilities", "referral", holder, "pending"]
      case .payable: ["liabilities", "referral", holder, "payable"]
      case .clearing: ["liabilities", "referral", "clearing"]
      case .income: ["income", "referral"]
      case .settled: ["assets", "referral", "settled"]
      }
    if dialect == .hledger { return parts.joined(separator: ":") }
    return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: ":")
  }
}
