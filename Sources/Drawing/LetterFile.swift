/// Sets a letter on as many pages of A4 as it takes.
///
/// The same letter gives the same bytes: the file's date is the one given.
package struct LetterFile: ~Copyable {
  private static let page = (width: 210.0, height: 297.0)
  private static let left = 22.0
  private static let top = 18.0
  private static let width = 170.0
  /// Where the text ends.
  private static let bottom = 272.0
  private static let columnGap = 4.0

  private let letter: Letter
  private let brand: Brand
  private let output: OutputBuffer
  private let canvas: Canvas
  private var y = Self.top
  private var pageNumber = 1

  /// `date`: a day or an instant as ISO 8601 has it.
  package static func pdf(
    _ letter: Letter, brand: Brand, date: String
  ) throws(DrawingFailure) -> [UInt8] {
    var file = try LetterFile(letter, brand, date)
    file.draw()
    return try file.finish()
  }

  private init(_ letter: Letter, _ brand: Brand, _ date: String) throws(DrawingFailure) {
    let output = OutputBuffer()
    let metadata = PageMetadata(title: letter.title, author: brand.name, date: date)
    let canvas = try Canvas(pdf: Self.page, metadata: metadata, output: output)
    canvas.setLanguage(letter.language)
    self.letter = letter
    self.brand = brand
    self.output = output
    self.canvas = canvas
  }

  private mutating func draw() {
    set(letter.sender.joined(separator: " · "), style(2.7, brand.quiet))
    y = max(y + 12, 42)
    set(letter.recipient, style(4))
    y += 8
    set(letter.title, style(7, isBold: true))
    y += 4
    for block in letter.blocks { draw(block) }
    drawFoot()
  }

  private mutating func draw(_ block: Letter.Block) {
    switch block {
    case .heading(let text):
      y += 5
      makeRoom(for: 24)
      set(text, style(4.8, isBold: true))
      y += 1.5
    case .subheading(let text):
      y += 3
      makeRoom(for: 20)
      set(text, style(3.6, isBold: true))
      y += 1
    case .text(let text):
      set(text, style(3.4))
      y += 1.5
    case .notice(let text):
      set(text, style(2.9, brand.quiet))
      y += 1.5
    case .rule:
      y += 3
      makeRoom(for: 12)
      line(width: 0.35)
      y += 3
    case .table(let columns, let rows): draw(columns, rows)
    }
  }

  private mutating func draw(_ columns: [Letter.Column], _ rows: [Letter.Row]) {
    let heads = Letter.Row(columns.map { [$0.title] })
    let hasHeads = columns.contains { !$0.title.isEmpty }
    if hasHeads { draw(heads, columns, isHead: true) }
    for row in rows {
      let isNew = makeRoom(for: height(of: row, columns) + 2)
      if isNew, hasHeads { draw(heads, columns, isHead: true) }
      draw(row, columns)
    }
    y += 2
  }

  private mutating func draw(
    _ row: Letter.Row, _ columns: [Letter.Column], isHead: Bool = false
  ) {
    let height = height(of: row, columns)
    var x = Self.left
    for (cell, column) in zip(row.cells, columns) {
      let width = column.width * Self.width - Self.columnGap
      // Amounts stand at the end of their column, others keep their distance from the next.
      var box = Box(column.isAtEnd ? x + Self.columnGap : x, y, width, 10_000)
      for (index, text) in cell.enumerated() where !text.isEmpty {
        let style = style(of: row, column, isHead: isHead, isFirst: index == 0)
        box = box.below(canvas.text(text, style, in: box))
      }
      x += column.width * Self.width
    }
    y += height + 0.8
    line(width: isHead ? 0.3 : 0.12)
    y += 1.2
  }

  private func style(
    of row: Letter.Row, _ column: Letter.Column, isHead: Bool, isFirst: Bool
  ) -> TextStyle {
    var style =
      isHead || !isFirst
      ? style(2.8, brand.quiet) : style(3.3, isBold: row.isBold)
    if column.isAtEnd { style.alignment = .end }
    return style
  }

  private func height(of row: Letter.Row, _ columns: [Letter.Column]) -> Double {
    zip(row.cells, columns).map { cell, column in
      let box = Box(0, 0, column.width * Self.width - Self.columnGap, 10_000)
      return cell.enumerated().reduce(0.0) { sum, part in
        let style = style(of: row, column, isHead: false, isFirst: part.offset == 0)
        return sum + (part.element.isEmpty ? 0 : canvas.height(of: part.element, style, in: box))
      }
    }.max() ?? 0
  }

  /// Sets a paragraph below what is there.
  private mutating func set(_ text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    let box = Box(Self.left, y, Self.width, 10_000)
    makeRoom(for: canvas.height(of: text, style, in: box))
    y += canvas.text(text, style, in: Box(Self.left, y, Self.width, 10_000))
  }

  private func style(
    _ size: Double, _ colour: Colour? = nil, isBold: Bool = false
  ) -> TextStyle {
    TextStyle(
      family: brand.textFamily, isBold: isBold, largest: size, smallest: size,
      colour: colour ?? brand.ink)
  }

  private func line(width: Double) {
    canvas.line(from: (Self.left, y), to: (Self.left + Self.width, y), width: width)
  }

  /// Begins another page when there is not so much room; whether it did.
  @discardableResult
  private mutating func makeRoom(for height: Double) -> Bool {
    guard y + height > Self.bottom, y > Self.top else { return false }
    drawFoot()
    canvas.endPage()
    pageNumber += 1
    y = Self.top
    return true
  }

  private func drawFoot() {
    let text = letter.foot.replacing("{page}", with: String(pageNumber))
    canvas.text(text, style(2.6, brand.quiet), in: Box(Self.left, 281, Self.width, 8))
  }

  private consuming func finish() throws(DrawingFailure) -> [UInt8] {
    canvas.endPage()
    if let failure = canvas.failure { throw failure }
    try canvas.finish()
    return output.take()
  }
}
