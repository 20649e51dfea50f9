/// How far the orders of a block get, as far as rules were asked: verdicts are looked up once, not
/// for each row.
struct RowEffects {
  private let numbers: [UInt32]
  /// By the numbers of verdicts.
  private let effects: [Verdict.Effect]

  init(_ numbers: [UInt32], _ book: VerdictBook) {
    self.numbers = numbers
    effects = book.verdicts.map(\.effect)
  }

  @inline(__always)
  subscript(row: Int) -> Verdict.Effect { effects[Int(numbers[row])] }
}
