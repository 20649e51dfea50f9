internal import Ledger

/// What invoices say of a credit, while payouts are gone through.
struct InvoicedCredit {
  /// An invoice that has a part of it, and how much of that still counts.
  struct Part {
    let invoice: Int
    let rate: Int64
    var gross: Int64
  }

  /// The oldest first.
  private(set) var parts: [Part] = []
  /// Of what is invoiced, what arrived.
  private var received: Int64 = 0
  /// Set off by payouts without an invoice, so that invoices are too high by it.
  private(set) var unreduced: Int64 = 0
  /// Reductions whose transfer failed.
  private var unmoved: Part?
  var offer = ""

  private var invoiced: Int64 { parts.reduce(0) { $0 + $1.gross } }

  /// What is invoiced and did not arrive.
  private var outstanding: Int64 { max(invoiced - unreduced - received, 0) }

  /// A payout without an invoice.
  mutating func move(_ taken: Int64) {
    if taken > 0 {
      received += min(taken, outstanding)
    } else {
      let repeated = min(-taken, unmoved?.gross ?? 0)
      unmoved?.gross -= repeated
      let part = min(-taken - repeated, invoiced - unreduced)
      unreduced += part
      received -= repeated + part
    }
  }

  /// A payout with one that stands; nil when its transfer failed.
  mutating func move(_ taken: Int64?, _ lines: [BookInvoice.Line], of invoice: BookInvoice) {
    for line in lines {
      switch line.kind {
      case .supply:
        parts.append(Part(invoice: invoice.number, rate: line.rate, gross: line.gross))
      case .reduction:
        if let place = parts.lastIndex(where: { $0.invoice == line.earlier }) {
          parts[place].gross += line.gross
        }
        if taken == nil {
          let before = unmoved?.gross ?? 0
          unmoved = Part(invoice: invoice.number, rate: 0, gross: before - line.gross)
        }
      case .carried where line.gross < 0 && taken != nil: unmoved?.gross += line.gross
      case .offset where taken != nil: received -= line.gross
      case .carried, .offset: break
      }
    }
    received += taken ?? 0
  }

  /// An invoice after payouts without one makes up for what they set off.
  mutating func settle() { unreduced = 0 }

  /// What moving it means for an invoice: parts by kind, which come to what is moved.
  func split(_ taken: Int64) -> [(kind: InvoiceLineKind, part: Part)] {
    if taken > 0 {
      let carried = min(taken, outstanding)
      let last = parts.last?.invoice ?? 0
      return [
        (.carried, Part(invoice: last, rate: 0, gross: carried)),
        (.supply, Part(invoice: 0, rate: 0, gross: taken - carried)),
      ].filter { $0.1.gross != 0 }
    }
    let repeated = min(-taken, unmoved?.gross ?? 0)
    let reduced = min(-taken - repeated, invoiced - unreduced)
    let rest = Part(invoice: 0, rate: 0, gross: taken + repeated + reduced)
    let again = Part(invoice: unmoved?.invoice ?? 0, rate: 0, gross: -repeated)
    return reductions(reduced).map { (.reduction, $0) }
      + [(.carried, again), (.offset, rest)].filter { $0.1.gross != 0 }
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
