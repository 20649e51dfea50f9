/// What cards are printed on.
package enum CardPaper: String, CaseIterable, Sendable {
  /// Ten business cards of 85 by 55 mm on a sheet of A4, with marks where to cut.
  case businessCards = "business-cards"
  case a6
  case a4

  /// Width and height of a page, in millimetres (ISO 216).
  var page: (width: Double, height: Double) { self == .a6 ? (105, 148) : (210, 297) }

  /// Width and height of one card, in millimetres.
  var card: (width: Double, height: Double) { self == .businessCards ? (85, 55) : page }

  var columns: Int { self == .businessCards ? 2 : 1 }

  /// Cards on a page.
  package var cardsPerPage: Int { self == .businessCards ? 10 : 1 }

  /// Where a card lies on its page.
  func place(of index: Int) -> Box {
    let rows = cardsPerPage / columns
    let margins = (
      x: (page.width - card.width * Double(columns)) / 2,
      y: (page.height - card.height * Double(rows)) / 2
    )
    return Box(
      margins.x + card.width * Double(index % columns),
      margins.y + card.height * Double(index / columns), card.width, card.height)
  }
}
