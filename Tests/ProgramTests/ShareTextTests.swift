import Diagnostics
import Program
import Quantity
import Testing
import YAML

@Suite struct ShareTextTests {
  private static func text(_ text: String, on channel: Channel = .whatsapp) -> ShareText {
    let located = Located(text, at: .file("x.md"))
    return ShareText(channel: channel, subject: nil, text: located)
  }

  static let rows: [(text: String, filled: String)] = [
    ("Hier: {link}", "Hier: https://example.org/r/X\n\nWerbung"),
    ("{disclosure} {code}", "Werbung X"),
    ("{first_name} {reward} {friend_reward}", "{code}  \n\nWerbung"),
    ("{ link } {Link} {lin", "{ link } {Link} {lin\n\nWerbung"),
    ("{{code}}", "{X}\n\nWerbung"),
    ("", "\n\nWerbung"),
  ]

  @Test(arguments: rows)
  func placeholdersAreFilledOnceAndTheDisclosureIsNeverLost(text: String, filled: String) {
    let values: [Placeholder: String] = [
      .link: "https://example.org/r/X", .code: "X", .firstName: "{code}", .disclosure: "Werbung",
    ]
    #expect(Self.text(text).filled(values) == filled)
  }

  @Test func aTextMessageTakesPlainSigns() {
    let text = Self.text("„Sonne“ – mehr … {link}", on: .sms)
    #expect(text.filled([.link: "L", .disclosure: "Ad – x"]) == "\"Sonne\" - mehr ... L\n\nAd - x")
  }

  static let lengths: [(text: String, channel: Channel, characters: Int, messages: Int)] = [
    (String(repeating: "ä", count: 160), .sms, 160, 1),
    (String(repeating: "a", count: 161), .sms, 161, 2),
    (String(repeating: "a", count: 306), .sms, 306, 2),
    (String(repeating: "a", count: 307), .sms, 307, 3),
    (String(repeating: "€", count: 80), .sms, 160, 1),
    (String(repeating: "€", count: 81), .sms, 162, 2),
    (String(repeating: "☀", count: 70), .sms, 70, 1),
    (String(repeating: "☀", count: 71), .sms, 71, 2),
    ("aä☀😀", .x, 6, 1),
    ("aä☀😀", .mastodon, 4, 1),
    ("", .copy, 0, 1),
  ]

  @Test(arguments: lengths)
  func aTextIsAsLongAsItsChannelCounts(
    text: String, channel: Channel, characters: Int, messages: Int
  ) {
    let length = TextLength(of: text, on: channel)
    #expect(length.characters == characters)
    #expect(length.messages == messages)
  }

  @Test(arguments: ["\n", "\r\n"]) func sectionsBecomeTexts(lineBreak: String) throws {
    let german = SamplePlaybook.shareableGerman.replacing("\n", with: lineBreak)
    let (campaign, findings) = SampleCampaign.load([FindingTests.german: german])
    #expect(TextReport().text(of: findings) == "")
    let shareable = try #require(campaign?.shareables.first)
    #expect(shareable.id.text == "neighbour-power")
    #expect(shareable.channels == [.whatsapp, .email])
    #expect(shareable.circles.map(\.value.text) == ["neighbours"])
    #expect(shareable.title(in: .english) == "Neighbour power")
    let translation = try #require(shareable.translations[.german])
    let whatsapp = try #require(translation.text(for: .whatsapp))
    #expect(whatsapp.subject == nil)
    #expect(whatsapp.text.value == "Unser Dach macht jetzt Strom: {link}\n{disclosure}")
    let email = try #require(translation.text(for: .email))
    #expect(email.subject?.value == "Strom aus der Nachbarschaft")
    #expect(email.text.value == "Hallo,\nhier der Link: {link}")
  }
}
