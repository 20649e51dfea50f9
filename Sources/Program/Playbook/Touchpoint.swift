package import Quantity
package import YAML

/// `program/touchpoints/*.yaml`: an occasion on which somebody meets the firm.
package struct Touchpoint: Sendable {
  package var id: Located<Identifier>
  package var title: LocalizedText
  package var stage: TouchpointStage
  /// Where on the customer's way it comes among those of its stage; nil comes last.
  package var order: Int?
  package var audience: TouchpointAudience
  package var worthRecommending: Judgement
  package var promise: LocalizedText?
  package var owner: Located<Identifier>?
  package var ingredients: Ingredients
  package var elements: [ReferralElement]
  package var checklist: [LocalizedText]
  package var reviewed: Located<Day>?
  package var reviewEvery: CalendarSpan?
  package var places: KeyPlaces

  /// The day by which it must be looked at again; nil when no rhythm is set.
  ///
  /// The earliest day there is when it was never looked at.
  package var reviewDue: Day? {
    reviewEvery.map { span in reviewed?.value.adding(span) ?? .earliest }
  }
}

extension Touchpoint: YAMLRecord {
  package static let name = "touchpoint"
  package static let summary = "An occasion on which somebody meets the firm."

  package init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "Name of the touchpoint")
    let title = reader.required("title", LocalizedText.self, "Title")
    let stage = reader.required(
      "stage", TouchpointStage.self, "Before, during or after the purchase")
    order = reader.optional("order", Int.self, "Place on the customer's way within the stage")
    audience = reader.optional("audience", default: .customer, "Whose touchpoint it is")
    let worthRecommending = reader.required(
      "worth_recommending", Judgement.self,
      "First question: is what happens here worth recommending?")
    promise = reader.optional("promise", LocalizedText.self, "What the firm undertakes here")
    owner = reader.optional("owner", Located<Identifier>.self, "Who answers for it")
    ingredients = reader.optional(
      "ingredients", default: Ingredients(), "What a recommendation can rest on here")
    elements = reader.optional(
      "elements", default: [], "Second question: which referral elements are built in?")
    checklist = reader.optional("checklist", default: [], "What to tick")
    reviewed = reader.optional("reviewed", Located<Day>.self, "When it was last looked at")
    reviewEvery = reader.optional(
      "review_every", CalendarSpan.self, "How often to look at it again")
    places = KeyPlaces(reader, "elements", "reviewed", "owner")
    guard let id, let title, let stage, let worthRecommending else { return nil }
    self.id = id
    self.title = title
    self.stage = stage
    self.worthRecommending = worthRecommending
  }
}
