/// The logo, if there is one, and the name beside it, on one line.
struct NameLine {
  let brand: Brand
  let colour: Colour
  /// Of the letters, as a part of the line's height.
  var size = 0.55

  func draw(logo: borrowing Picture?, in line: Box, on canvas: borrowing Canvas) {
    var name = line
    switch logo {
    case .some(let picture):
      let width = min(line.width / 3, line.height * picture.aspectRatio)
      picture.draw(on: canvas, in: Box(line.x, line.y, width, line.height))
      name = line.moved(right: width + line.height * 0.35)
      name.width -= width + line.height * 0.35
    case .none: break
    }
    let style = TextStyle(
      family: brand.displayFamily, isBold: true, largest: line.height * size,
      smallest: line.height * size / 2, colour: colour, linesMax: 1)
    let height = canvas.height(of: brand.name, style, in: name)
    canvas.text(brand.name, style, in: name.below((line.height - height) / 2))
  }
}
