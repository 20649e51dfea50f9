package import Codes
package import Facts

extension FactSet {
  /// Of one order: its records, those of the same friend's other orders, and what speaks of it.
  package func about(_ number: UInt64) -> FactSet {
    var own = FactSet()
    own.ranks = ranks
    var friends: [PersonKeys] = []
    for block in orders {
      for row in 0..<block.count where block.number(of: row) == number {
        friends.append(block[row].friend)
      }
    }
    for block in orders {
      for row in 0..<block.count {
        let isOwn =
          block.number(of: row) == number
          || friends.contains { friend in
            (friend.customer != 0 && block.customer[at: row] == friend.customer)
              || (friend.email != 0 && block.email[at: row] == friend.email)
          }
        if isOwn { own.append(block[row]) }
      }
    }
    own.payments = payments.filter { $0.order == number }
    own.refunds = refunds.filter { $0.order == number }
    own.disputes = disputes.filter { $0.order == number }
    own.claims = claims.filter { $0.order == number }
    own.decisions = decisions.filter { $0.order == number }
    own.clicks = clicks.filter { click in
      friends.contains {
        (click.visitor != 0 && click.visitor == $0.visitor)
          || (click.customer != 0 && click.customer == $0.customer)
      }
    }
    return own
  }

  /// All codes that the facts name.
  package var codes: Set<Code> {
    var codes = Set(clicks.map(\.code) + claims.map(\.code) + decisions.compactMap(\.code))
    for block in orders {
      for row in 0..<block.count {
        let order = block[row]
        codes.formUnion(order.codes)
        if let landing = order.landingCode { codes.insert(landing) }
      }
    }
    return codes
  }
}
