internal import Diagnostics
internal import Quantity

// What can be wrong with a shareable.

extension Diagnostic {
  static func textOutsideSection(at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.text-outside-section", at: place, "this text belongs to no channel",
      why: "a shareable has one section for each channel",
      fix: "put it below a heading such as `## whatsapp`")
  }

  static func unknownChannel(_ name: String, at place: Place) -> Diagnostic {
    let names = Channel.allCases.map(\.rawValue)
    return Diagnostic(
      "shareable.unknown-channel", at: place,
      "`\(name)` is no channel\(Suggestion.phrase(for: name, among: names))",
      why: "channels are " + names.joined(separator: ", "),
      fix: "use one of these as heading, or `###` for a heading inside a text")
  }

  static func repeatedChannel(_ channel: Channel, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.repeated-channel", at: place, "a second section for `\(channel.rawValue)`",
      fix: "keep one of the two, or make a second shareable")
  }

  static func emptyText(_ channel: Channel, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.empty-text", at: place, "the section `\(channel.rawValue)` has no text",
      fix: "write the text, or remove the heading")
  }

  static func noSubject(at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.no-subject", at: place, "the e-mail has no subject",
      why: "the first line of an e-mail's section is its subject line",
      fix: "begin the section with `Subject: …`")
  }

  static func differingHeader(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.differing-header", at: place,
      "circles, reason or offer differ between the languages of `\(id)`",
      why: "they hold for all languages and stand in the file of the default language",
      fix: "remove these keys here")
  }

  static func noReason(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.no-reason", .warning, at: place, "`\(id)` carries no reason to recommend",
      why: "what is passed on should say why (program.yaml, reasons)", fix: "add `reason:`")
  }

  static func noTexts(at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.no-texts", at: place, "there is no text to share",
      fix: "add a section such as `## whatsapp`")
  }

  static func missingChannel(
    _ channel: Channel, _ language: Language, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "shareable.missing-channel", at: place,
      "there is no text for `\(channel.rawValue)` in `\(language)`",
      why: "another language has one", fix: "add a section `## \(channel.rawValue)`")
  }

  static func unknownPlaceholder(_ name: String, at place: Place) -> Diagnostic {
    let names = Placeholder.allCases.map(\.rawValue)
    return Diagnostic(
      "shareable.unknown-placeholder", at: place,
      "nothing stands for `{\(name)}`\(Suggestion.phrase(for: name, among: names))",
      why: "placeholders are " + names.map { "{\($0)}" }.joined(separator: ", "),
      fix: "use one of these")
  }

  static func placeholderWithoutOffer(_ placeholder: Placeholder, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.placeholder-without-offer", at: place,
      "`\(placeholder.text)` is unknown without an offer", fix: "add `offer:` to the front matter")
  }

  static func noLink(_ channel: Channel, at place: Place) -> Diagnostic {
    Diagnostic(
      "shareable.no-link", .warning, at: place,
      "the text for `\(channel.rawValue)` leads nowhere",
      why: "without link or code nobody can be thanked for it", fix: "write `{link}` or `{code}`")
  }

  static func tooLong(
    _ channel: Channel, _ count: Int, _ most: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "shareable.too-long", at: place,
      "the text for `\(channel.rawValue)` has about \(count) characters",
      why: "\(channel.title) takes \(most), with link and disclosure",
      fix: "make it \(count - most) shorter")
  }

  static func long(
    _ channel: Channel, _ count: Int, _ advised: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "shareable.long", .warning, at: place,
      "the text for `\(channel.rawValue)` has about \(count) characters",
      why: "more than \(advised) are rarely read there", fix: "make it shorter")
  }

  static func severalMessages(_ length: TextLength, at place: Place) -> Diagnostic {
    let reason = length.costlyCharacter.map { character in
      "`\(character)` is not in the SMS alphabet, so that one message holds 70 characters, not 160"
    }
    return Diagnostic(
      "shareable.several-messages", .warning, at: place,
      "the text becomes \(length.messages) messages",
      why: reason ?? "one message holds 160 characters, with link and disclosure",
      fix: length.costlyCharacter == nil ? "make it shorter" : "replace the character")
  }
}
