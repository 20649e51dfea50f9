internal import Quantity

/// A credit in the books: what it is for, whose it is, and in which unit. An order that turns out
/// to be another advocate's moves from one place to another.
struct CreditPlace: Hashable, Comparable {
  let key: CreditKey
  let advocate: UInt64
  let unit: RewardUnit

  init(_ credit: Credit) {
    key = credit.key
    advocate = credit.advocate
    unit = credit.unit
  }

  init(_ posted: PostedCredit) {
    key = posted.key
    advocate = posted.advocate
    unit = posted.unit
  }

  static func < (first: Self, second: Self) -> Bool {
    if first.key != second.key { return first.key < second.key }
    return (first.advocate, first.unit.code) < (second.advocate, second.unit.code)
  }
}
