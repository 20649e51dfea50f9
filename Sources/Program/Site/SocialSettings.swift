package import YAML

/// How a shared link looks.
package struct SocialSettings: Sendable {
  package var image: String?
  package var imageAlt: LocalizedText?
}

extension SocialSettings: YAMLRecord {
  package static let name = "social settings"
  package static let summary = "How a shared link looks."

  package init?(from reader: inout RecordReader) {
    image = reader.optional("image", "Image of shared links, path below Content/")
    imageAlt = reader.optional("image_alt", "What the image shows")
  }
}
