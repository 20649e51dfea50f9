extension Brand {
  /// Why the logo cannot be drawn; nil if it can, or there is none.
  package var logoFailure: DrawingFailure? {
    guard let logo else { return nil }
    do throws(DrawingFailure) {
      _ = try Picture(svg: logo)
      return nil
    } catch {
      return error
    }
  }
}
