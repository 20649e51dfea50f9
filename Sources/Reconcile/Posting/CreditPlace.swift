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
    if first.advocate != second.advocate { return first.advocate < second.advocate }
    // Nearly all are equal, and a code would have to be spelt.
    return first.unit != second.unit && first.unit.code < second.unit.code
  }
}
