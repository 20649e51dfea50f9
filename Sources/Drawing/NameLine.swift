/// The logo, if there is one, and the name beside it, on one line.
struct NameLine {
  let brand: Brand
  let colour: Colour
  /// What the logo lies on where the ground is not the light one that logos are made for.
  var tile: Colour?

  /// Of the letters, as a part of the line's height.
  private static let size = 0.55

  func draw(logo: borrowing Picture?, in line: Box, on canvas: borrowing Canvas) {
    var name = line
    switch logo {
    case .some(let picture):
      let width = min(line.width / 3, line.height * picture.aspectRatio)
      let box = Box(line.x, line.y, width, line.height)
      if let tile {
        canvas.fillLeaf(box, large: line.height * 0.3, small: line.height * 0.08, tile)
        picture.draw(on: canvas, in: box.inset(line.height * 0.16))
      } else {
        picture.draw(on: canvas, in: box)
      }
      name = line.moved(right: width + line.height * 0.35)
      name.width -= width + line.height * 0.35
    case .none: break
    }
    let style = TextStyle(
      family: brand.displayFamily, isBold: true, largest: line.height * Self.size,
      smallest: line.height * Self.size / 2, colour: colour, linesMax: 1)
    let height = canvas.height(of: brand.name, style, in: name)
    canvas.text(brand.name, style, in: name.below((line.height - height) / 2))
  }
}
