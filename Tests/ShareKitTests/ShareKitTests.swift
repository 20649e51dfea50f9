import Diagnostics
import Program
import Quantity
import ShareKit
import Testing

struct ShareKitTests {
  private let values = KitValues(
    link: "https://example.org/r/7F3K9QXM2T", code: "7F3K9-QXM2T", firstName: "Jana")

  private func campaign(
    replacing changes: [(old: String, new: String)] = []
  ) throws -> Campaign {
    var findings: [Diagnostic] = []
    return try #require(try SampleCampaign.load(replacing: changes, findings: &findings))
  }

  private func items(
    _ campaign: Campaign, _ audience: OfferAudience, _ circle: String?, _ language: Language
  ) -> [KitItem] {
    ShareKit(campaign).items(
      for: audience, circle: circle.flatMap { Identifier($0) }, in: language,
      on: SampleCampaign.day, values, addressValues: values)
  }

  @Test(arguments: OfferAudience.allCases, [Language.german, .english])
  func everyTextLeadsToTheAdvocateAndSaysThatThereIsAReward(
    audience: OfferAudience, language: Language
  ) throws {
    let items = items(try campaign(), audience, nil, language)
    #expect(!items.isEmpty)
    for item in items {
      #expect(!item.disclosure.isEmpty)
      for text in item.texts {
        #expect(text.text.contains(item.disclosure), "\(item.id) \(text.channel)")
        #expect(text.text.contains(values.link), "\(item.id) \(text.channel)")
        #expect(!text.text.contains("{"), "\(item.id) \(text.channel)")
        if let most = text.channel.charactersMax {
          #expect(TextLength(of: text.text, on: text.channel).characters <= most)
        }
      }
    }
  }

  @Test func theOwnCircleComesFirst() throws {
    let items = items(try campaign(), .customer, "street", .german)
    let own = items.prefix { $0.isOwnCircle }
    #expect(!own.isEmpty && own.count < items.count)
    #expect(items.dropFirst(own.count).allSatisfy { !$0.isOwnCircle })
    #expect(own.allSatisfy { $0.circle == "Straße und Ort" })
  }

  /// Also where it is not the first of the circles that something is made for.
  @Test(arguments: ["street", "work", "clubs", "family-friends"])
  func theOwnCircleIsTheOneThatIsNamed(circle: String) throws {
    let campaign = try campaign()
    let own = items(campaign, .customer, circle, .german).filter(\.isOwnCircle)
    let title = try #require(Identifier(circle).flatMap { campaign.circle($0)?.title[.german] })
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { $0.circle == title })
  }

  @Test func aRetiredCodeIsOpenUpToItsLastDay() {
    let life = ShareLife.retired(through: SampleCampaign.day)
    #expect(life.isOpen(on: SampleCampaign.day))
    #expect(!life.isOpen(on: SampleCampaign.day.adding(days: 1)))
    #expect(ShareLife.active.isOpen(on: .latest))
    #expect(!ShareLife.revoked.isOpen(on: SampleCampaign.day))
  }

  @Test func whatSpeaksOfAnotherOfferIsLeftOut() throws {
    let ids = items(try campaign(), .partner, nil, .german).map(\.id.text)
    #expect(ids.contains("workshop-roof"))
    #expect(!ids.contains("coffee-table"))
  }

  @Test func whatSpeaksOfAnOfferThatHasEndedIsLeftOut() throws {
    let campaign = try campaign(replacing: [("through: 2028-12-31", "through: 2026-04-30")])
    #expect(!items(campaign, .customer, nil, .german).map(\.id.text).contains("coffee-table"))
  }

  @Test func aNameIsNotLookedInto() throws {
    var name = values
    name.firstName = "{code}"
    let changed = try campaign(replacing: [("Ihr habt gefragt", "{first_name} grüßt")])
    let items = ShareKit(changed).items(
      for: .customer, circle: nil, in: .german, on: SampleCampaign.day, name, addressValues: name)
    let texts = items.flatMap { $0.texts.map(\.text) }
    #expect(texts.contains { $0.contains("{code} grüßt") })
  }

  // Findings.

  @Test func anAudienceWithoutAnOfferOrAnythingToShareIsNamed() throws {
    var findings: [Diagnostic] = []
    let ended = try campaign(replacing: [("through: 2029-12-31", "through: 2026-04-30")])
    ShareChecks(ended, on: SampleCampaign.day).run(for: [.partner, .customer], into: &findings)
    #expect(findings.map(\.id) == ["share.no-offer"])
    findings = []
    let silent = try campaign(replacing: [("offer: supporter", "offer: solar-friend")])
    ShareChecks(silent, on: SampleCampaign.day).run(for: [.supporter], into: &findings)
    #expect(findings.map(\.id) == ["share.no-shareable"])
  }

  @Test func theSampleHasNothingToFind() throws {
    var findings: [Diagnostic] = []
    let checks = ShareChecks(try campaign(), on: SampleCampaign.day)
    checks.run(for: OfferAudience.allCases, into: &findings)
    checks.checkAddresses(into: &findings)
    #expect(findings == [])
  }

  @Test func aMailTooLongForAnAddressIsNamed() throws {
    var findings: [Diagnostic] = []
    let long = String(repeating: "Über unser Dach gibt es viel zu erzählen. ", count: 30)
    let campaign = try campaign(replacing: [("ihr wolltet wissen", long + "ihr wolltet wissen")])
    ShareChecks(campaign, on: SampleCampaign.day).checkAddresses(into: &findings)
    #expect(findings.map(\.id) == ["share.long-mail"])
    // The whole address counts, as the kit has it.
    let code = String(repeating: "X", count: campaign.program.codes.length)
    let link = ShareAddresses(campaign.site.baseURL, campaign.site.sharePath).linkPrefix + code
    let typical = KitValues(link: link, code: code, firstName: "Alexander")
    let item = ShareKit(campaign).items(
      for: .customer, circle: nil, in: .german, on: SampleCampaign.day, typical,
      addressValues: typical
    ).first { $0.id.text == "coffee-table" }
    let address = try #require(item?.texts.first { $0.channel == .email }?.address)
    #expect(findings.first?.what.contains(" \(address.utf8.count) ") == true)
  }
}
