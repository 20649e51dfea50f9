internal import YAML

/// Where an advocate shares: one section of a shareable's file, `## NAME`.
package enum Channel: String, YAMLChoice, Hashable {
  case whatsapp, email, sms, telegram, signal, linkedin, xing, facebook, x, mastodon, copy

  /// The name readers know it by.
  package var title: String {
    switch self {
    case .whatsapp: "WhatsApp"
    case .email: "E-Mail"
    case .sms: "SMS"
    case .telegram: "Telegram"
    case .signal: "Signal"
    case .linkedin: "LinkedIn"
    case .xing: "XING"
    case .facebook: "Facebook"
    case .x: "X"
    case .mastodon: "Mastodon"
    case .copy: "Text"
    }
  }

  /// The most characters the channel accepts, link and disclosure included; nil when none is known.
  ///
  /// Sources: the channels' own composers, as gathered in `Documentation/campaign-files.md`.
  package var charactersMax: Int? {
    switch self {
    case .whatsapp: 65_536
    case .telegram: 4_096
    case .linkedin: 3_000
    case .facebook: 63_206
    case .x: 280
    case .mastodon: 500
    case .sms: 1_530
    case .email, .signal, .xing, .copy: nil
    }
  }

  /// The most characters that are still read, or sent as one message; nil when there is no advice.
  package var charactersAdvised: Int? {
    switch self {
    case .whatsapp, .telegram, .signal: 700
    case .email: 1_500
    case .linkedin, .xing, .facebook: 1_300
    case .sms, .x, .mastodon, .copy: nil
    }
  }

  /// What one link counts for, whatever its length; nil when it counts as written.
  package var charactersPerLink: Int? {
    switch self {
    case .x, .mastodon: 23
    case .whatsapp, .email, .sms, .telegram, .signal, .linkedin, .xing, .facebook, .copy: nil
    }
  }

  /// Whether a text has a subject line: `Subject: …` before the text.
  package var hasSubject: Bool { self == .email }
}
