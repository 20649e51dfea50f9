internal import Facts
internal import Program
internal import Quantity

/// All orders of one friend, in canonical order, and what they say of each other.
///
/// One value decides friend after friend, so that nothing is allocated anew, and is never copied.
struct FriendGroup: ~Copyable {
  private let context: Context
  private let intake: Intake
  private(set) var findings: [CaseFinding] = []

  /// False when nothing is known of the friend: then there is one order.
  private var isKnown = true
  /// Index of the advocate to whom the friend belongs.
  private var bound: UInt32?
  /// Times of purchases so far; the last one.
  private var lastPurchase: Int64?
  /// Orders that earn, by what `repeat` is counted for.
  private var earning: [(unit: UInt64, count: Int, firstDay: Int)] = []
  private var rewards = 0

  init(_ context: Context, _ intake: Intake) {
    self.context = context
    self.intake = intake
  }

  /// Adds to `findings` what is found of one friend's orders.
  mutating func decide(_ orders: [FriendOrder], isKnown: Bool) {
    self.isKnown = isKnown
    bound = nil
    lastPurchase = nil
    earning.removeAll(keepingCapacity: true)
    rewards = 0
    // What closed payouts hold came first, whatever is told later.
    for order in orders where order.bits.contains(.locked) && order.qualifies {
      if bound == nil { bound = order.advocate }
      count(order)
    }
    for order in orders {
      if order.offer != CaseStates.noOffer { check(order) }
      if order.bits.contains(.purchase) { lastPurchase = order.time }
    }
  }

  private mutating func check(_ order: FriendOrder) {
    let before = findings.count
    if !order.bits.contains(.locked) {
      if bound != order.advocate { checkNew(order) }
      if let bound, bound != order.advocate {
        stop(order, .friendAlreadyReferred)
      } else {
        checkRepetition(order)
      }
    }
    let isStopped = findings[before...].contains { $0.effect == .stop }
    guard order.qualifies, !order.bits.contains(.locked) else { return }
    if isStopped { return }
    if bound == nil { bound = order.advocate }
    if bound == order.advocate { count(order) }
  }

  private mutating func checkNew(_ order: FriendOrder) {
    let rule = context.terms[Int(order.offer)].newCustomer
    switch rule {
    case .any: return
    case .ever:
      if lastPurchase != nil { return stop(order, .friendNotNew) }
      if context.rules.fraud.historySince == nil { holdUnknown(order) }
    case .within(let span):
      let day = Day(daysSinceEpoch: context.clock.day(at: order.time))
      let first = day.subtracting(span).adding(days: 1)
      if let lastPurchase, lastPurchase >= context.clock.start(ofDay: first.daysSinceEpoch) {
        return stop(order, .friendNotNew)
      }
      guard let since = context.rules.fraud.historySince, since <= first else {
        return holdUnknown(order)
      }
    }
    if !isKnown { holdUnknown(order) }
  }

  /// Nobody can say that the friend is new.
  private mutating func holdUnknown(_ order: FriendOrder) {
    if order.isFirstOfCustomer || context.rules.fraud.unknownHistory == .assumeNew { return }
    let effect = order.bits.contains(.approved) ? CaseFinding.Effect.note : .hold
    findings.append(CaseFinding(order.row, effect, .historyUnknown))
  }

  private mutating func checkRepetition(_ order: FriendOrder) {
    let offer = Int(order.offer)
    if let most = context.terms[offer].rewardsPerFriend, rewards >= most {
      stop(order, .capFriend)
    }
    let unit = context.terms[offer].unit
    guard unit != .order else { return }
    let key = unit == .contract ? contract(order) : 0
    guard let earned = earning.first(where: { $0.unit == key }) else { return }
    let isOver =
      switch context.terms[offer].repetition {
      case .first: true
      case .every: false
      case .firstFew(let count): earned.count >= count
      case .during(let span):
        context.clock.day(at: order.time)
          > Day(daysSinceEpoch: earned.firstDay).adding(span).daysSinceEpoch
      }
    if isOver { stop(order, .repeatNotEarning) }
  }

  private mutating func count(_ order: FriendOrder) {
    let unit = context.terms[Int(order.offer)].unit
    let key = unit == .contract ? contract(order) : 0
    rewards += 1
    if let index = earning.firstIndex(where: { $0.unit == key }) {
      earning[index].count += 1
    } else {
      let day = context.clock.day(at: order.time)
      earning.append((key, 1, day))
    }
  }

  private func contract(_ order: FriendOrder) -> UInt64 {
    intake.blocks[order.row.block].columns.contract[at: order.row.row]
  }

  /// What a person approved is only noted.
  private mutating func stop(_ order: FriendOrder, _ reason: ReasonCode) {
    let effect = order.bits.contains(.approved) ? CaseFinding.Effect.note : .stop
    findings.append(CaseFinding(order.row, effect, reason))
  }
}
