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
    image = reader.optional("image", String.self, "Image of shared links, path below Content/")
    imageAlt = reader.optional("image_alt", LocalizedText.self, "What the image shows")
  }
}
