import Codes
import Reconcile
import TestSupport
import Testing

/// The registry as the rules ask it.
@Suite struct CodeBookTests {
  @Test(arguments: [7, 10, 11, 20])
  func everyIssuedCodeIsFoundAndNoOther(length: Int) {
    var random = SeededGenerator(seed: UInt64(length))
    let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    // The first ten symbols are alike for many.
    let codes = (0..<3000).map { number in
      let head = String(repeating: "A", count: max(length - 6, 0))
      return Season.code(
        head
          + String((head.count..<length).map { _ in symbols.randomElement(using: &random) ?? "A" }))
    }
    let (issued, others) = (Set(codes.prefix(1500)), Set(codes.dropFirst(1500)))
    let advocates = (0..<1500).map { Advocate(id: UInt64($0)) }
    let book = CodeBook(
      advocates, codes.prefix(1500).enumerated().map { IssuedCode($1, advocate: $0) })
    #expect(book.codeCount == issued.count)
    for (number, code) in codes.prefix(1500).enumerated() {
      // A code that is there already keeps its first owner.
      #expect(book.advocate(of: code) == codes.firstIndex(of: code), "\(number)")
    }
    for code in others.subtracting(issued) { #expect(book.advocate(of: code) == nil) }
  }
}
