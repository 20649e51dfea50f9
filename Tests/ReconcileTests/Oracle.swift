import Codes
import Facts
import Program
import Quantity
import Reconcile

/// A second implementation of the rules, as simple as can be: whole orders, dictionaries, every
/// question answered by looking at everything.
final class Oracle {
  struct Answer: Hashable {
    var outcome: Outcome
    var reason: ReasonCode
    var reasons: Set<ReasonCode>
  }

  let season: Season
  private var answersByRecord: [Provenance: Answer] = [:]
  private(set) var cases: [OracleCase] = []
  private(set) var friendGroups: [[OracleCase]] = []
  var milestones: [(OracleCase, Int, Int, MilestoneRule)] = []
  /// Places of milestones that a budget refused.
  var refused: Set<Int> = []
  /// Released bonuses less those that are not.
  var milestoneTotal: Int64 = 0
  /// Amounts by credit, negative while not released; disputed ones are not released.
  private(set) var credits: [CreditKey: Int64] = [:]

  var rules: RuleBook { season.rules }
  var now: Instant { season.asOf.instant }

  init(_ season: Season) {
    self.season = season
    readRecords()
    for item in cases { judge(item) }
    friendGroups = friends()
    compareFriends()
    findCycles()
    applyLimits()
    applyBudgets()
    settle()
  }

  func answer(of provenance: Provenance) -> Answer? { answersByRecord[provenance] }

  func set(_ provenance: Provenance, _ answer: Answer) { answersByRecord[provenance] = answer }

  func credit(_ key: CreditKey, _ amount: Int64) { credits[key] = amount }

  private func answer(_ order: Order, _ outcome: Outcome, _ reason: ReasonCode) {
    answersByRecord[order.provenance] = Answer(outcome: outcome, reason: reason, reasons: [reason])
  }

  // A record's newest version stands for it, the lowest source's record for the order.
  private func readRecords() {
    var byRecord: [RecordKey: [Order]] = [:]
    for block in season.facts.orders {
      for row in 0..<block.count {
        let order = block[row]
        if order.occurredAt > now || order.recordedAt > season.asOf.known {
          answer(order, .waiting, .afterAsOf)
        } else {
          byRecord[order.record, default: []].append(order)
        }
      }
    }
    var byNumber: [UInt64: [Order]] = [:]
    for versions in byRecord.values {
      let byAge = versions.sorted { version($0) < version($1) }
      let copies = versions.filter { $0.content == byAge[byAge.count - 1].content }
      let head = copies.sorted { $0.provenance < $1.provenance }[0]
      for other in versions where other.provenance != head.provenance {
        answer(
          other, .ignored,
          other.content == head.content ? .duplicateRecord : .supersededRecord)
      }
      byNumber[head.number, default: []].append(completed(head, byAge))
      if copies.count < versions.count { corrected.insert(head.provenance) }
    }
    for records in byNumber.values {
      let sorted = records.sorted {
        ($0.record.source, $0.occurredAt, $0.record.id)
          < ($1.record.source, $1.occurredAt, $1.record.id)
      }
      for other in sorted.dropFirst() { answer(other, .ignored, .orderAlreadyCredited) }
      cases.append(OracleCase(sorted))
    }
    cases.sort { $0.comes(before: $1) }
  }

  private var corrected: Set<Provenance> = []

  /// What a record leaves out, its older versions may have said; the youngest of them first.
  private func completed(_ head: Order, _ byAge: [Order]) -> Order {
    var order = head
    for version in byAge.reversed() where version.provenance != head.provenance {
      if order.items.isEmpty { order.items = version.items }
      guard order.codes.isEmpty, order.flags.contains(.silentOnCodes) else { continue }
      if version.codes.isEmpty, version.flags.contains(.silentOnCodes) { continue }
      order.codes = version.codes
      for flag in [OrderFlags.unreadableCode, .otherPromotion] {
        if version.flags.contains(flag) {
          order.flags.insert(flag)
        } else {
          order.flags.remove(flag)
        }
      }
      order.flags.remove(.silentOnCodes)
    }
    return order
  }

  private func version(_ order: Order) -> (Instant, Instant, Provenance) {
    (order.changedAt ?? order.recordedAt, order.recordedAt, order.provenance)
  }

  private func judge(_ item: OracleCase) {
    merge(item)
    if corrected.contains(item.records[0].provenance) { item.notes.insert(.correctedRecord) }
    if item.order.flags.contains(.ambiguousTime) { item.notes.insert(.ambiguousTime) }
    if decision(item)?.verdict == .reject { item.stop(.manualReject) }
    attribute(item)
    checkState(item)
    if let offer = item.offer { check(item, rules.offers[offer]) }
    if let decision = decision(item), item.offer != nil,
      decision.verdict == .approve || decision.verdict == .adjust,
      !item.stops.contains(.testTransaction), !item.stops.contains(.awaitingPayment)
    {
      item.isApproved = true
      item.notes.formUnion(item.stops.union(item.holds))
      item.stops = []
      item.holds = []
      item.notes.insert(decision.verdict == .adjust ? .manualAdjust : .manualApprove)
      if decision.verdict == .adjust { item.adjusted = decision.amount }
    }
  }

