internal import Program

/// Addresses that open a channel with an address or a text filled in.
///
/// Nothing is sent: the reader's own device composes the message, and they decide. Channels without
/// such an address, as Signal and Mastodon, are left to the copied text.
enum ShareLinks {
  /// `text`: without the address, disclosure included.
  /// `subject`: for channels that have one.
  static func address(
    for channel: Channel, url: String, text: String, subject: String
  ) -> String? {
    let both = encoded(text.contains(url) ? text : text + "\n\n" + url)
    let target = encoded(url)
    return switch channel {
    case .whatsapp: "https://wa.me/?text=\(both)"
    case .email: "mailto:?subject=\(encoded(subject))&body=\(both)"
    case .sms: "sms:?&body=\(both)"
    case .telegram: "https://t.me/share/url?url=\(target)&text=\(encoded(text))"
    case .linkedin: "https://www.linkedin.com/sharing/share-offsite/?url=\(target)"
    case .xing: "https://www.xing.com/spi/shares/new?url=\(target)"
    case .facebook: "https://www.facebook.com/sharer/sharer.php?u=\(target)"
    case .x: "https://x.com/intent/post?text=\(encoded(text))&url=\(target)"
    case .signal, .mastodon, .copy: nil
    }
  }

  /// Percent-encoded for a query: everything but unreserved characters (RFC 3986 §2.3).
  private static func encoded(_ text: String) -> String {
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
