internal import Quantity
internal import Reconcile

/// An account of an advocate's status while its postings are gone through.
struct OpenStatus {
  private var balance = AccountBalance.zero
  private var paid: Int64 = 0
  private var payouts: [AdvocateStatus.Payout] = []
  private var credits: [OpenCredit] = []
  private var places: [CreditKey: Int] = [:]
  private var count = 0

  mutating func add(_ posting: AccountPosting, on day: Day, releasedOn: Day?) {
    balance += posting.change
    count += 1
    if posting.isPayout { pay(posting, on: day) }
    let place = places[posting.credit] ?? credits.count
    if place == credits.count {
      places[posting.credit] = place
      credits.append(OpenCredit(posting))
    }
    credits[place].add(posting, on: day, releasedOn: releasedOn, position: count)
  }

  private mutating func pay(_ posting: AccountPosting, on day: Day) {
    let amount = posting.change(of: .payout)
    paid += amount
    // What comes back belongs to a payout further up.
    if let index = payouts.lastIndex(where: { $0.number == posting.number }) {
      payouts[index].amount += amount
    } else {
      payouts.append(.init(number: posting.number, day: day, amount: amount))
    }
  }

  func closed(in unit: RewardUnit) -> AdvocateStatus.Account {
    let shown = credits.sorted { $0.position > $1.position }.prefix(AdvocateStatus.creditsMax)
    var account = AdvocateStatus.Account(unit: unit)
    account.balance = balance
    account.paid = paid
    account.lastPayout = payouts.last { $0.amount > 0 }
    account.nextRelease = credits.compactMap(\.releaseDay).min()
    account.credits = shown.map(\.closed)
    account.olderCount = credits.count - shown.count
    return account
  }
}
