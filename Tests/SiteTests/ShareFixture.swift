import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import ShareKit
import TestSupport

/// Invented advocates for share pages.
enum ShareFixture {
  static let names = ["Jana", "Ömer", "Zoë", "Björn-Åke", "Anh", "O’Neill", "Łucja", "Ida"]

  /// As many different advocates as asked for, the same for the same seed.
  static func entries(
    _ count: Int, seed: UInt64 = 1, audiences: [OfferAudience] = [.customer],
    circles: [String] = [], languages: [Language] = [.german, .english]
  ) -> [ShareEntry] {
    var generator = SeededGenerator(seed: seed)
    var codes: Set<Code> = []
    while codes.count < count { codes.insert(code(&generator)) }
    return codes.sorted().map { code in
      let name = DisplayName(names.randomElement(using: &generator) ?? "")
      return ShareEntry(
        code: code, life: life(&generator),
        language: languages.randomElement(using: &generator) ?? .german,
        audience: audiences.randomElement(using: &generator) ?? .customer,
        circle: circles.randomElement(using: &generator).flatMap { Identifier($0) },
        firstName: Bool.random(using: &generator) ? name : nil,
        greeting: Int.random(in: 0..<5, using: &generator) > 0 ? name : nil,
        token: PageToken(high: generator.next(), low: generator.next()))
    }
  }

  /// A minted-looking code of ten symbols.
  static func code(_ generator: inout SeededGenerator) -> Code {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    let symbols = (0..<10).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
    guard let code = Code(exactly: symbols.span) else { preconditionFailure("ten symbols") }
    return code
  }

  private static func life(_ generator: inout SeededGenerator) -> ShareLife {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: .revoked
    case 1: .retired(through: Day(year: 2026, month: 6, day: 30) ?? .latest)
    case 2: .retired(through: Day(year: 2026, month: 2, day: 1) ?? .earliest)
    case 3: .replaced(by: code(&generator))
    default: .active
    }
  }
}
