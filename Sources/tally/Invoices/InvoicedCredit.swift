internal import Ledger

/// What invoices say of a credit, while payouts are gone through.
struct InvoicedCredit {
  /// An invoice that has a part of it, and how much of that still counts.
  struct Part {
    let invoice: Int
    let rate: Int64
    var gross: Int64
  }

  /// What moving it means for an invoice; the sum is what is moved.
  struct Split {
    /// Was done, and never invoiced.
    var supply: Int64 = 0
    /// Is in an invoice already whose transfer failed; below zero for a reduction in it.
    var carried: Int64 = 0
    /// That invoice.
    var earlier = 0
    /// Positive: what invoices are too high by.
    var reduced: Int64 = 0
    /// Negative: set off against what was never invoiced.
    var offset: Int64 = 0
  }

  let offer: String
  /// The oldest first.
  private var parts: [Part] = []
  /// Of what is invoiced, what arrived.
  private var received: Int64 = 0
  /// Set off and not reduced yet, so that invoices are too high by it.
  private(set) var unreduced: Int64 = 0
  /// Reductions whose transfer failed.
  private var unmoved = Part(invoice: 0, rate: 0, gross: 0)

  init(offer: String) {
    self.offer = offer
  }

  private var invoiced: Int64 { parts.reduce(0) { $0 + $1.gross } }

  /// What is invoiced and did not arrive.
  private var outstanding: Int64 { max(invoiced - unreduced - received, 0) }

  /// A payout without an invoice.
  mutating func move(_ taken: Int64) {
    let split = split(taken)
    received += split.carried - split.reduced
    unreduced += split.reduced
    if taken < 0 { unmoved.gross += split.carried }
  }

  /// A payout with one that stands; `taken` is nil when its transfer failed.
  mutating func move(_ taken: Int64?, _ lines: [BookInvoice.Line], of invoice: BookInvoice) {
    var reduced: Int64 = 0
    for line in lines {
      switch line.kind {
      case .supply:
        parts.append(Part(invoice: invoice.number, rate: line.rate, gross: line.gross))
      case .reduction:
        reduced -= line.gross
        if let place = parts.lastIndex(where: { $0.invoice == line.earlier }) {
          parts[place].gross += line.gross
        }
      case .carried where line.earlier == 0:
        if line.gross > 0 { reduced -= line.gross }
        if line.gross > 0 || taken != nil { unreduced -= line.gross }
      case .carried: if line.gross < 0, taken != nil { unmoved.gross += line.gross }
      case .offset: if taken != nil { received -= line.gross }
      }
    }
    received += taken ?? 0
    if taken == nil, reduced > 0 {
      unmoved = Part(invoice: invoice.number, rate: 0, gross: unmoved.gross + reduced)
    }
  }

  func split(_ taken: Int64) -> Split {
    var split = Split()
    if taken > 0 {
      split.carried = min(taken, outstanding)
      split.earlier = parts.last?.invoice ?? 0
      split.supply = taken - split.carried
    } else {
      split.carried = -min(-taken, unmoved.gross)
      split.earlier = unmoved.invoice
      split.reduced = min(-taken + split.carried, max(invoiced - unreduced, 0))
      split.offset = taken - split.carried + split.reduced
    }
    return split
  }

  /// Takes an amount off what is invoiced, the newest first.
  func reductions(_ amount: Int64) -> [Part] {
    var rest = amount
    var taken: [Part] = []
    for part in parts.reversed() where rest > 0 && part.gross > 0 {
      let gross = min(rest, part.gross)
      taken.append(Part(invoice: part.invoice, rate: part.rate, gross: -gross))
      rest -= gross
    }
    return taken
  }
}
