package import YAML

/// Front matter of a message: when it is due, and for which offer.
package struct MessageHeader: Sendable {
  package var occasion: MessageOccasion
  package var offer: Located<Identifier>?
  package var places: KeyPlaces

  func differs(from main: MessageHeader) -> Bool {
    occasion != main.occasion || offer?.value != main.offer?.value
  }
}

extension MessageHeader: YAMLRecord {
  package static let name = "message"
  package static let summary = "Front matter of a message that thanks advocates."

  package init?(from reader: inout RecordReader) {
    let occasion = reader.required("occasion", MessageOccasion.self, "What it tells")
    offer = reader.optional(
      "offer", Located<Identifier>.self, "The only offer it is for; without it, for all others")
    places = KeyPlaces(reader, "occasion", "offer")
    guard let occasion else { return nil }
    self.occasion = occasion
  }
}
