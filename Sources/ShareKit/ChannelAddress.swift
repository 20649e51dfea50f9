package import Program

/// Addresses that open a channel with an address or a text filled in.
///
/// Nothing is sent: the reader's own device composes the message, and they decide. Channels without
/// such an address, as Signal and Mastodon, are left to the copied text.
package enum ChannelAddress {
  /// Nil for channels without such an address.
  ///
  /// `text`: with or without the address, disclosure included. `subject`: for channels with one.
  package static func address(
    for channel: Channel, url: String, text: String, subject: String
  ) -> String? {
    let target = encoded(url)
    let whole = text.contains(url) ? text : text + "\n\n" + url
    return switch channel {
    case .whatsapp: "https://wa.me/?text=\(encoded(whole))"
    case .email:
      // RFC 6068 §5 asks for CRLF in bodies.
      "mailto:?subject=\(encoded(subject))&body="
        + encoded(whole.replacing("\n", with: "\r\n"))
    case .sms: "sms:?&body=\(encoded(whole))"
    case .telegram: "https://t.me/share/url?url=\(target)&text=\(encoded(without(url, text)))"
    case .linkedin: "https://www.linkedin.com/sharing/share-offsite/?url=\(target)"
    case .xing: "https://www.xing.com/spi/shares/new?url=\(target)"
    case .facebook: "https://www.facebook.com/sharer/sharer.php?u=\(target)"
    case .x: "https://x.com/intent/post?text=\(encoded(whole))"
    case .signal, .mastodon, .copy: nil
    }
  }

  /// Whether there is such an address for the channel.
  package static func isThere(for channel: Channel) -> Bool {
    address(for: channel, url: "", text: "", subject: "") != nil
  }

  /// Whether the address opens the channel with the link alone, so that the text is to be copied.
  package static func leavesTextOut(_ channel: Channel) -> Bool {
    switch channel {
    case .linkedin, .xing, .facebook: true
    case .whatsapp, .email, .sms, .telegram, .x, .signal, .mastodon, .copy: false
    }
  }

  /// The text for a channel that shows the link itself: without a line that was only the link, and
  /// without the link at the end of one.
  private static func without(_ url: String, _ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let rest = line.replacing(url, with: "")
      let end = rest.lastIndex { $0 != " " }.map { rest.index(after: $0) } ?? rest.startIndex
      let kept = rest[..<end]
      if kept.isEmpty, !line.isEmpty { continue }
      if kept.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(Substring(String(kept)))
    }
    return lines.joined(separator: "\n")
  }

  /// Percent-encoded for a query: everything but unreserved characters (RFC 3986 §2.3).
  package static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
