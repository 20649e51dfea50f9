internal import Ledger
internal import Quantity

/// The ledger as plain text accounting reads it.
struct Journal {
  enum Dialect: String, CaseIterable {
    case hledger, beancount
  }

  let dialect: Dialect
  let site: TallySite

  func text(of entries: [Ledger.Entry]) -> String {
    if entries.isEmpty { return "" }
    return declarations(entries) + entries.map(transaction).joined()
  }

  private func declarations(_ entries: [Ledger.Entry]) -> String {
    var accounts: Set<String> = []
    for entry in entries {
      accounts.insert(name(of: entry.debit, entry))
      accounts.insert(name(of: entry.credit, entry))
    }
    let units = Set(entries.map(\.unit)).sorted()
    let first = entries.map(\.effectiveAt).min().map(site.day) ?? ""
    var lines: [String] = []
    switch dialect {
    case .hledger:
      lines += units.map { unit in
        let decimals = Currency(code: unit)?.decimals ?? 0
        return "commodity 1000.\(String(repeating: "0", count: decimals)) \(unit)"
      }
      lines += accounts.sorted().map { "account \($0)" }
    case .beancount:
      lines += units.map { "\(first) commodity \($0)" }
      lines += accounts.sorted().map { "\(first) open \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func transaction(_ entry: Ledger.Entry) -> String {
    let day = site.day(entry.effectiveAt)
    let what = "\(entry.kind.word) \(entry.reason)"
    let head =
      switch dialect {
      case .hledger:
        "\(day) * (\(entry.number)) \(what)  ; run:\(entry.run), offer:\(entry.offer)"
      case .beancount:
        "\(day) * \"\(what)\"\n  entry: \"\(entry.number)\"\n  run: \"\(entry.run)\""
      }
    return """

      \(head)
        \(name(of: entry.debit, entry))  \(amount(entry.amount, entry.unit))
        \(name(of: entry.credit, entry))  \(amount(-entry.amount, entry.unit))

      """
  }

  private func amount(_ amount: Int64, _ unit: String) -> String {
    guard let currency = Currency(code: unit) else { return "\(amount) \(unit)" }
    return Money(minorUnits: amount, currency: currency).description
  }

  /// `liabilities:referral:advocate-7:pending`; Beancount wants capitals.
  private func name(of account: Ledger.Account, _ entry: Ledger.Entry) -> String {
    let holder = entry.name.purpose == 1 ? "friends" : "advocate-\(entry.advocate)"
    let parts: [String] =
      switch account {
      case .expense: ["expenses", "referral"]
      case .pending: ["liabilities", "referral", holder, "pending"]
      case .payable: ["liabilities", "referral", holder, "payable"]
      case .clearing: ["liabilities", "referral", "clearing"]
      case .income: ["income", "referral"]
      }
    if dialect == .hledger { return parts.joined(separator: ":") }
    return parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: ":")
  }
}
