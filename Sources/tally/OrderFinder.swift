internal import Codes
internal import Facts

/// Finds records of orders, and says where they came from.
struct OrderFinder {
  let inputs: InputNames
  let facts: FactSet

  /// A row of a block of orders.
  struct Place: Hashable {
    let block: Int
    let row: Int
  }

  /// All rows that tell of an order, in the order in which they were read.
  func rows(of number: UInt64) -> [Place] {
    places { block, row in block.number(of: row) == number }
  }

  func rows(with code: Code) -> [Place] {
    places { block, row in
      (block.codeHigh[row] == code.high && block.codeLow[row] == code.low)
        || block.furtherCodes(of: row).contains(code)
    }
  }

  func places(where isWanted: (OrderBlock, Int) -> Bool) -> [Place] {
    var places: [Place] = []
    for (index, block) in facts.orders.enumerated() {
      for row in 0..<block.count where isWanted(block, row) {
        places.append(Place(block: index, row: row))
      }
    }
    return places
  }

  func order(at place: Place) -> Order { facts.orders[place.block][place.row] }

  /// `orders.csv:17`: where the fact came from.
  func reference(_ provenance: Provenance) -> String {
    "\(inputs.text(provenance.file)):\(provenance.line)"
  }
}
