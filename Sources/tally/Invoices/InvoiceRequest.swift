internal import CommandLine
internal import Statements

/// What invoices are asked for, and as what.
struct InvoiceRequest {
  enum Selection: Equatable {
    /// The newest payout of cash.
    case newest
    case payout(Int)
    /// Payouts that were closed in a month.
    case month(StatementPeriod)
  }

  let selection: Selection
  /// The table of businesses.
  let businesses: String
  let form: InvoiceForm

  init(_ arguments: Arguments) throws(UsageError) {
    guard let businesses = arguments.value("businesses") else {
      throw arguments.usageError(
        about: "businesses", "whom to invoice is not given",
        why: "names, addresses and tax numbers are never kept in the ledger",
        fix: "add `--businesses FILE.csv`; its columns are in Documentation/statements.md")
    }
    self.businesses = businesses
    form = arguments.choice("as") ?? .html
    let month =
      arguments.declares("month")
      ? try arguments.value("month", expects: "a month such as 2026-05") { text in
        StatementPeriod(text).flatMap { $0.isYear ? nil : $0 }
      } : nil
    let payout = arguments.declares("payout") ? arguments.value("payout").flatMap { Int($0) } : nil
    if month != nil, payout != nil {
      throw arguments.usageError(
        about: "month", "payouts are named one by one or by their month",
        why: "both were given", fix: "leave one of them out")
    }
    selection = payout.map { .payout($0) } ?? month.map { .month($0) } ?? .newest
  }
}
