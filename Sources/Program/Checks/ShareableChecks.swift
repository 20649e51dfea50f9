internal import Diagnostics
internal import Quantity
internal import YAML

/// What can be wrong with one shareable.
struct ShareableChecks {
  private let shareable: Shareable
  private let campaign: Campaign
  /// False when a file of a shareable could not be read.
  private let isComplete: Bool
  private var findings: [Diagnostic] = []

  init(_ shareable: Shareable, _ campaign: Campaign, isComplete: Bool) {
    self.shareable = shareable
    self.campaign = campaign
    self.isComplete = isComplete
  }

  consuming func run(_ findings: inout [Diagnostic]) {
    let languages = campaign.site.languages.map(\.code)
    let main = languages.compactMap { shareable.translations[$0] }.first
    if shareable.reason == nil, isComplete, let main {
      report(.noReason(shareable.id, at: main.place))
    }
    for language in languages {
      guard let translation = shareable.translations[language] else {
        if isComplete {
          report(.missingTranslation(of: main?.place.path ?? "", language, .error))
        }
        continue
      }
      check(translation, language)
    }
    findings += self.findings
  }

  private mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  private mutating func check(_ translation: Shareable.Translation, _ language: Language) {
    if translation.texts.isEmpty { report(.noTexts(at: translation.place)) }
    for channel in shareable.channels where translation.text(for: channel) == nil {
      report(.missingChannel(channel, language, at: translation.place))
    }
    for text in translation.texts {
      checkPlaceholders(text)
      checkLength(text, language)
    }
  }

  private mutating func checkPlaceholders(_ text: ShareText) {
    let all = [text.text] + [text.subject].compactMap(\.self)
    for part in all {
      for name in PlaceholderScan.names(in: part.place) {
        guard let placeholder = Placeholder(rawValue: name.value) else {
          report(.unknownPlaceholder(name.value, at: name.place))
          continue
        }
        if placeholder.needsOffer, shareable.offer == nil {
          report(.placeholderWithoutOffer(placeholder, at: name.place))
        }
      }
    }
    let leads = [Placeholder.link, .code].contains { text.text.value.contains($0.text) }
    if !leads { report(.noLink(text.channel, at: text.text.place)) }
  }

  private mutating func checkLength(_ text: ShareText, _ language: Language) {
    let length = TextLength(
      of: text.filled(typicalValues(language, text.channel)), on: text.channel)
    if let most = text.channel.charactersMax, length.characters > most {
      report(.tooLong(text.channel, length.characters, most, at: text.text.place))
    } else if text.channel == .sms, length.messages > 3 {
      report(.severalMessages(length, at: text.text.place))
    } else if let advised = text.channel.charactersAdvised, length.characters > advised {
      report(.long(text.channel, length.characters, advised, at: text.text.place))
    }
  }

  /// Values as long as they will typically be.
  private func typicalValues(_ language: Language, _ channel: Channel) -> [Placeholder: String] {
    let offer = shareable.offer.flatMap { campaign.offer($0.value) }
    let code = String(repeating: "X", count: campaign.program.codes.length)
    let address = campaign.site.baseURL.address(of: campaign.site.sharePath.text + code + "/")
    let counted = channel.charactersPerLink.map { String(repeating: "x", count: $0) }
    return [
      .link: counted ?? address, .code: code + "-", .firstName: "Alexander",
      .disclosure: campaign.disclosure(for: offer, in: shareable, language: language) ?? "",
      .reward: offer?.advocateReward.text(in: language) ?? "",
      .friendReward: offer?.friendReward?.text(in: language) ?? "",
    ]
  }
}
