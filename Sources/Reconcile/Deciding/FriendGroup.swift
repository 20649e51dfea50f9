internal import Facts
internal import Program
internal import Quantity

/// All orders of one friend, in canonical order, and what they say of each other.
///
/// One value decides friend after friend, so that nothing is allocated anew, and is never copied.
/// It holds what it asks of the programme itself: to go through shared objects for each order costs
/// more than the rules do.
struct FriendGroup: ~Copyable {
  private let terms: [OfferTerms]
  private let clock: DayClock
  private let historySince: Day?
  private let assumesNew: Bool
  private let blocks: [BlockBox]
  private(set) var findings: [CaseFinding] = []

  /// False when nothing is known of the friend: then there is one order.
  private var isKnown = true
  /// Index of the advocate to whom the friend belongs.
  private var bound: UInt32?
  /// Times of purchases so far; the last one.
  private var lastPurchase: Int64?
  /// Orders that earn.
  private var earned = Earned()
  /// Those of contracts, by the contract, where `repeat` is counted for each.
  private var earnedByContract: [(contract: UInt64, earned: Earned)] = []
  private var rewards = 0
  /// Whether a rule refused the order that is checked.
  private var isStopped = false

  private struct Earned {
    var count = 0
    /// When the first was.
    var since: Int64 = 0

    mutating func add(_ order: FriendOrder) {
      if count == 0 { since = order.time }
      count += 1
    }
  }

  init(_ context: Context, _ intake: Intake) {
    terms = context.terms
    clock = context.clock
    historySince = context.rules.fraud.historySince
    assumesNew = context.rules.fraud.unknownHistory == .assumeNew
    blocks = intake.blocks
  }

  /// Adds to `findings` what is found of one friend's orders.
  mutating func decide(_ orders: Span<FriendOrder>, isKnown: Bool) {
    self.isKnown = isKnown
    bound = nil
    lastPurchase = nil
    earned = Earned()
    if !earnedByContract.isEmpty { earnedByContract.removeAll(keepingCapacity: true) }
    rewards = 0
    // What closed payouts hold came first, whatever is told later.
    for index in orders.indices {
      let order = orders[index]
      guard order.bits.contains(.locked), order.qualifies else { continue }
      if bound == nil { bound = order.advocate }
      count(order)
    }
    for index in orders.indices {
      let order = orders[index]
      if order.offer != CaseStates.noOffer { check(order) }
      if order.bits.contains(.purchase) { lastPurchase = order.time }
    }
  }

  private mutating func check(_ order: FriendOrder) {
    isStopped = false
    if !order.bits.contains(.locked) {
      if bound != order.advocate { checkNew(order) }
      if let bound, bound != order.advocate {
        stop(order, .friendAlreadyReferred)
      } else {
        checkRepetition(order)
      }
    }
    guard order.qualifies, !order.bits.contains(.locked) else { return }
    if isStopped { return }
    if bound == nil { bound = order.advocate }
    if bound == order.advocate { count(order) }
  }

  private mutating func checkNew(_ order: FriendOrder) {
    switch terms[Int(order.offer)].newCustomer {
    case .any: return
    case .ever:
      if lastPurchase != nil { return stop(order, .friendNotNew) }
      if historySince == nil { holdUnknown(order) }
    case .within(let span):
      let day = Day(daysSinceEpoch: clock.day(at: order.time))
      let first = day.subtracting(span).adding(days: 1)
      if let lastPurchase, lastPurchase >= clock.start(ofDay: first.daysSinceEpoch) {
        return stop(order, .friendNotNew)
      }
      guard let historySince, historySince <= first else { return holdUnknown(order) }
    }
    if !isKnown { holdUnknown(order) }
  }

  /// Nobody can say that the friend is new.
  private mutating func holdUnknown(_ order: FriendOrder) {
    if order.isFirstOfCustomer || assumesNew { return }
    let effect = order.bits.contains(.approved) ? CaseFinding.Effect.note : .hold
    findings.append(CaseFinding(order.row, effect, .historyUnknown))
  }

  private mutating func checkRepetition(_ order: FriendOrder) {
    let offer = Int(order.offer)
    if let most = terms[offer].rewardsPerFriend, rewards >= most { stop(order, .capFriend) }
    guard terms[offer].limitsRepetition else { return }
    let earned = earned(for: contract(order))
    guard earned.count > 0 else { return }
    let isOver =
      switch terms[offer].repetition {
      case .first: true
      case .every: false
      case .firstFew(let count): earned.count >= count
      case .during(let span):
        clock.day(at: order.time)
          > Day(daysSinceEpoch: clock.day(at: earned.since)).adding(span).daysSinceEpoch
      }
    if isOver { stop(order, .repeatNotEarning) }
  }

  private mutating func count(_ order: FriendOrder) {
    rewards += 1
    let contract = contract(order)
    if contract == 0 {
      earned.add(order)
    } else if let index = earnedByContract.firstIndex(where: { $0.contract == contract }) {
      earnedByContract[index].earned.add(order)
    } else {
      earnedByContract.append((contract, Earned(count: 1, since: order.time)))
    }
  }

  private func earned(for contract: UInt64) -> Earned {
    if contract == 0 { return earned }
    return earnedByContract.first { $0.contract == contract }?.earned ?? Earned()
  }

  /// 0 where contracts are not counted for themselves.
  private func contract(_ order: FriendOrder) -> UInt64 {
    guard terms[Int(order.offer)].countsContracts else { return 0 }
    return blocks[order.row.block].columns.contract[at: order.row.row]
  }

  /// What a person approved is only noted.
  private mutating func stop(_ order: FriendOrder, _ reason: ReasonCode) {
    let isApproved = order.bits.contains(.approved)
    if !isApproved { isStopped = true }
    findings.append(CaseFinding(order.row, isApproved ? .note : .stop, reason))
  }
}
