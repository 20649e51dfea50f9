internal import Facts

/// What the first code of an order leads to.
struct FirstCode: Sendable, BitwiseCopyable {
  /// Number of the code; `KeyTable.none` if it was not issued.
  let number: UInt32
  /// Its owner; `noAdvocate` for none.
  let advocate: UInt32
  /// What friend and owner have in common.
  let match: PeopleMatch
}

extension CodeBook {
  /// Of one order.
  func first(_ facts: CaseFacts) -> FirstCode {
    let number =
      facts.hasCode ? number(high: facts.codeHigh, low: facts.codeLow) : KeyTable.none
    guard number != KeyTable.none else {
      return FirstCode(number: number, advocate: CaseStates.noAdvocate, match: [])
    }
    let advocate = owners[at: Int(number)]
    return FirstCode(
      number: number, advocate: advocate, match: match(facts, Int(advocate)))
  }

  /// Of a block's rows, as their records say.
  ///
  /// Looked up one after the other and nothing beside, they wait for memory together.
  func first(_ box: BlockBox) -> [FirstCode] {
    let numbers = numbers(highs: box.columns.codeHigh, lows: box.columns.codeLow)
    let owners = owners
    let advocates = numbers.map { number in
      number == KeyTable.none ? CaseStates.noAdvocate : owners[at: Int(number)]
    }
    let matches = matches(box.columns, advocates)
    return numbers.indices.map { row in
      FirstCode(number: numbers[row], advocate: advocates[row], match: matches[row])
    }
  }
}
