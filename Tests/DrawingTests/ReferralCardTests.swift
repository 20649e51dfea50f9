import Drawing
import Foundation
import TestSupport
import Testing

@Suite struct ReferralCardTests {
  static let sizes: [(paper: CardPaper, size: String)] = [
    (.businessCards, "595.276 x 841.89 pts (A4)"), (.a6, "297.638 x 419.528 pts"),
    (.a4, "595.276 x 841.89 pts (A4)"),
  ]

  @Test(arguments: sizes.indices) func pagesHaveTheSizeOfPaper(row: Int) throws {
    let (paper, size) = Self.sizes[row]
    let cards = try Samples.cards(paper.cardsPerPage + 1)
    let file = try Samples.file(paper, cards)
    let facts = try about(file, "pdfinfo", ["-isodates", "FILE"])
    #expect(facts.contains(/Pages: +2\n/))
    #expect(facts.contains("Page size:       \(size)\n"), "\(facts)")
    #expect(facts.contains(/CreationDate: +2026-05-01T00:00:00/))
    #expect(facts.contains(/Title: +Nachbarn ans Netz holen\n/))
    #expect(facts.contains(/Author: +Lindenhof Solar\n/))
  }

  @Test(arguments: CardPaper.allCases) func cardsSayWhatTheyMust(paper: CardPaper) throws {
    let cards = try Samples.cards(2)
    let text = try words(of: Samples.file(paper, cards))
    for card in cards { #expect(text.contains(card.code)) }
    for phrase in [
      "Lindenhof Solar", "Empfohlen von Anna", "Nachbarn ans Netz holen", Samples.german.disclosure,
      Samples.german.instruction, "5 % auf deine erste Bestellung ab 100,00 €",
    ] {
      #expect(text.contains(phrase), "\(phrase)")
    }
  }

  @Test(arguments: CardPaper.allCases) func nobodyIsNamedWithoutConsent(paper: CardPaper) throws {
    let text = try words(of: Samples.file(paper, Samples.cards(1, name: nil)))
    #expect(!text.contains("Empfohlen"))
    #expect(text.contains("Nachbarn ans Netz holen"))
  }

  @Test(arguments: CardPaper.allCases) func printedCodesAreRead(paper: CardPaper) throws {
    let cards = try Samples.cards(paper.cardsPerPage)
    let folder = try TemporaryDirectory()
    try folder.write(try Samples.file(paper, cards), to: "file.pdf")
    try run("pdftoppm", ["-r", "200", "-gray", "-singlefile", "file.pdf", "page"], folder)
    let read = try run("zbarimg", ["--quiet", "--raw", "page.pgm"], folder)
    #expect(
      Set(read.split(separator: "\n").map(String.init))
        == Set(cards.map { $0.address.uppercased() }))
  }

