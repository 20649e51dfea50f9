package import YAML

/// Front matter of a shareable: what does not depend on the channel.
package struct ShareableHeader: Sendable {
  package var title: String
  package var circles: [Located<Identifier>]
  package var reason: Located<Identifier>?
  package var offer: Located<Identifier>?
  package var imageIdea: String?
  package var disclosure: Located<String>?
  package var places: KeyPlaces

  /// Whether it says something else than the header of the main language's file.
  func differs(from main: ShareableHeader) -> Bool {
    (!circles.isEmpty && circles != main.circles)
      || (reason != nil && reason != main.reason) || (offer != nil && offer != main.offer)
  }
}

extension ShareableHeader: YAMLRecord {
  package static let name = "shareable"
  package static let summary = "Front matter of a shareable: what does not depend on the channel."

  package init?(from reader: inout RecordReader) {
    let title = reader.required(
      "title", String.self, "What staff and advocates call it, in the file's language")
    circles = reader.optional("circles", default: [], "Circles it is made for")
    reason = reader.optional(
      "reason", Located<Identifier>.self, "Reason to recommend that it carries")
    offer = reader.optional("offer", Located<Identifier>.self, "Offer it speaks of")
    imageIdea = reader.optional("image", String.self, "What the image should show")
    disclosure = reader.optional(
      "disclosure", Located<String>.self, "Disclosure of its own instead of the offer's")
    places = KeyPlaces(reader, "circles", "reason", "offer", "disclosure")
    guard let title else { return nil }
    self.title = title
  }
}
