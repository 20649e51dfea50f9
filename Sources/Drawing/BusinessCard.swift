/// A card of 85 by 55 mm: who and what at the left, the code at the right.
struct BusinessCard {
  let card: ReferralCard
  let texts: ReferralCardTexts
  let brand: Brand

  func draw(logo: borrowing Picture?, in box: Box, on canvas: borrowing Canvas) {
    canvas.moved(x: box.x, y: box.y) { canvas in
      drawName(logo, on: canvas)
      drawOffer(on: canvas)
      drawCode(on: canvas)
    }
  }

  private func drawName(_ logo: borrowing Picture?, on canvas: borrowing Canvas) {
    NameLine(brand: brand, colour: brand.ink)
      .draw(logo: logo, in: Box(5, 4.6, 45, 6), on: canvas)
  }

  private func drawOffer(on canvas: borrowing Canvas) {
    let small = TextStyle(
      family: brand.textFamily, largest: 1.95, smallest: 1.6, colour: brand.quiet, linesMax: 3)
    let title = TextStyle(
      family: brand.displayFamily, isBold: true, largest: 5, smallest: 3, colour: brand.ink,
      linesMax: 3, leading: 0.92, isBalanced: true)
    let reward = TextStyle(
      family: brand.textFamily, largest: 2.7, smallest: 2.1, colour: brand.ink, linesMax: 5)
    let recommendation = TextStyle(
      family: brand.textFamily, isBold: true, largest: 2.5, smallest: 1.9, colour: brand.accent,
      linesMax: 1)
    let column = Box(5, 13.4, 45, 36.8)
    let disclosureHeight = canvas.height(of: texts.disclosure, small, in: column)
    canvas.text(
      texts.disclosure, small, in: column.below(column.height - disclosureHeight))
    var rest = column
    rest.height -= disclosureHeight + 1.5
    if let line = card.recommendation {
      rest = rest.below(canvas.text(line, recommendation, in: rest) + 0.6)
    }
    var titleBox = rest
    titleBox.height = min(rest.height, 15)
    rest = rest.below(canvas.text(texts.title, title, in: titleBox) + 1.4)
    canvas.text(texts.reward, reward, in: rest)
  }

  private func drawCode(on canvas: borrowing Canvas) {
    let panel = Box(53, 3, 29, 49)
    canvas.fillLeaf(panel, large: 9, small: 1.5, brand.stage)
    let tile = Box(panel.x + 2, panel.y + 9, 25, 25)
    canvas.fillLeaf(tile, large: 1, small: 1, .white)
    let side = tile.width / (Double(card.modules.width) + 2 * Double(ModuleGrid.quietZone))
    canvas.fill(card.modules, in: tile.inset(side * Double(ModuleGrid.quietZone)), .black)
    let label = TextStyle(
      family: brand.textFamily, largest: 2.1, smallest: 1.6, colour: brand.onStage,
      alignment: .centre, linesMax: 2)
    let code = TextStyle(
      family: brand.displayFamily, isBold: true, largest: 3.7, smallest: 1.9,
      colour: brand.onStage, alignment: .centre, linesMax: 1, tracking: 0.03)
    let link = TextStyle(
      family: brand.textFamily, largest: 2, smallest: 1.3, colour: brand.onStage,
      alignment: .centre, linesMax: 3)
    let inner = Box(panel.x + 1.6, panel.y, panel.width - 3.2, panel.height)
    let instruction = Box(inner.x, inner.y + 3.2, inner.width - 3, 5.2)
    canvas.text(texts.instruction, label, in: instruction)
    let codeHeight = canvas.text(card.code, code, in: inner.below(35))
    canvas.text(card.shownLink, link, in: inner.below(35 + codeHeight + 0.6))
    canvas.link(panel, to: card.address)
  }
}
