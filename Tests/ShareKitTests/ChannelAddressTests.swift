import Foundation
import Program
import ShareKit
import TestSupport
import Testing

struct ChannelAddressTests {
  private static let url = "https://example.org/r/7F3K9QXM2T"
  private static let text = "Schau mal, grün & günstig: \(url)\n\nWerbung: 5 %"

  private func address(_ channel: Channel, _ text: String = text) -> String? {
    ChannelAddress.address(for: channel, url: Self.url, text: text, subject: "Für dich & euch")
  }

  /// What a query of the address holds, decoded.
  private func value(_ name: String, _ channel: Channel, _ text: String = text) throws -> String? {
    let found = try #require(address(channel, text))
    let components = try #require(URLComponents(string: found))
    return components.queryItems?.first { $0.name == name }?.value
  }

  @Test func messengersGetTheTextAsItIs() throws {
    #expect(try value("text", .whatsapp) == Self.text)
    #expect(try value("body", .sms) == Self.text)
    #expect(try value("text", .x) == Self.text)
  }

  @Test func mailHasASubjectAndLineBreaksAsMailHasThem() throws {
    #expect(try value("subject", .email) == "Für dich & euch")
    #expect(try value("body", .email) == Self.text.replacing("\n", with: "\r\n"))
  }

  @Test func telegramShowsTheLinkOnce() throws {
    #expect(try value("url", .telegram) == Self.url)
    #expect(
      try value("text", .telegram) == "Schau mal, grün & günstig:\n\nWerbung: 5 %")
    #expect(try value("text", .telegram, "Hier:\n\(Self.url)\n\nBis bald") == "Hier:\n\nBis bald")
    #expect(try value("text", .telegram, "Hier:\n\(Self.url)\nBis bald") == "Hier:\nBis bald")
  }

  @Test func aTextWithoutTheLinkGetsIt() throws {
    #expect(try value("text", .whatsapp, "Schau") == "Schau\n\n" + Self.url)
    #expect(try value("text", .x, "Schau") == "Schau\n\n" + Self.url)
  }

  @Test(arguments: [
    (Channel.linkedin, "url"), (Channel.xing, "url"), (Channel.facebook, "u"),
  ])
  func networksThatTakeTheLinkOnlySaySo(channel: Channel, name: String) throws {
    #expect(try value(name, channel) == Self.url)
    #expect(ChannelAddress.leavesTextOut(channel))
  }

  @Test(arguments: [Channel.signal, .mastodon, .copy])
  func whatHasNoAddressIsCopied(channel: Channel) {
    #expect(address(channel) == nil)
    #expect(!ChannelAddress.leavesTextOut(channel))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func everyTextArrivesAsItWas(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let scalars = (0..<30).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x20...0x2FFF, using: &generator))
      }
      var text = Self.url + " "
      for scalar in scalars { text.unicodeScalars.append(scalar) }
      #expect(try value("text", .whatsapp, text) == text)
      let found = try #require(address(.sms, text))
      #expect(found.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") })
    }
  }
}
