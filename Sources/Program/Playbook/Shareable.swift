package import Diagnostics
package import Quantity
package import YAML

/// `program/shareables/NAME.LANG.md`: content made to be passed on, one file for each language.
///
/// What does not depend on the language stands in the file of the site's default language.
package struct Shareable: Sendable {
  /// What one language's file holds.
  package struct Translation: Sendable {
    package let header: ShareableHeader
    /// In the order of the file; each channel once.
    package let texts: [ShareText]
    package let place: Place

    /// The text for a channel; nil when the file has none.
    package func text(for channel: Channel) -> ShareText? { texts.first { $0.channel == channel } }
  }

  /// From the file's name.
  package let id: Identifier
  /// At least one.
  package let translations: [Language: Translation]
  package let circles: [Located<Identifier>]
  package let reason: Located<Identifier>?
  package let offer: Located<Identifier>?

  package func title(in language: Language) -> String? { translations[language]?.header.title }

  /// All channels that any language has a text for, in the order of `Channel`.
  package var channels: [Channel] {
    Channel.allCases.filter { channel in
      translations.values.contains { $0.text(for: channel) != nil }
    }
  }
}
