package import Diagnostics
package import Program
package import Quantity
internal import YAML

/// What can be wrong with a campaign once people are to share it.
package struct ShareChecks {
  /// Outlook and Windows cut longer `mailto:` addresses off.
  static let mailAddressMax = 2_000

  private let campaign: Campaign
  private let day: Day

  package init(_ campaign: Campaign, on day: Day) {
    self.campaign = campaign
    self.day = day
  }

  /// `audiences`: those that codes were issued to. `sitePlace`: where the site's settings are.
  package func run(
    for audiences: some Sequence<OfferAudience>, into findings: inout [Diagnostic]
  ) {
    let kit = ShareKit(campaign)
    for audience in OfferAudience.allCases where audiences.contains(audience) {
      let running = campaign.offers(runningOn: day).filter { $0.audience == audience }
      if running.isEmpty {
        findings.append(.noOffer(audience, day, at: campaign.site.places.record))
      } else if kit.shareables(for: audience, circle: nil, on: day).isEmpty {
        findings.append(.noShareable(audience, at: running[0].id.place))
      }
    }
  }

  /// Texts whose address would be cut off by the program that opens it.
  package func checkAddresses(into findings: inout [Diagnostic]) {
    for shareable in campaign.shareables {
      for language in campaign.site.languages.map(\.code) {
        guard let mail = shareable.translations[language]?.text(for: .email) else { continue }
        let offer = shareable.offer.flatMap { campaign.offer($0.value) }
        let values = typicalValues.placeholders(
          offer,
          disclosure: campaign.disclosure(for: offer, in: shareable, language: language) ?? ""
        ) { $0.text(in: language) }
        let address = ChannelAddress.address(
          for: .email, url: typicalValues.link, text: mail.filled(values),
          subject: mail.filledSubject(values) ?? "")
        let count = address?.utf8.count ?? 0
        if count > Self.mailAddressMax {
          findings.append(.longMailAddress(count, Self.mailAddressMax, at: mail.text.place))
        }
      }
    }
  }

  private var typicalValues: KitValues {
    let code = String(repeating: "X", count: campaign.program.codes.length)
    let addresses = ShareAddresses(campaign.site.baseURL, campaign.site.sharePath)
    return KitValues(link: addresses.linkPrefix + code, code: code, firstName: "Alexander")
  }
}
