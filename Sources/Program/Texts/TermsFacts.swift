internal import Quantity

/// What the conditions of an offer are made from.
struct TermsFacts {
  let campaign: Campaign
  let offer: Offer
  let language: Language

  /// The publisher as the conditions name it.
  var publisher: String {
    campaign.site.legal?.name ?? campaign.site.title[language] ?? campaign.site.baseURL.host
  }

  /// Whether any reward is money that is paid out.
  var paysOut: Bool {
    offer.rewards.contains { $0.form == .cash || $0.form == .donation }
  }

  /// Whether somebody buys, so that there may be a withdrawal or a refund.
  var isSale: Bool { offer.earnedBy.event == .order || offer.earnedBy.event == .contract }

  /// Whether any reward depends on the amount of the order.
  var hasShare: Bool {
    offer.rewards.contains { $0.kind == .percent }
      || offer.tiers?.steps.contains { $0.rate != nil } ?? false
  }

  /// Whether any reward is the same whatever the amount of the order.
  var hasFixed: Bool { offer.rewards.contains { $0.kind != .percent } }

  var disclosure: String? { campaign.disclosure(for: offer, language: language) }
}
