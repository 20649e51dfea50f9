/// A hand-out of the proportions of paper, laid out for A6 and drawn larger for A4.
struct Leaflet {
  /// Of A6, in millimetres.
  static let width = 105.0
  static let height = 148.0

  let card: ReferralCard
  let texts: ReferralCardTexts
  let brand: Brand

  private static let margin = 9.0

  func draw(logo: borrowing Picture?, on canvas: borrowing Canvas) {
    let stage = Box(5, 20, Self.width - 10, 64)
    canvas.fillLeaf(stage, large: 22, small: 4, brand.stage)
    drawName(logo, on: canvas)
    drawOffer(on: canvas)
    drawCode(on: canvas)
    let disclosure = TextStyle(
      family: brand.textFamily, largest: 2.3, smallest: 1.8, colour: brand.quiet, linesMax: 3)
    let foot = Box(Self.margin, 134, Self.width - 2 * Self.margin, 9)
    let height = canvas.height(of: texts.disclosure, disclosure, in: foot)
    canvas.text(texts.disclosure, disclosure, in: foot.below(foot.height - height))
  }

  private func drawName(_ logo: borrowing Picture?, on canvas: borrowing Canvas) {
    NameLine(brand: brand, colour: brand.ink)
      .draw(logo: logo, in: Box(Self.margin, 7, 80, 8), on: canvas)
  }

  private func drawOffer(on canvas: borrowing Canvas) {
    let recommendation = TextStyle(
      family: brand.textFamily, isBold: true, largest: 4, smallest: 2.8, colour: brand.onStage,
      linesMax: 1)
    let title = TextStyle(
      family: brand.displayFamily, isBold: true, largest: 10.5, smallest: 5,
      colour: brand.onStage, linesMax: 4, leading: 0.92, isBalanced: true)
    let reward = TextStyle(
      family: brand.textFamily, largest: 4.4, smallest: 3, colour: brand.onStage, linesMax: 6)
    var rest = Box(12, 27, 80, 51)
    let rewardHeight = canvas.height(of: texts.reward, reward, in: rest)
    if let line = card.recommendation {
      rest = rest.below(canvas.text(line, recommendation, in: rest) + 1.5)
    }
    var titleBox = rest
    titleBox.height = max(12, rest.height - rewardHeight - 3)
    rest = rest.below(canvas.text(texts.title, title, in: titleBox) + 3)
    canvas.text(texts.reward, reward, in: rest)
  }

  private func drawCode(on canvas: borrowing Canvas) {
    let square = Box(Self.margin, 91, 38, 38)
    canvas.fill(card.modules, in: square, .black)
    // The quiet zone ends where the text begins, and lies within the margin on the other side.
    let quiet = square.width / Double(card.modules.width) * Double(ModuleGrid.quietZone)
    let left = square.right + quiet
    let column = Box(left, square.y, Self.width - Self.margin - left, square.height)
    let instruction = TextStyle(
      family: brand.textFamily, largest: 3.8, smallest: 2.6, colour: brand.ink, linesMax: 3)
    let label = TextStyle(
      family: brand.textFamily, largest: 2.8, smallest: 2.2, colour: brand.quiet, linesMax: 1)
    let code = TextStyle(
      family: brand.displayFamily, isBold: true, largest: 6.4, smallest: 3, colour: brand.accent,
      linesMax: 1, tracking: 0.03)
    let link = TextStyle(
      family: brand.textFamily, largest: 3, smallest: 1.8, colour: brand.ink, linesMax: 3)
    var rest = column.below(canvas.text(texts.instruction, instruction, in: column) + 2)
    rest = rest.below(canvas.text(card.shownLink, link, in: rest) + 3)
    rest = rest.below(canvas.text(texts.codeLabel, label, in: rest) + 0.2)
    canvas.text(card.code, code, in: rest)
    canvas.link(square, to: card.address)
  }
}
