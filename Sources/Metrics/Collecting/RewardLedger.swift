internal import Quantity

/// What rewards came to, from entries: of the orders of the window, whenever they were posted.
///
/// An entry of which no order is known, a bonus above all, counts by its own day.
struct RewardLedger: Sendable {
  struct Sums: Sendable, Hashable {
    /// By `MeasuredMovement.Purpose`.
    var accrued = [Int128](repeating: 0, count: 3)
    var reversed: Int128 = 0
    var clawedBack: Int128 = 0
    /// By `MeasuredMovement.Kind.writeOffs`.
    var writtenOff = [Int128](repeating: 0, count: MeasuredMovement.Kind.writeOffs.count)
  }

  /// The last day, counted from the first posting, of each group of reversals.
  static let lagDays = ReferralMetrics.Reversals.lagDays

  private struct Dated: Sendable {
    let order: UInt64
    let at: Int64
    /// When anything was posted for it first.
    var postedAt = Int64.max
  }

  private let window: Range<Instant>
  private var dated: [Dated] = []
  private var isSorted = true
  /// When anything was posted first for a subject of which no order is known.
  private var postedAt: [UInt64: Int64] = [:]
  private(set) var sums: [String: Sums] = [:]
  /// How many reversals came so soon; the last are all later ones.
  private(set) var lags = [Int](repeating: 0, count: lagDays.count + 1)
  private(set) var advocatesReversed: [UInt64: Int] = [:]

  init(window: Range<Instant>) {
    self.window = window
  }

  mutating func note(_ order: UInt64, at instant: Instant) {
    dated.append(Dated(order: order, at: instant.milliseconds))
    isSorted = false
  }

  mutating func add(_ movement: MeasuredMovement) {
    if !isSorted { dated.sort { ($0.order, $0.at) < ($1.order, $1.at) } }
    isSorted = true
    let place = place(of: movement)
    let day = place.map { Instant(milliseconds: dated[$0].at) } ?? movement.at
    guard movement.at < window.upperBound, window.contains(day) else { return }
    switch movement.kind {
    case .accrual:
      sums[movement.unit, default: Sums()].accrued[Int(movement.purpose.rawValue)] +=
        Int128(movement.amount)
      notePosting(movement, place)
    case .reversal:
      sums[movement.unit, default: Sums()].reversed += Int128(movement.amount)
      noteReversal(movement, place)
    case .clawback:
      sums[movement.unit, default: Sums()].clawedBack += Int128(movement.amount)
      noteReversal(movement, place)
    case .borneWriteOff, .smallWriteOff, .agedWriteOff:
      let rule = MeasuredMovement.Kind.writeOffs.firstIndex(of: movement.kind) ?? 0
      sums[movement.unit, default: Sums()].writtenOff[rule] += Int128(movement.amount)
    }
  }

  private mutating func notePosting(_ movement: MeasuredMovement, _ place: Int?) {
    let time = movement.at.milliseconds
    if let place {
      dated[place].postedAt = min(dated[place].postedAt, time)
    } else {
      postedAt[movement.subject] = min(postedAt[movement.subject] ?? .max, time)
    }
  }

  private mutating func noteReversal(_ movement: MeasuredMovement, _ place: Int?) {
    let time = movement.at.milliseconds
    let posted = place.map { dated[$0].postedAt } ?? postedAt[movement.subject] ?? time
    let days = (time - min(posted, time)) / 86_400_000
    lags[Self.lagDays.firstIndex { days <= $0 } ?? Self.lagDays.count] += 1
    advocatesReversed[movement.advocate, default: 0] += 1
  }

  /// The order behind an entry.
  private func place(of movement: MeasuredMovement) -> Int? {
    if movement.purpose == .milestone { return nil }
    let place = VisitBook.firstPlace(dated.count) { dated[$0].order >= movement.subject }
    return place < dated.count && dated[place].order == movement.subject ? place : nil
  }
}
