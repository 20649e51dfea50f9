internal import CDrawing
internal import PNG

/// A surface of cairo, what draws on it, and the fonts of Pango.
///
/// Units are those of the surface: pixels, or millimetres on paper. Letters are neither hinted nor
/// rounded to whole units, so that text has the same proportions at every size.
@safe struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  let context: OpaquePointer
  let fonts: OpaquePointer
  /// Where the surface writes to, until it is destroyed.
  private let output: OutputBuffer?

  /// Takes over the surface.
  private init(owning surface: OpaquePointer, output: OutputBuffer? = nil, scale: Double = 1) {
    unsafe self.surface = surface
    self.output = output
    guard let context = unsafe cairo_create(surface),
      let fonts = unsafe pango_cairo_create_context(context),
      let options = unsafe cairo_font_options_create()
    else { preconditionFailure("no memory for a canvas") }
    unsafe self.context = context
    unsafe self.fonts = fonts
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(fonts, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_cairo_context_set_resolution(fonts, 72)
    unsafe pango_context_set_round_glyph_positions(fonts, 0)
    unsafe cairo_scale(context, scale, scale)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(fonts))
    unsafe cairo_destroy(context)
    unsafe cairo_surface_finish(surface)
    unsafe cairo_surface_destroy(surface)
  }

  /// A picture in memory, of pixels, black at first.
  init(width: Int, height: Int) throws(DrawingFailure) {
    try Self.checkLibraries()
    guard
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { preconditionFailure("no memory for a picture") }
    unsafe self.init(owning: surface)
  }

  /// Pages of a PDF, in millimetres; `output` takes the file as it comes to be.
  init(
    pdf page: (width: Double, height: Double), metadata: PageMetadata, output: OutputBuffer
  ) throws(DrawingFailure) {
    try Self.checkLibraries()
    let scale = 72 / 25.4
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        OutputBuffer.write, output.closure, page.width * scale, page.height * scale)
    else { preconditionFailure("no memory for pages") }
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    for (kind, text) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_CREATOR, "Passalong"), (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
    ] {
      unsafe cairo_pdf_surface_set_metadata(surface, kind, text)
    }
    unsafe self.init(owning: surface, output: output, scale: scale)
  }

  private static func checkLibraries() throws(DrawingFailure) {
    try Library.cairo.check()
    try Library.pango.check()
  }

  /// The language of the texts, as in HTML; decides on shapes and quotation of some scripts.
  func setLanguage(_ code: String) {
    unsafe pango_context_set_language(fonts, pango_language_from_string(code))
  }

  func fill(_ box: Box, _ colour: Colour) {
    unsafe cairo_rectangle(context, box.x, box.y, box.width, box.height)
    fillPath(colour)
  }

  /// Fills a rectangle with two round corners, upper right and lower left: the leaf of the logo.
  func fillLeaf(_ box: Box, large: Double, small: Double, _ colour: Colour) {
    let corners = [
      (box.right - large, box.y + large, large, -0.5),
      (box.right - small, box.bottom - small, small, 0.0),
      (box.x + large, box.bottom - large, large, 0.5),
      (box.x + small, box.y + small, small, 1.0),
    ]
    unsafe cairo_new_sub_path(context)
    for (x, y, radius, start) in corners {
      unsafe cairo_arc(context, x, y, radius, start * .pi, (start + 0.5) * .pi)
    }
    unsafe cairo_close_path(context)
    fillPath(colour)
  }

  /// Fills dark modules, and nothing between them.
  func fill(_ grid: ModuleGrid, in box: Box, _ colour: Colour) {
    let side = box.width / Double(grid.width)
    for outline in grid.outlines {
      for (index, corner) in outline.enumerated() {
        let x = box.x + Double(corner.column) * side
        let y = box.y + Double(corner.row) * side
        if index == 0 {
          unsafe cairo_move_to(context, x, y)
        } else {
          unsafe cairo_line_to(context, x, y)
        }
      }
      unsafe cairo_close_path(context)
    }
    fillPath(colour)
  }

  func line(from: (x: Double, y: Double), to: (x: Double, y: Double), width: Double) {
    unsafe cairo_move_to(context, from.x, from.y)
    unsafe cairo_line_to(context, to.x, to.y)
    unsafe cairo_set_source_rgb(context, 0, 0, 0)
    unsafe cairo_set_line_width(context, width)
    unsafe cairo_stroke(context)
  }

  /// Draws with the origin moved and everything scaled.
  func moved(x: Double, y: Double, scale: Double = 1, _ draw: (borrowing Canvas) -> Void) {
    unsafe cairo_save(context)
    unsafe cairo_translate(context, x, y)
    unsafe cairo_scale(context, scale, scale)
    draw(self)
    unsafe cairo_restore(context)
  }

  /// Makes a box lead to an address, where the surface knows of links.
  func link(_ box: Box, to address: String) {
    let quoted = address.replacing("'", with: "%27")
    let area = "rect=[\(box.x) \(box.y) \(box.width) \(box.height)] uri='\(quoted)'"
    unsafe cairo_tag_begin(context, "Link", area)
    unsafe cairo_tag_end(context, "Link")
  }

  /// Ends the page and begins another one.
  func endPage() { unsafe cairo_show_page(context) }

  /// Why drawing has stopped; nil if it has not.
  var failure: DrawingFailure? {
    let status = unsafe cairo_status(context)
    guard status != CAIRO_STATUS_SUCCESS else { return nil }
    let reason = unsafe cairo_status_to_string(status)
    return .failed(reason: unsafe reason.map { unsafe String(cString: $0) } ?? "unknown")
  }

  /// The picture as a PNG file.
  func png() throws(DrawingFailure) -> [UInt8] {
    if let failure { throw failure }
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else {
      throw .failed(reason: "there are no pixels")
    }
    let width = Int(unsafe cairo_image_surface_get_width(surface))
    let height = Int(unsafe cairo_image_surface_get_height(surface))
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      let line = unsafe UnsafeRawBufferPointer(start: data + row * stride, count: 4 * width)
      unsafe line.withMemoryRebound(to: UInt32.self) { unsafe pixels.append(contentsOf: $0) }
    }
    var file: [UInt8] = []
    ColourPicture(width: width, height: height, pixels: pixels).append(to: &file)
    return file
  }

  /// Ends the file that is written to the output.
  func finish() throws(DrawingFailure) {
    if let failure { throw failure }
    unsafe cairo_surface_finish(surface)
    let status = unsafe cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw .failed(reason: "the PDF was not written") }
  }

  private func fillPath(_ colour: Colour) {
    unsafe cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    unsafe cairo_fill(context)
  }
}
