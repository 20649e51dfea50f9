/// The picture that messengers and networks show for a link: 1200 by 630 pixels.
package struct OpenGraphCard: Equatable, Sendable {
  package static let width = 1200
  package static let height = 630

  /// As in HTML: `de`, `en`.
  package var language: String
  package var title: String
  package var summary: String
  /// Whose reward it is: “For you”.
  package var caption: String
  /// What can be read from far: “5 %”; without it there is no panel, and the title has the room.
  package var figure: String
  package var detail: String
  /// The site's host.
  package var host: String

  package init(
    language: String, title: String, summary: String, caption: String, figure: String,
    detail: String, host: String
  ) {
    self.language = language
    self.title = title
    self.summary = summary
    self.caption = caption
    self.figure = figure
    self.detail = detail
    self.host = host
  }

  /// The picture as a PNG file; the same bytes for the same values, fonts and versions of cairo and
  /// Pango.
  package func png(brand: Brand) throws(DrawingFailure) -> [UInt8] {
    let canvas = try Canvas(width: Self.width, height: Self.height)
    canvas.setLanguage(language)
    canvas.fill(Box(0, 0, Double(Self.width), Double(Self.height)), brand.ink)
    let logo: Picture? = if let svg = brand.logo { try Picture(svg: svg) } else { nil }
    NameLine(brand: brand, colour: brand.paper, tile: brand.paper)
      .draw(logo: logo, in: Box(72, 66, 580, 66), on: canvas)
    drawTitle(brand, on: canvas)
    if !figure.isEmpty { drawReward(brand, on: canvas) }
    return try canvas.png()
  }

  private func drawTitle(_ brand: Brand, on canvas: borrowing Canvas) {
    let title = TextStyle(
      family: brand.displayFamily, isBold: true, largest: 78, smallest: 40, colour: brand.paper,
      linesMax: 4, leading: 0.92, isBalanced: true)
    let summary = TextStyle(
      family: brand.textFamily, largest: 32, smallest: 24, colour: brand.paper, linesMax: 3)
    let host = TextStyle(
      family: brand.textFamily, isBold: true, largest: 28, smallest: 16, colour: brand.stage,
      linesMax: 1)
    let box = Box(72, 172, figure.isEmpty ? 1056 : 600, 340)
    let summaryHeight = self.summary.isEmpty ? 0 : canvas.height(of: self.summary, summary, in: box)
    let titleBox = Box(box.x, box.y, box.width, box.height - summaryHeight - 24)
    let titleHeight = canvas.text(self.title, title, in: titleBox)
    canvas.text(self.summary, summary, in: box.below(titleHeight + 24))
    canvas.text(self.host, host, in: Box(72, 530, 600, 40))
  }

  private func drawReward(_ brand: Brand, on canvas: borrowing Canvas) {
    let panel = Box(740, 66, 394, 498)
    canvas.fillLeaf(panel, large: 130, small: 26, brand.stage)
    let inner = panel.inset(40)
    let caption = TextStyle(
      family: brand.textFamily, isBold: true, largest: 34, smallest: 20, colour: brand.onStage,
      alignment: .centre, linesMax: 2)
    let figure = TextStyle(
      family: brand.displayFamily, isBold: true, largest: 150, smallest: 44,
      colour: brand.onStage, alignment: .centre, linesMax: 2, leading: 0.85)
    let detail = TextStyle(
      family: brand.textFamily, largest: 29, smallest: 18, colour: brand.onStage,
      alignment: .centre, linesMax: 5)
    let captionHeight = canvas.height(of: self.caption, caption, in: inner)
    let detailHeight = canvas.height(of: self.detail, detail, in: inner)
    let figureBox = Box(inner.x, inner.y, inner.width, inner.height - captionHeight - detailHeight)
    let figureHeight = canvas.height(of: self.figure, figure, in: figureBox)
    let top = (inner.height - captionHeight - figureHeight - detailHeight) / 2
    canvas.text(self.caption, caption, in: inner.below(top))
    canvas.text(self.figure, figure, in: figureBox.moved(down: top + captionHeight))
    canvas.text(self.detail, detail, in: inner.below(top + captionHeight + figureHeight))
  }
}
