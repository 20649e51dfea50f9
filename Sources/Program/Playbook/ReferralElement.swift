package import YAML

/// What makes passing on easy at a touchpoint.
package struct ReferralElement: Sendable {
  package var title: LocalizedText
  package var offer: Located<Identifier>?
  package var shareable: Located<Identifier>?
  package var page: Located<PageName>?
  package var script: Located<Identifier>?

  /// Whether it is only a wish: nothing that could be handed out or opened.
  package var leadsNowhere: Bool {
    offer == nil && shareable == nil && page == nil && script == nil
  }
}

extension ReferralElement: YAMLRecord {
  package static let name = "referral element"
  package static let summary = "What makes passing on easy at a touchpoint."

  package init?(from reader: inout RecordReader) {
    let title = reader.required("title", LocalizedText.self, "What it is")
    offer = reader.optional("offer", Located<Identifier>.self, "Offer it carries")
    shareable = reader.optional("shareable", Located<Identifier>.self, "Shareable it hands out")
    page = reader.optional("page", Located<PageName>.self, "Page it leads to")
    script = reader.optional("script", Located<Identifier>.self, "Conversation guide it uses")
    guard let title else { return nil }
    self.title = title
  }
}