  @Test(arguments: CardPaper.allCases) func cardsLeadToTheirPages(paper: CardPaper) throws {
    let cards = try Samples.cards(2)
    let links = try about(Samples.file(paper, cards), "pdfinfo", ["-url", "FILE"])
    for card in cards { #expect(links.contains(card.address), "\(links)") }
  }

  /// Beside the name, and nothing where there is none.
  @Test(arguments: CardPaper.allCases) func theLogoIsOnTheCard(paper: CardPaper) throws {
    let page = try GreyPicture(page: 1, ofPDF: Samples.file(paper, Samples.cards(1)))
    // The upper left corner of each card's name line, in millimetres.
    let scale = paper == .a4 ? 2.0 : 1
    let (x, y, side) =
      paper == .businessCards ? (25.0, 15.6, 6.0) : (9.0 * scale, 7.0 * scale, 8.0 * scale)
    #expect(page.darkest(x: x...x + side, y: y...y + side) < 200)
  }

  @Test func marksShowWhereToCut() throws {
    let sheet = try GreyPicture(
      page: 1, ofPDF: Samples.file(.businessCards, Samples.cards(10)))
    // Cards of 85 by 55 from 20 and 11 on; marks from 6 to 2 beside them.
    for x in [20.0, 105, 190] {
      for y in [7.0, 290] {
        #expect(sheet.darkest(x: x - 0.3...x + 0.3, y: y - 1...y + 1) < 100, "\(x) \(y)")
      }
    }
    for y in stride(from: 11.0, through: 286, by: 55) {
      for x in [16.0, 194] {
        #expect(sheet.darkest(x: x - 1...x + 1, y: y - 0.3...y + 0.3) < 100, "\(x) \(y)")
      }
    }
    #expect(sheet.darkest(x: 20.5...104, y: 9.2...11) == 255, "nothing between marks and cards")
    #expect(sheet.darkest(x: 30...95, y: 65...66.5) == 255, "nothing on the cut")
  }

  @Test(arguments: CardPaper.allCases) func theSameCardsGiveTheSameBytes(paper: CardPaper) throws {
    let cards = try Samples.cards(3)
    #expect(try Samples.file(paper, cards) == Samples.file(paper, cards))
  }

  @Test func pagesLeaveMemoryAsTheyAreFull() throws {
    let cards = try Samples.cards(40)
    var file = try ReferralCardFile(
      paper: .a6, brand: Samples.brand(), texts: Samples.german, date: "2026-05-01T00:00:00Z")
    var chunks: [Int] = []
    for card in cards {
      try file.add(card)
      chunks.append(file.take().count)
    }
    #expect(chunks.dropFirst().allSatisfy { $0 > 500 && $0 < 20_000 }, "\(chunks)")
    _ = try file.finish()
  }

  /// A card that overflows its borders would be cut through its text.
  @Test(arguments: CardPaper.allCases) func longTextsStayOnTheCard(paper: CardPaper) throws {
    var texts = Samples.german
    texts.title =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "
      + "wirbt Mitglieder"
    texts.reward = String(repeating: "Sehr viele Bedingungen gelten hier. ", count: 30)
    texts.disclosure = String(repeating: "Werbung, und zwar ausführlich. ", count: 20)
    var card = try Samples.cards(1)[0]
    card.recommendation = String(repeating: "Maximilian-Alexander ", count: 10)
    card.shownLink =
      "gemeinschaftssolarstromgenossenschaft-lindenhof.example/empfehlen/r/QX10000000"
    let file = try Samples.file(paper, [card], texts: texts)
    let boxes = try about(file, "pdftotext", ["-bbox", "FILE", "-"])
    let places = boxes.matches(
      of: /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)"/)
    #expect(places.count > 20)
    let point = 25.4 / 72
    let (left, top) = paper == .businessCards ? (20.0, 11.0) : (0.0, 0.0)
    let (width, height): (Double, Double) =
      switch paper {
      case .businessCards: (85, 55)
      case .a6: (105, 148)
      case .a4: (210, 297)
      }
    for place in places {
      let (x, y) = (Double(place.1) ?? -1, Double(place.2) ?? -1)
      let (right, bottom) = (Double(place.3) ?? .infinity, Double(place.4) ?? .infinity)
      #expect(x * point > left + 2 && right * point < left + width - 2, "\(place.0)")
      #expect(y * point > top + 2 && bottom * point < top + height - 1, "\(place.0)")
    }
  }

  @Test func aLogoThatIsNoneIsRefused() throws {
    var brand = try Samples.brand()
    brand.logo = Array("<svg".utf8)
    #expect(throws: DrawingFailure.self) { try Samples.english.png(brand: brand) }
    brand.logo = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    #expect(throws: DrawingFailure.unreadablePicture(reason: "nothing is drawn")) {
      try Samples.english.png(brand: brand)
    }
  }

  private func words(of file: [UInt8]) throws -> String {
    let text = try about(file, "pdftotext", ["-raw", "FILE", "-"])
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("\u{A0}", with: " ")
  }
}
