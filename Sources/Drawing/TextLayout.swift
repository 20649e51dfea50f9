internal import CDrawing

/// Owns a text that Pango lays out.
@safe struct TextLayout: ~Copyable {
  let pointer: OpaquePointer
  private let font: OpaquePointer
  private let style: TextStyle

  /// Sizes that are tried between the largest and the smallest.
  private static let steps = 24

  init(_ text: String, _ style: TextStyle, on canvas: borrowing Canvas) {
    guard let pointer = unsafe pango_layout_new(canvas.fonts),
      let font = unsafe pango_font_description_new()
    else { preconditionFailure("no memory for a text") }
    unsafe self.pointer = pointer
    unsafe self.font = font
    self.style = style
    unsafe pango_font_description_set_family(font, style.family)
    unsafe pango_font_description_set_weight(
      font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_layout_set_text(pointer, text, Int32(text.utf8.count))
    unsafe pango_layout_set_alignment(pointer, Self.pango(style.alignment))
    unsafe pango_layout_set_line_spacing(pointer, Float(style.leading))
  }

  deinit {
    unsafe pango_font_description_free(font)
    unsafe g_object_unref(UnsafeMutableRawPointer(pointer))
  }

  /// Width and height of the lines.
  var size: (width: Double, height: Double) {
    var extents = PangoRectangle()
    unsafe pango_layout_get_extents(pointer, nil, &extents)
    return (Self.units(extents.width), Self.units(extents.height))
  }

  /// Chooses the largest size at which the text fits.
  func fit(width: Double, height: Double) {
    unsafe pango_layout_set_width(pointer, Self.pango(width))
    unsafe pango_layout_set_wrap(pointer, PANGO_WRAP_WORD)
    var fitting: Int?
    var low = 0
    var high = Self.steps
    while low <= high {
      let step = (low + high) / 2
      setSize(step)
      if fits(width: width, height: height) {
        fitting = step
        high = step - 1
      } else {
        low = step + 1
      }
    }
    guard let fitting else { return cut(height: height) }
    setSize(fitting)
    if style.isBalanced { balance(width: width) }
  }

  /// Step 0 is the largest size.
  private func setSize(_ step: Int) {
    let part = Double(step) / Double(Self.steps)
    let size = style.largest + (style.smallest - style.largest) * part
    unsafe pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    unsafe pango_layout_set_font_description(pointer, font)
    guard style.tracking != 0 else { return }
    let attributes = unsafe pango_attr_list_new()
    unsafe pango_attr_list_insert(
      attributes, pango_attr_letter_spacing_new(Self.pango(size * style.tracking)))
    unsafe pango_layout_set_attributes(pointer, attributes)
    unsafe pango_attr_list_unref(attributes)
  }

  private func fits(width: Double, height: Double) -> Bool {
    let size = size
    return size.width <= width && size.height <= height && lineCount <= style.linesMax
  }

  private var lineCount: Int { Int(unsafe pango_layout_get_line_count(pointer)) }

  /// Breaks words, and leaves out what is too much.
  private func cut(height: Double) {
    unsafe pango_layout_set_wrap(pointer, PANGO_WRAP_WORD_CHAR)
    unsafe pango_layout_set_ellipsize(pointer, PANGO_ELLIPSIZE_END)
    // Negative heights count lines.
    unsafe pango_layout_set_height(
      pointer, style.linesMax == .max ? Self.pango(height) : -Int32(style.linesMax))
    if style.linesMax != .max, size.height > height {
      unsafe pango_layout_set_height(pointer, Self.pango(height))
    }
  }

  /// Makes the lines as short as their number allows.
  private func balance(width: Double) {
    let count = lineCount
    guard count > 1, unsafe pango_layout_get_direction(pointer, 0) != PANGO_DIRECTION_RTL,
      style.alignment == .start
    else { return }
    var low = width / 2
    var high = width
    for _ in 0..<10 {
      let middle = (low + high) / 2
      unsafe pango_layout_set_width(pointer, Self.pango(middle))
      if lineCount == count, size.width <= middle { high = middle } else { low = middle }
    }
    unsafe pango_layout_set_width(pointer, Self.pango(high))
  }

  private static func pango(_ alignment: TextStyle.Alignment) -> UInt32 {
    switch alignment {
    case .start: PANGO_ALIGN_LEFT
    case .centre: PANGO_ALIGN_CENTER
    case .end: PANGO_ALIGN_RIGHT
    }
  }

  private static func pango(_ units: Double) -> Int32 {
    Int32(clamping: Int((units * Double(PANGO_SCALE)).rounded()))
  }

  private static func units(_ pango: Int32) -> Double { Double(pango) / Double(PANGO_SCALE) }
}
