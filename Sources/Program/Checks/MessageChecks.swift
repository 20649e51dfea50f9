internal import Diagnostics
internal import Quantity
internal import YAML

/// What can be wrong with one message.
struct MessageChecks {
  private let message: Message
  private let languages: [Language]
  private let hasPages: Bool
  /// False when a file of a message could not be read.
  private let isComplete: Bool
  private var findings: [Diagnostic] = []

  init(_ message: Message, _ site: SiteSettings, isComplete: Bool) {
    self.message = message
    languages = site.languages.map(\.code)
    hasPages = site.hasAdvocatePages
    self.isComplete = isComplete
  }

  consuming func run(_ findings: inout [Diagnostic]) {
    let main = languages.compactMap { message.translations[$0] }.first
    for language in languages {
      guard let translation = message.translations[language] else {
        if isComplete {
          self.findings.append(.missingTranslation(of: main?.place.path ?? "", language, .error))
        }
        continue
      }
      check(translation, language)
    }
    findings += self.findings
  }

  private mutating func check(_ translation: Message.Translation, _ language: Language) {
    if translation.texts.isEmpty { findings.append(.noMessageTexts(at: translation.place)) }
    for channel in message.channels where translation.text(for: channel) == nil {
      findings.append(.missingChannel(channel, language, at: translation.place))
    }
    for text in translation.texts {
      for part in [text.text] + [text.subject].compactMap(\.self) {
        for name in PlaceholderScan.names(in: part.place) { check(name) }
      }
    }
  }

  private mutating func check(_ name: Located<String>) {
    guard let placeholder = MessagePlaceholder(rawValue: name.value) else {
      findings.append(.unknownMessagePlaceholder(name.value, at: name.place))
      return
    }
    if !placeholder.occasions.contains(message.occasion) {
      findings.append(.idlePlaceholder(placeholder, message.occasion, at: name.place))
    }
    if placeholder == .page, !hasPages { findings.append(.pageOfNobody(at: name.place)) }
  }
}
