/// Verdicts of the orders of one block, by row.
///
/// Few verdicts differ, so a row holds the number of its verdict: ten bytes an order in all.
struct CaseStates: Sendable {
  private(set) var numbers: [UInt32]
  private var book = VerdictBook()
  var bits: [CaseBits]
  /// Index of the advocate; `noAdvocate` for none.
  var advocates: [UInt32]
  /// Index of the offer; `noOffer` for none.
  var offers: [UInt8]

  static let noAdvocate = UInt32.max
  static let noOffer = UInt8.max

  init(count: Int) {
    numbers = [UInt32](repeating: 0, count: count)
    bits = [CaseBits](repeating: [.head], count: count)
    advocates = [UInt32](repeating: Self.noAdvocate, count: count)
    offers = [UInt8](repeating: Self.noOffer, count: count)
  }

  subscript(row: Int) -> Verdict {
    get { book.verdicts[Int(numbers[row])] }
    set { numbers[row] = book.number(of: newValue) }
  }

  /// How far the orders get as far as rules were asked, for a loop over the rows.
  var effects: RowEffects { RowEffects(numbers, book) }

  /// Numbers of verdicts are below this.
  var verdictCount: Int { book.verdicts.count }

  /// Gives a row the verdict that another one of the block has.
  mutating func settle(_ row: Int, like number: UInt32) { numbers[row] = number }

  /// Something of each row's verdict.
  func map<Part>(_ part: (Verdict) -> Part) -> [Part] {
    let parts = book.verdicts.map(part)
    return numbers.map { parts[Int($0)] }
  }

  /// How many rows have each verdict.
  var counts: [(verdict: Verdict, count: Int)] {
    var counts = [Int](repeating: 0, count: book.verdicts.count)
    for number in numbers { counts[Int(number)] += 1 }
    return zip(book.verdicts, counts).filter { $0.1 > 0 }.map { ($0, $1) }
  }
}
