/// What can go wrong with pictures and pages.
package enum DrawingFailure: Error, Equatable, Sendable {
  /// The logo or picture is no SVG; the reason is librsvg's.
  case unreadablePicture(reason: String)
  /// Cairo's own words.
  case failed(reason: String)
}
