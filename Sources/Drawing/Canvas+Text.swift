internal import CDrawing

extension Canvas {
  /// Sets a text in a box, as large as fits, and returns the height that it takes.
  ///
  /// When even the smallest size does not fit, words are broken and the end becomes an ellipsis.
  @discardableResult
  func text(_ string: String, _ style: TextStyle, in box: Box) -> Double {
    let layout = TextLayout(string, style, on: self)
    layout.fit(width: box.width, height: box.height)
    unsafe cairo_set_source_rgb(
      context, style.colour.red, style.colour.green, style.colour.blue)
    unsafe cairo_move_to(context, box.x, box.y)
    unsafe pango_cairo_show_layout(context, layout.pointer)
    return layout.size.height
  }

  /// The height that `text` takes in a box.
  func height(of string: String, _ style: TextStyle, in box: Box) -> Double {
    let layout = TextLayout(string, style, on: self)
    layout.fit(width: box.width, height: box.height)
    return layout.size.height
  }

  /// How many characters no font of this machine has.
  static func missingCharacters(
    in string: String, family: String
  ) throws(DrawingFailure) -> Int {
    let canvas = try Canvas(width: 1, height: 1)
    let style = TextStyle(family: family, largest: 10, smallest: 10, colour: .black)
    let layout = TextLayout(string, style, on: canvas)
    return Int(unsafe pango_layout_get_unknown_glyphs_count(layout.pointer))
  }
}
