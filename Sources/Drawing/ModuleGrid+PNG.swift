extension ModuleGrid {
  /// Light modules that a reader needs on each side (ISO/IEC 18004, 9.1).
  static let quietZone = 4

  /// A PNG file in black and white, with the quiet zone around it.
  package func png(pixelsPerModule: Int) throws(DrawingFailure) -> [UInt8] {
    let side = (width + 2 * Self.quietZone) * pixelsPerModule
    let canvas = Canvas(width: side, height: side, hasColours: false)
    for row in -Self.quietZone..<(width + Self.quietZone) {
      for column in -Self.quietZone..<(width + Self.quietZone) where !isDark(row, column) {
        let size = Double(pixelsPerModule)
        canvas.lighten(
          Box(
            Double(column + Self.quietZone) * size, Double(row + Self.quietZone) * size, size, size)
        )
      }
    }
    return try canvas.png()
  }
}
