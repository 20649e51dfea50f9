import Diagnostics
import Program
import Quantity
import ShareKit
import TestSupport
import Testing

@Suite struct KitMouldTests {
  private static let names = [
    "", "Jana", "Zoë <O’B> & \"d'A\" %41", "{code}", "=1+1", "שרה", "\u{1F31E}", "%F4%8F%BF%B0",
  ]

  @Test(arguments: OfferAudience.allCases, [Language.german, .english])
  func aMouldGivesTheTextsOfTheKit(audience: OfferAudience, language: Language) throws {
    var findings: [Diagnostic] = []
    // What an SMS writes plainer, and names within texts and addresses.
    let campaign = try #require(
      try SampleCampaign.load(
        replacing: [
          ("Ihr habt gefragt", "{first_name} – {code} – {first_name} grüßt"),
          ("Ihr habt nach", "{first_name} – {code}: Ihr habt nach"),
        ],
        findings: &findings))
    let kit = ShareKit(campaign)
    for circle in [nil, Identifier("street"), Identifier("work")] {
      let mould = kit.mould(for: audience, circle: circle, in: language, on: SampleCampaign.day)
      for name in Self.names {
        let values = KitValues(
          link: "https://example.org/a%20b/r/7F3K9QXM2T", code: "7F3K9-QXM2T", firstName: name)
        let texts = kit.items(
          for: audience, circle: circle, in: language, on: SampleCampaign.day, values,
          addressValues: values
        ).flatMap(\.texts)
        for channel in Channel.allCases {
          #expect(mould.text(for: channel, values) == texts.first { $0.channel == channel })
        }
      }
    }
  }

  @Test func oneShareableGivesItsOwnTextsOnly() throws {
    var findings: [Diagnostic] = []
    let campaign = try #require(try SampleCampaign.load(replacing: [], findings: &findings))
    let kit = ShareKit(campaign)
    let values = KitValues(link: "https://example.org/r/A", code: "A", firstName: "")
    for item in kit.items(
      for: .customer, circle: nil, in: .german, on: SampleCampaign.day, values,
      addressValues: values)
    {
      let mould = kit.mould(
        for: .customer, circle: nil, in: .german, on: SampleCampaign.day, only: item.id)
      let texts = Channel.allCases.compactMap { mould.text(for: $0, values) }
      #expect(Set(texts) == Set(item.texts))
    }
  }
}
