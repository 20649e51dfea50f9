package import YAML

/// What a shareable says on one channel in one language.
package struct ShareText: Sendable {
  package let channel: Channel
  /// Only on channels with a subject line.
  package let subject: Located<String>?
  /// Plain text with placeholders, without blank lines at its ends.
  package let text: Located<String>

  package init(channel: Channel, subject: Located<String>?, text: Located<String>) {
    self.channel = channel
    self.subject = subject
    self.text = text
  }

  /// The text with `values` in place of the placeholders.
  ///
  /// A disclosure that the text does not place itself follows after a blank line: it cannot be
  /// left out by forgetting it. Placeholders without a value become empty. In an SMS typographic
  /// signs take their plainer form, because one of them would halve what a message holds.
  package func filled(_ values: [Placeholder: String]) -> String {
    var filled = Self.filled(text.value, values)
    let disclosure = values[.disclosure] ?? ""
    if !disclosure.isEmpty, !text.value.contains(Placeholder.disclosure.text) {
      filled += "\n\n" + disclosure
    }
    return channel == .sms ? SMSAlphabet.folded(filled) : filled
  }

  /// The subject line with `values` in place of the placeholders; nil on channels without one.
  package func filledSubject(_ values: [Placeholder: String]) -> String? {
    subject.map { Self.filled($0.value, values) }
  }

  /// Values are not looked into again: a first name `{code}` stays as it is.
  private static func filled(_ text: String, _ values: [Placeholder: String]) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      let placeholder = Placeholder.allCases.first { rest.hasPrefix($0.text) }
      guard let placeholder else {
        filled.append("{")
        rest = rest.dropFirst()
        continue
      }
      filled += values[placeholder] ?? ""
      rest = rest.dropFirst(placeholder.text.count)
    }
    return filled + rest
  }
}
