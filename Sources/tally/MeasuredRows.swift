internal import Facts
internal import Ledger
internal import Metrics
internal import Quantity
internal import Reconcile

/// One block of orders with what was decided of them.
struct MeasuredRows {
  let block: OrderBlock
  let decisions: DecisionBlock
  let run: RunRecord

  /// Any paid order of anybody, once.
  func addPurchase(_ row: Int, to collector: inout MetricsCollector) {
    let status = block.status[row]
    guard status == .paid || status == .refunded, block.kind[row] == .order else { return }
    switch ReasonCode(rawValue: decisions.reasons[row]) {
    case .duplicateRecord, .supersededRecord, .orderAlreadyCredited, .testTransaction, .afterAsOf:
      return
    default: break
    }
    collector.addPurchase(
      customer: block.customer[row], email: block.email[row],
      at: Instant(milliseconds: block.occurredAt[row]))
  }

  /// An order with an advocate, once.
  func addOrder(_ row: Int, _ refunds: RefundSums, to collector: inout MetricsCollector) {
    let advocate = decisions.advocates[row]
    guard advocate != 0, let fate = fate(row) else { return }
    let own = block.number[row]
    let number = own == 0 ? block.record[row] : own
    var order = MeasuredOrder(
      number, of: advocate, fate, at: Instant(milliseconds: block.occurredAt[row]),
      currency: block.currency[row])
    order.customer = block.customer[row]
    order.email = block.email[row]
    order.visitor = block.visitor[row]
    if fate == .credited {
      order.discount = block.discount[row] - block.discountTax[row]
      order.revenue = revenue(row, refunded: refunds[number, block.currency[row]])
    }
    collector.add(order)
  }

  /// Nil for records that stand for no order of their own.
  private func fate(_ row: Int) -> MeasuredOrder.Fate? {
    guard let outcome = Outcome(rawValue: decisions.outcomes[row]) else { return nil }
    switch outcome {
    case .creditPending, .creditApproved, .creditReduced: return .credited
    case .reversed: return .reversed
    case .held: return .open
    case .waiting:
      return decisions.reasons[row] == ReasonCode.afterAsOf.rawValue ? nil : .open
    case .rejected: return .refused
    case .quarantined, .ignored: return nil
    }
  }

  /// What was paid back takes its share of the tax with it.
  private func revenue(_ row: Int, refunded: Int64) -> Int64 {
    let gross = block.gross[row]
    let net = gross - block.tax[row]
    let back = min(max(block.refunded[row], refunded), gross)
    guard back > 0, gross > 0 else { return net }
    return Ratio(net, of: gross).scaled(gross - back)
  }
}
