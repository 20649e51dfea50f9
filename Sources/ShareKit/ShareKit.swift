package import Program
package import Quantity
internal import YAML

/// The prepared texts of a campaign, filled in for an advocate.
package struct ShareKit: Sendable {
  private let campaign: Campaign

  package init(_ campaign: Campaign) {
    self.campaign = campaign
  }

  /// The shareables for an audience: those of the offers it has on a day, and those of no offer.
  ///
  /// In the order of the campaign, those made for `circle` first.
  package func shareables(
    for audience: OfferAudience, circle: Identifier?, on day: Day
  ) -> [Shareable] {
    let offers = Set(
      campaign.offers(runningOn: day).filter { $0.audience == audience }.map(\.id.value))
    let fitting = campaign.shareables.filter { shareable in
      shareable.offer.map { offers.contains($0.value) } ?? true
    }
    let isOwn = { (shareable: Shareable) in
      shareable.circles.contains { $0.value == circle }
    }
    return fitting.filter(isOwn) + fitting.filter { !isOwn($0) }
  }

  /// The kit of an advocate.
  ///
  /// `values` fill the texts that are shown, `addressValues` those that become part of addresses;
  /// usually both are the same.
  package func items(
    for audience: OfferAudience, circle: Identifier?, in language: Language, on day: Day,
    _ values: KitValues, addressValues: KitValues
  ) -> [KitItem] {
    shareables(for: audience, circle: circle, on: day).compactMap { shareable in
      item(shareable, circle, language, values, addressValues)
    }
  }

  private func item(
    _ shareable: Shareable, _ circle: Identifier?, _ language: Language, _ values: KitValues,
    _ addressValues: KitValues
  ) -> KitItem? {
    guard let translation = shareable.translations[language] else { return nil }
    let offer = shareable.offer.flatMap { campaign.offer($0.value) }
    let disclosure = campaign.disclosure(for: offer, in: shareable, language: language) ?? ""
    let fill = { (values: KitValues) in
      values.placeholders(offer, disclosure: disclosure) { $0.text(in: language) }
    }
    let texts = shareable.channels.compactMap { channel in
      translation.text(for: channel).map {
        text($0, fill(values), fill(addressValues))
      }
    }
    if texts.isEmpty { return nil }
    let isOwn = shareable.circles.contains { $0.value == circle }
    let shownCircle = isOwn ? circle : shareable.circles.first?.value
    return KitItem(
      id: shareable.id, title: translation.header.title,
      circle: shownCircle.flatMap { campaign.circle($0)?.title[language] }, isOwnCircle: isOwn,
      imageIdea: translation.header.imageIdea, disclosure: disclosure, texts: texts)
  }

  private func text(
    _ text: ShareText, _ values: [Placeholder: String], _ addressValues: [Placeholder: String]
  ) -> KitItem.Text {
    KitItem.Text(
      channel: text.channel, subject: text.filledSubject(values), text: text.filled(values),
      address: ChannelAddress.address(
        for: text.channel, url: addressValues[.link] ?? "", text: text.filled(addressValues),
        subject: text.filledSubject(addressValues) ?? ""))
  }
}
