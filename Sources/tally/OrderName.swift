internal import Diagnostics
internal import Ledger
internal import Redemptions

/// An order as people name it, by the shop's number or by file and line, looked up in the ledger.
struct OrderName {
  let text: String

  /// The number's hash of an order of the first inputs; nil when there is none of this name.
  func number(
    _ books: SQLiteBooks, _ keys: FactKeys, inputs: Int
  ) throws(LedgerFailure) -> UInt64? {
    let hash = keys.order(text)
    if try !books.facts(of: hash, inputs: inputs).blocks.isEmpty { return hash }
    let files = try books.inputs().prefix(inputs)
    guard let (file, line) = Self.place(text, Array(files)) else { return nil }
    return try books.order(input: file, line: line)
  }

  /// File and line that a text like `orders.csv:17` names; of several files the last.
  static func place(_ text: String, _ inputs: [InputFile]) -> (file: UInt32, line: UInt32)? {
    guard let colon = text.lastIndex(of: ":"), let line = UInt32(text[text.index(after: colon)...]),
      let file = inputs.last(where: { $0.name == text[..<colon] })
    else { return nil }
    return (file.number, line)
  }
}
