internal import Ledger
internal import Payouts
internal import Program

/// A payout that was closed, and what became of its items since.
struct ClosedPayout {
  enum State: Equatable {
    case open, paid
    /// With the code of the bank.
    case failed(String)

    var word: String {
      switch self {
      case .open: "open"
      case .paid: "paid"
      case .failed(let reason): "failed \(reason)"
      }
    }
  }

  struct Item {
    let holder: PayoutHolder
    let reference: String
    var amount: Int64 = 0
    var state = State.open
    /// What closing it moved.
    var movements: [Movement] = []
  }

  let act: BookAct
  /// By holder.
  let items: [Item]

  init(_ act: BookAct, _ movements: [Movement]) {
    self.act = act
    var items: [PayoutHolder: Item] = [:]
    for movement in movements {
      let holder = movement.holder
      var item =
        items[holder] ?? Item(holder: holder, reference: holder.reference(payout: act.payout))
      switch movement.kind {
      case .payout, .setOff:
        item.amount += movement.taken
        item.movements.append(movement)
      case .settlement: if item.state == .open { item.state = .paid }
      case .failure: item.state = .failed(movement.reason)
      case .writeOff: break
      }
      items[holder] = item
    }
    self.items = items.values.sorted { $0.holder < $1.holder }
  }

  var total: Int128 { items.reduce(0) { $0 + Int128($1.amount) } }

  var form: RewardForm { RewardForm(rawValue: act.form) ?? .voucher }

  func count(_ isCounted: (State) -> Bool) -> Int { items.count { isCounted($0.state) } }

  /// The payout with a number; nil when there is none.
  static func find(_ number: Int, _ books: SQLiteBooks) throws(LedgerFailure) -> ClosedPayout? {
    try books.reading { () throws(LedgerFailure) in
      guard
        let act = try books.acts().first(where: { $0.kind == .payout && $0.payout == number })
      else { return nil }
      return ClosedPayout(act, try books.movements(.payout(number)))
    }
  }
}
