import Program
import Quantity
import Testing
import YAML

@Suite struct TermsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let offer: String
    let language: Language
    let expected: String

    var testDescription: String { "\(offer) in \(language)" }
  }

  static let rows = [
    Row(offer: "solar-friend", language: .german, expected: TermsGolden.designOfferGerman),
    Row(offer: "solar-friend", language: .english, expected: TermsGolden.designOfferEnglish),
    Row(offer: "trade-partner", language: .german, expected: TermsGolden.fullOfferGerman),
    Row(offer: "trade-partner", language: .english, expected: TermsGolden.fullOfferEnglish),
  ]

  @Test(arguments: rows) func conditionsAreMadeFromTheOffersOwnNumbers(_ row: Row) throws {
    let campaign = try #require(SampleCampaign.load().campaign)
    let id = try #require(Identifier(row.offer))
    let offer = try #require(campaign.offer(id))
    let terms = campaign.terms(of: offer, in: row.language)
    let text = terms.map { "# \($0.title)\n\($0.text)" }.joined(separator: "\n")
    #expect(Self.words(text) == Self.words(row.expected))
  }

  /// Lines and blanks do not matter, no-break spaces do.
  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }
  }

  @Test func otherLanguagesShowTheEnglishWords() throws {
    let campaign = try #require(SampleCampaign.load().campaign)
    let offer = try #require(campaign.offers.first)
    let french = try #require(Language(tag: "fr"))
    #expect(!french.hasOfferWording)
    #expect(
      campaign.terms(of: offer, in: french).prefix(5)
        == campaign.terms(of: offer, in: .english).prefix(5))
  }

  static let events: [(EarningEvent, String, String)] = [
    (.order, "30 Tage nach der Zahlung", "30 days after the payment"),
    (.contract, "30 Tage nach dem Vertragsschluss", "30 days after the contract is signed"),
    (.lead, "30 Tage nach der Bestätigung", "30 days after the confirmation"),
    (.registration, "30 Tage nach der Bestätigung", "30 days after the confirmation"),
  ]

  @Test(arguments: events)
  func theWaitingPeriodBeginsWithWhatTheFriendDoes(
    event: EarningEvent, german: String, english: String
  ) throws {
    let changes = SampleCampaign.file(
      FindingTests.solar, replacing: "event: order", with: "event: \(event.rawValue)")
    let campaign = try #require(SampleCampaign.load(changes).campaign)
    let offer = try #require(campaign.offers.last)
    for (language, words) in [(Language.german, german), (.english, english)] {
      let release = campaign.terms(of: offer, in: language).first { $0.topic == .release }
      let text = release?.text.replacing("\u{A0}", with: " ") ?? ""
      #expect(text.contains(words))
    }
  }
}
