package import Quantity
package import YAML

/// `program/network/*.yaml`: a partner or multiplier of the network.
package struct Contact: Sendable {
  package var id: Located<Identifier>
  package var displayName: String
  package var kind: ContactKind
  package var organization: String?
  package var role: String?
  package var email: EmailAddress?
  package var phone: String?
  package var circles: [Located<Identifier>]
  package var expertise: String?
  package var owner: Located<Identifier>?
  package var offer: Located<Identifier>?
  package var introducedBy: Located<Identifier>?
  package var stage: PartnerStage?
  package var since: Day?
  package var next: NextStep?
  package var goals: String?
  package var gave: [Favour]
  package var got: [Favour]
  package var origin: String?
  package var note: String?
}

extension Contact: YAMLRecord {
  package static let name = "contact"
  package static let summary = "A partner or multiplier of the network."

  package init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "Name of the contact")
    let displayName = reader.required("name", String.self, "Person or firm")
    let kind = reader.required("kind", ContactKind.self, "What makes them valuable")
    organization = reader.optional("organization", String.self, "Firm or association")
    role = reader.optional("role", String.self, "What they do there")
    email = reader.optional("email", EmailAddress.self, "E-mail address")
    phone = reader.optional("phone", String.self, "Telephone number")
    circles = reader.optional("circles", default: [], "Circles they move in")
    expertise = reader.optional("expertise", String.self, "What their word decides")
    owner = reader.optional("owner", Located<Identifier>.self, "Who keeps up the contact")
    offer = reader.optional("offer", Located<Identifier>.self, "Offer made to them")
    introducedBy = reader.optional(
      "introduced_by", Located<Identifier>.self, "Contact who made the introduction")
    stage = reader.optional(
      "stage", PartnerStage.self, "Which of the five steps to a partnership they are at")
    since = reader.optional("since", Day.self, "Since when")
    next = reader.optional("next", NextStep.self, "What is due")
    goals = reader.optional("goals", String.self, "Common targets agreed")
    gave = reader.optional("gave", default: [], "What they gave")
    got = reader.optional("got", default: [], "What they got")
    origin = reader.optional(
      "source", String.self,
      "Where their data come from, and on what ground they are kept (Art. 6, 14 GDPR)")
    note = reader.optional("note", String.self, "Note")
    guard let id, let displayName, let kind else { return nil }
    self.id = id
    self.displayName = displayName
    self.kind = kind
  }
}
