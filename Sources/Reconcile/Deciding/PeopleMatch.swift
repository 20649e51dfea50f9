internal import Facts

/// What friend and advocate have in common, a bit each.
struct PeopleMatch: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  static let customer = PeopleMatch(rawValue: 1 << 0)
  static let email = PeopleMatch(rawValue: 1 << 1)
  static let phone = PeopleMatch(rawValue: 1 << 2)
  static let address = PeopleMatch(rawValue: 1 << 3)
  /// Names, or parts of the e-mail address.
  static let similar = PeopleMatch(rawValue: 1 << 4)
}

extension CodeBook {
  func match(_ facts: CaseFacts, _ advocate: Int) -> PeopleMatch {
    var match: PeopleMatch = []
    for side in Self.sides {
      let key = facts.friend[keyPath: side.friend]
      if key != 0, key == self[keyPath: side.advocate][at: advocate] { match.insert(side.match) }
    }
    return match
  }

  /// What the friends of a block's rows have in common with advocates; `noAdvocate` for rows
  /// without one.
  ///
  /// Column by column and nothing beside, so that rows wait for memory together.
  func matches(_ block: OrderBlock, _ advocates: [UInt32]) -> [PeopleMatch] {
    var matches = [PeopleMatch](repeating: [], count: block.count)
    for side in Self.sides {
      let (friends, own) = (block[keyPath: side.column], self[keyPath: side.advocate])
      if friends.isConstant && friends.constant == 0 || own.isConstant && own.constant == 0 {
        continue
      }
      for row in advocates.indices where advocates[row] != CaseStates.noAdvocate {
        let key = friends[at: row]
        if key != 0, key == own[at: Int(advocates[row])] { matches[row].insert(side.match) }
      }
    }
    return matches
  }

  private struct Side {
    let match: PeopleMatch
    let friend: KeyPath<PersonKeys, UInt64>
    let column: KeyPath<OrderBlock, Column<UInt64>>
    let advocate: KeyPath<CodeBook, Column<UInt64>>
  }

  private static var sides: [Side] {
    [
      Side(match: .customer, friend: \.customer, column: \.customer, advocate: \.customers),
      Side(match: .email, friend: \.email, column: \.email, advocate: \.emails),
      Side(match: .phone, friend: \.phone, column: \.phone, advocate: \.phones),
      Side(match: .address, friend: \.address, column: \.address, advocate: \.addresses),
      Side(match: .similar, friend: \.emailStem, column: \.emailStem, advocate: \.emailStems),
      Side(match: .similar, friend: \.name, column: \.name, advocate: \.names),
      Side(match: .similar, friend: \.nameSound, column: \.nameSound, advocate: \.nameSounds),
    ]
  }
}
