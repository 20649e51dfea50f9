internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Quantity
internal import Redemptions

/// Finds orders as people name them: by the shop's number, or by file and line.
struct OrderFinder {
  let inputs: [InputFile]
  let facts: FactSet

  /// A row of a block of orders.
  struct Place: Hashable {
    let block: Int
    let row: Int
  }

  /// The number's hash of the order that a text names; nil after adding a finding.
  func number(
    of text: String, _ keys: FactKeys, _ path: String, _ findings: inout [Diagnostic]
  ) -> UInt64? {
    let hash = keys.order(text)
    if !rows(of: hash).isEmpty { return hash }
    if let (file, line) = OrderName.place(text, inputs) {
      let found = places { block, row in
        block.file[row] == file && block.line[row] == line
      }.first
      if let found { return facts.orders[found.block].number(of: found.row) }
    }
    findings.append(.unknownOrder(path))
    return nil
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
    let file = inputs.first { $0.number == provenance.file }
    return "\(file?.name ?? "?"):\(provenance.line)"
  }
}
