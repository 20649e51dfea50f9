/// Writes a PDF of referral cards, one after the other, keeping no more than a page in memory.
///
/// The same cards give the same bytes: the file's date is the one given.
package struct ReferralCardFile: ~Copyable {
  private let paper: CardPaper
  private let brand: Brand
  private let logo: Picture?
  private let texts: ReferralCardTexts
  private let output: OutputBuffer
  private let canvas: Canvas
  /// Cards on the page that is being filled.
  private var cardCount = 0

  /// The date is a day or an instant as ISO 8601 has it, such as `2026-05-01T00:00:00Z`.
  package init(
    paper: CardPaper, brand: Brand, texts: ReferralCardTexts, date: String
  ) throws(DrawingFailure) {
    let picture: Picture? = if let svg = brand.logo { try Picture(svg: svg) } else { nil }
    let output = OutputBuffer()
    let metadata = PageMetadata(title: texts.title, author: brand.name, date: date)
    let canvas = try Canvas(pdf: paper.page, metadata: metadata, output: output)
    canvas.setLanguage(texts.language)
    self.paper = paper
    self.brand = brand
    self.texts = texts
    logo = picture
    self.output = output
    self.canvas = canvas
  }

  /// Draws a card; the page is ended when it is full.
  package mutating func add(_ card: ReferralCard) throws(DrawingFailure) {
    if cardCount == paper.cardsPerPage { endPage() }
    let box = paper.place(of: cardCount)
    if paper == .businessCards {
      BusinessCard(card: card, texts: texts, brand: brand).draw(logo: logo, in: box, on: canvas)
    } else {
      let leaflet = Leaflet(card: card, texts: texts, brand: brand)
      canvas.moved(x: 0, y: 0, scale: paper.page.width / Leaflet.width) {
        leaflet.draw(logo: logo, on: $0)
      }
    }
    cardCount += 1
    if let failure = canvas.failure { throw failure }
  }

  /// What has been written of the file since the last call.
  package func take() -> [UInt8] { output.take() }

  /// Ends the last page and the file; the rest of its bytes.
  package consuming func finish() throws(DrawingFailure) -> [UInt8] {
    if cardCount > 0 { endPage() }
    try canvas.finish()
    return output.take()
  }

  private mutating func endPage() {
    if paper == .businessCards { drawMarks() }
    canvas.endPage()
    cardCount = 0
  }

  /// Lines of 4 mm at the edges of the cards, 2 mm away from them.
  private func drawMarks() {
    let first = paper.place(of: 0)
    let last = paper.place(of: paper.cardsPerPage - 1)
    let hairline = 0.1
    for column in 0...paper.columns {
      let x = first.x + Double(column) * paper.card.width
      canvas.line(from: (x, first.y - 6), to: (x, first.y - 2), width: hairline)
      canvas.line(from: (x, last.bottom + 2), to: (x, last.bottom + 6), width: hairline)
    }
    for row in 0...(paper.cardsPerPage / paper.columns) {
      let y = first.y + Double(row) * paper.card.height
      canvas.line(from: (first.x - 6, y), to: (first.x - 2, y), width: hairline)
      canvas.line(from: (last.right + 2, y), to: (last.right + 6, y), width: hairline)
    }
  }
}
