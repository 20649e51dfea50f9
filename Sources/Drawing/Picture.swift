internal import CDrawing

/// Owns an SVG picture; librsvg draws it as shapes, so that it stays sharp on paper.
@safe struct Picture: ~Copyable {
  private let handle: OpaquePointer
  /// What is drawn, without empty margins, when the picture fills a square of this side.
  private let ink: Box

  private static let side = 1_000.0

  init(svg bytes: [UInt8]) throws(DrawingFailure) {
    try Library.rsvg.check()
    var error: UnsafeMutablePointer<GError>?
    let made = unsafe rsvg_handle_new_from_data(bytes, UInt(bytes.count), &error)
    guard let handle = unsafe made else { throw unsafe Self.failure(error) }
    guard let ink = unsafe Self.ink(handle) else {
      unsafe g_object_unref(UnsafeMutableRawPointer(handle))
      throw .unreadablePicture(reason: "nothing is drawn")
    }
    unsafe self.handle = handle
    self.ink = ink
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Width by height of what is drawn.
  var aspectRatio: Double { ink.width / ink.height }

  /// Draws the picture in the middle of a box, so large that what is drawn fills it.
  func draw(on canvas: borrowing Canvas, in box: Box) {
    let scale = min(box.width / ink.width, box.height / ink.height)
    let side = Self.side * scale
    var viewport = RsvgRectangle(
      x: box.x + (box.width - ink.width * scale) / 2 - ink.x * scale,
      y: box.y + (box.height - ink.height * scale) / 2 - ink.y * scale, width: side, height: side)
    _ = unsafe rsvg_handle_render_document(handle, canvas.context, &viewport, nil)
  }

  private static func ink(_ handle: OpaquePointer) -> Box? {
    var viewport = RsvgRectangle(x: 0, y: 0, width: side, height: side)
    var drawn = RsvgRectangle()
    let isDrawn = unsafe rsvg_handle_get_geometry_for_layer(
      handle, nil, &viewport, &drawn, nil, nil)
    guard isDrawn != 0, drawn.width > 0, drawn.height > 0 else { return nil }
    return Box(drawn.x, drawn.y, drawn.width, drawn.height)
  }

  private static func failure(_ error: UnsafeMutablePointer<GError>?) -> DrawingFailure {
    guard let error = unsafe error else { return .unreadablePicture(reason: "not an SVG file") }
    let message = unsafe error.pointee.message
    let reason = unsafe message.map { unsafe String(cString: $0) } ?? "not an SVG file"
    unsafe g_error_free(error)
    return .unreadablePicture(reason: reason)
  }
}
