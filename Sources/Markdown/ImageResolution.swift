/// What an image is.
package enum ImageResolution: Sendable, Hashable {
  /// As written, of unknown size.
  case unchanged
  /// At this address; `size` is written as `width` and `height` when known.
  case image(address: [UInt8], size: ImageSize?)
  /// Missing or unreadable: reported at the place of the destination.
  case broken(LinkResolution.Reason)
}
