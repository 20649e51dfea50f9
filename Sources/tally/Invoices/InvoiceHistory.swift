internal import Ledger

/// Invoices that were issued, and which of them stand.
struct InvoiceHistory {
  private(set) var all: [BookInvoice] = []
  /// By advocate, in the order of their numbers.
  private var byAdvocate: [Int64: [BookInvoice]] = [:]
  /// What was cancelled, and the cancellation of it.
  private var cancellations: [Int: BookInvoice] = [:]
  /// The last place of each year.
  private var places: [Int: Int] = [:]

  init(_ invoices: [BookInvoice]) {
    for invoice in invoices { add(invoice) }
  }

  mutating func add(_ invoice: BookInvoice) {
    all.append(invoice)
    byAdvocate[invoice.advocate, default: []].append(invoice)
    if invoice.cancels > 0 { cancellations[invoice.cancels] = invoice }
    places[invoice.year] = invoice.place
  }

  var nextNumber: Int { (all.last?.number ?? 0) + 1 }

  func nextPlace(in year: Int) -> Int { places[year, default: 0] + 1 }

  /// The invoice with a number from 1 on.
  func invoice(_ number: Int) -> BookInvoice? {
    all.indices.contains(number - 1) ? all[number - 1] : nil
  }

  /// The invoice or cancellation that people call so.
  func named(_ name: String) -> BookInvoice? {
    all.first { $0.name.lowercased() == name.lowercased() }
  }

  func cancellation(of invoice: BookInvoice) -> BookInvoice? { cancellations[invoice.number] }

  /// An advocate's invoices that were not cancelled, in the order of their payouts.
  func standing(_ advocate: Int64) -> [BookInvoice] {
    (byAdvocate[advocate] ?? []).filter { $0.cancels == 0 && cancellations[$0.number] == nil }
      .sorted { $0.payout < $1.payout }
  }

  func standing(_ advocate: Int64, payout: Int) -> BookInvoice? {
    standing(advocate).first { $0.payout == payout }
  }

  /// The newest of those that were cancelled.
  func cancelled(_ advocate: Int64, payout: Int) -> BookInvoice? {
    (byAdvocate[advocate] ?? []).last {
      $0.payout == payout && $0.cancels == 0 && cancellations[$0.number] != nil
    }
  }

  /// An invoice that stands and says of another that it is reduced, or was not paid then.
  func namer(of invoice: BookInvoice) -> BookInvoice? {
    standing(invoice.advocate).first { other in
      other.lines.contains { $0.earlier == invoice.number }
    }
  }
}