  private func merge(_ item: OracleCase) {
    for other in item.records.dropFirst() {
      if item.order.status == .awaitingPayment, other.status == .paid { item.order.status = .paid }
      if other.status == .refunded { item.order.status = .refunded }
      if item.order.paidAt == nil { item.order.paidAt = other.paidAt }
      let age = item.order.flags.age ?? other.flags.age
      item.order.flags.formUnion(other.flags)
      item.order.flags.age = age
      item.order.amounts.refunded = max(item.order.amounts.refunded, other.amounts.refunded)
      for code in other.codes where !item.order.codes.contains(code) {
        item.order.codes.append(code)
      }
      if item.order.items.isEmpty { item.order.items = other.items }
      if item.order.friend.customer == 0 { item.order.friend.customer = other.friend.customer }
      if item.order.friend.email == 0 { item.order.friend.email = other.friend.email }
    }
  }

  func decision(_ item: OracleCase) -> ManualDecision? {
    let last = season.facts.decisions.filter {
      $0.order == item.order.number && $0.occurredAt <= now
    }.max { ($0.occurredAt, $0.id) < ($1.occurredAt, $1.id) }
    return last?.verdict == .withdraw ? nil : last
  }

  func day(_ instant: Instant) -> Day { rules.zone.day(at: instant) }

  private func checkState(_ item: OracleCase) {
    let order = item.order
    if order.flags.contains(.test) { item.stop(.testTransaction) }
    let payments = payments(order)
    let payment =
      order.status == .awaitingPayment
      ? covering(payments, order.amounts) : payments.first?.occurredAt
    var isPaid = order.status == .paid || order.status == .refunded
    if let paidAt = order.paidAt, order.status == .paid, paidAt > now { isPaid = false }
    if order.status == .awaitingPayment, payment != nil { isPaid = true }
    findRemainder(item)
    item.isUndone = item.isGone
    if order.status == .cancelled {
      item.stop(.orderCancelled)
    } else if !isPaid, order.status == .awaitingPayment,
      payments.contains(where: { $0.currency != order.amounts.currency })
    {
      item.hold(.currencyMismatch)
    } else if !isPaid {
      item.stop(.awaitingPayment)
    } else {
      item.isPurchase =
        !item.isGone && !order.flags.contains(.test)
        && (order.kind == .order || order.kind == .contract)
    }
    let paidAt = order.paidAt ?? payment ?? order.occurredAt
    guard let offer = item.offer else { return }
    let local = rules.zone.local(at: paidAt)
    let later = LocalTime(local.day.adding(rules.offers[offer].hold), local.time)
    item.releasedAt = rules.zone.instant(of: later).instant.milliseconds
  }

  private func payments(_ order: Order) -> [Payment] {
    season.facts.payments.filter {
      $0.order == order.number && $0.occurredAt <= now && $0.status == .received
    }.sorted { $0.occurredAt < $1.occurredAt }
  }

  /// When all but a twentieth of the goods had come in.
  private func covering(_ payments: [Payment], _ amounts: OrderAmounts) -> Instant? {
    let own = payments.filter { $0.currency == amounts.currency }
    return own.first { last in
      let sum = own.filter { $0.occurredAt <= last.occurredAt }.reduce(0) { $0 + $1.amount }
      return sum * 20 >= amounts.gross * 19
    }?.occurredAt
  }

  func refunds(_ item: OracleCase) -> [Refund] {
    season.facts.refunds.filter {
      $0.order == item.order.number && $0.occurredAt <= now && $0.status == .completed
    }
  }

  func disputes(_ item: OracleCase) -> [Dispute] {
    season.facts.disputes.filter { $0.order == item.order.number && $0.occurredAt <= now }
  }

  private func findRemainder(_ item: OracleCase) {
    let amounts = item.order.amounts
    let own = refunds(item).filter { $0.currency == amounts.currency }
    let sums = Dictionary(grouping: own, by: \.record.source)
      .mapValues { $0.reduce(0) { $0 + $1.amount } }
    item.taken = max(amounts.refunded, sums.values.max() ?? 0)
    item.taken += disputes(item).filter { $0.state == .lost }.reduce(0) { $0 + $1.amount }
    let isAll = item.order.status == .refunded
    if isAll { item.taken = max(item.taken, amounts.gross + amounts.shipping) }
    item.isGone = isAll || (item.taken > 0 && item.taken >= amounts.gross)
    item.isUnclear = own.count < refunds(item).count
  }
}
