/// Width and height of an image in pixels (CSS pixels for SVG); both at least 1.
package struct ImageSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size that a PNG, JPEG, GIF, WebP or SVG file states, told by its content; nil for other
  /// files, damaged ones, and SVG without a size.
  ///
  /// Only headers are read: the beginning of a file is enough, for JPEG up to the frame header,
  /// which may stand behind a large preview.
  package init?(bytes: [UInt8]) {
    let header = ImageHeader(bytes: bytes)
    guard
      let size = header.pngSize ?? header.gifSize ?? header.jpegSize ?? header.webPSize
        ?? SVGHeader(bytes: bytes)?.size
    else { return nil }
    self = size
  }

  /// nil unless both are at least 1.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.init(width: width, height: height)
  }
}
