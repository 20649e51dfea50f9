/// Which orders are one friend's: those that share a customer number or an e-mail address, over any
/// number of steps.
struct FriendGroups: Sendable {
  /// For each friend the place of their first order, by time.
  let firsts: [Int32]
  /// For each order the number of its friend.
  private(set) var friends: [Int32]

  /// `referrals`: by time.
  init(_ referrals: [Referral]) {
    var parents = referrals.indices.map { Int32($0) }
    Self.join(referrals, &parents, \.customer)
    Self.join(referrals, &parents, \.email)
    var firsts: [Int32] = []
    friends = [Int32](repeating: 0, count: referrals.count)
    for place in referrals.indices {
      // Joining keeps the earlier place, so that a friend's first order comes first.
      let root = Int(Self.root(Int32(place), &parents))
      if root == place {
        friends[place] = Int32(firsts.count)
        firsts.append(Int32(place))
      } else {
        friends[place] = friends[root]
      }
    }
    self.firsts = firsts
  }

  var count: Int { firsts.count }

  private static func join(
    _ referrals: [Referral], _ parents: inout [Int32], _ key: KeyPath<Referral, UInt64>
  ) {
    let keys = referrals.map { $0[keyPath: key] }
    let known = referrals.indices.filter { keys[$0] != 0 }.sorted {
      (keys[$0], $0) < (keys[$1], $1)
    }
    for (first, second) in zip(known, known.dropFirst()) where keys[first] == keys[second] {
      let one = root(Int32(first), &parents)
      let other = root(Int32(second), &parents)
      parents[Int(max(one, other))] = min(one, other)
    }
  }

  private static func root(_ place: Int32, _ parents: inout [Int32]) -> Int32 {
    var place = place
    while parents[Int(place)] != place {
      parents[Int(place)] = parents[Int(parents[Int(place)])]
      place = parents[Int(place)]
    }
    return place
  }
}
