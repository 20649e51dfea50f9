/// What can go wrong with pictures and pages.
package enum DrawingFailure: Error, Equatable, Sendable {
  /// The logo or picture is no SVG; the reason is librsvg's.
  case unreadablePicture(reason: String)
  /// A library is not on this machine; Debian's package has it. The reason is the loader's.
  case missingLibrary(String, package: String, reason: String)
  /// Cairo's own words.
  case failed(reason: String)
}
