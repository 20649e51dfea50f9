package import Diagnostics
package import Quantity
package import YAML

/// `program/messages/NAME.LANG.md`: what advocates are told about their referrals, one file for
/// each language, one section for each channel.
package struct Message: Sendable {
  /// What one language's file holds.
  package struct Translation: Sendable {
    package let header: MessageHeader
    /// In the order of the file; each channel once.
    package let texts: [ShareText]
    package let place: Place

    package func text(for channel: Channel) -> ShareText? { texts.first { $0.channel == channel } }
  }

  /// From the file's name.
  package let id: Identifier
  package let occasion: MessageOccasion
  package let offer: Located<Identifier>?
  /// At least one.
  package let translations: [Language: Translation]

  /// All channels that any language has a text for, in the order of `Channel`.
  package var channels: [Channel] {
    Channel.allCases.filter { channel in
      translations.values.contains { $0.text(for: channel) != nil }
    }
  }

  /// A text with values in place of the placeholders.
  ///
  /// Values are not looked into again. One that is missing takes the blank before it along:
  /// `Hallo {greeting},` becomes `Hallo,`.
  package static func filled(_ text: String, _ values: [MessagePlaceholder: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      let placeholder = MessagePlaceholder.allCases.first { rest.hasPrefix($0.text) }
      guard let placeholder else {
        filled.append("{")
        rest = rest.dropFirst()
        continue
      }
      let value = values[placeholder] ?? ""
      if value.isEmpty, filled.last == " " { filled.removeLast() }
      filled += value
      rest = rest.dropFirst(placeholder.text.count)
    }
    return filled + rest
  }
}

extension Campaign {
  /// The message for an occasion: that of the offer, or else one that is for all.
  package func message(for occasion: MessageOccasion, offer: String) -> Message? {
    let fitting = messages.filter { $0.occasion == occasion }
    return fitting.first { $0.offer?.value.text == offer } ?? fitting.first { $0.offer == nil }
  }
}
