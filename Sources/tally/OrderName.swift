internal import Diagnostics
internal import Ledger
internal import Redemptions

/// An order as people name it, by the shop's number or by file and line, looked up in the ledger.
struct OrderName {
  let text: String

  /// The number's hash of an order of the first inputs; nil after adding a finding, when there is
  /// none of this name, or several.
  func number(
    _ books: SQLiteBooks, _ keys: FactKeys, inputs: Int, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> UInt64? {
    let hash = keys.order(text)
    if try !books.facts(of: hash, inputs: inputs).blocks.isEmpty { return hash }
    let names = InputNames(Array(try books.inputs().prefix(inputs)))
    var found: [(order: UInt64, reference: String)] = []
    if let (file, line) = place {
      for input in names.numbers(of: file) {
        guard let order = try books.order(input: input, line: line) else { continue }
        found.append((order, "\(names.text(input)):\(line)"))
      }
    }
    guard let first = found.first else {
      findings.append(.unknownOrder(books.path))
      return nil
    }
    // A file that was imported anew tells of the same order in the same line.
    if found.contains(where: { $0.order != first.order }) {
      findings.append(.ambiguousOrder(books.path, found.map(\.reference)))
      return nil
    }
    return first.order
  }

  /// File and line, when the text is like `orders.csv:17`.
  private var place: (file: Substring, line: UInt32)? {
    guard let colon = text.lastIndex(of: ":"), let line = UInt32(text[text.index(after: colon)...])
    else { return nil }
    return (text[..<colon], line)
  }
}
