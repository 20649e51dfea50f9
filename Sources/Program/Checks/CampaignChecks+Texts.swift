internal import Diagnostics
internal import Quantity
internal import YAML

extension CampaignChecks {
  /// Every text exists in every language of the site.
  ///
  /// A missing text that the public reads is an error; one that only staff reads is a warning.
  mutating func checkTexts() {
    for (key, text) in siteTexts + programTexts { check(text, key, .error) }
    for offer in campaign.offers {
      for (key, text) in texts(of: offer) { check(text, key, .error) }
    }
    for touchpoint in campaign.touchpoints {
      for (key, text) in publicTexts(of: touchpoint) { check(text, key, .error) }
      for (key, text) in staffTexts(of: touchpoint) { check(text, key, .warning) }
    }
    for step in campaign.process?.steps ?? [] {
      check(step.title, "title", .error)
      check(step.text, "text", .error)
      check(step.detail, "detail", .error)
    }
    for (key, text) in surveyTexts { check(text, key, .error) }
    for (key, text) in staffTexts { check(text, key, .warning) }
    guard !failedKinds.contains(.script) else { return }
    for script in campaign.scripts {
      for language in languages where script.translations[language] == nil {
        let path = script.translations.values.map(\.source.path).sorted().first ?? ""
        report(.missingTranslation(of: path, language, .warning))
      }
    }
  }

  private typealias NamedText = (key: String, text: LocalizedText?)

  private var siteTexts: [NamedText] {
    let links =
      site.links
      + (site.menus.main + site.menus.footer).compactMap { item in
        if case .link(let link) = item { link } else { nil }
      }
    return [
      ("title", site.title), ("tagline", site.tagline), ("description", site.summary),
      ("sample_notice", site.sampleNotice), ("image_alt", site.social.imageAlt),
    ] + links.map { ("title", $0.title) }
      + site.collections.entries.map { ("title", $0.value.title) }
  }

  private var programTexts: [NamedText] {
    var texts: [NamedText] = [
      ("title", program.title), ("eusp", program.positioning?.eusp),
      ("shop_link", program.shopLink), ("disclosure", program.disclosure),
    ]
    for reason in program.reasons { texts += [("title", reason.title), ("text", reason.text)] }
    return texts
  }

  private func texts(of offer: Offer) -> [NamedText] {
    var texts: [NamedText] = [
      ("title", offer.title), ("summary", offer.summary), ("call_to_action", offer.callToAction),
      ("shop_link", offer.overrides.shopLink), ("disclosure", offer.overrides.disclosure),
    ]
    for reward in offer.rewards {
      if case .gift(let item, _) = reward.measure { texts.append(("item", item)) }
    }
    return texts
  }

  private func publicTexts(of touchpoint: Touchpoint) -> [NamedText] {
    [("title", touchpoint.title), ("promise", touchpoint.promise)]
      + touchpoint.elements.map { ("title", $0.title) }
  }

  private func staffTexts(of touchpoint: Touchpoint) -> [NamedText] {
    let ingredients = touchpoint.ingredients
    return [
      ("because", touchpoint.worthRecommending.because),
      ("enthusiasm", ingredients.enthusiasm), ("trust", ingredients.trust),
      ("top_performance", ingredients.topPerformance),
      ("top_performers", ingredients.topPerformers),
    ] + touchpoint.checklist.map { ("checklist", $0) }
  }

  private var surveyTexts: [NamedText] {
    guard let survey = campaign.survey else { return [] }
    return [
      ("question", survey.question), ("improve_question", survey.improveQuestion),
      ("ask_question", survey.askQuestion), ("invitation", survey.invitation),
      ("opt_out", survey.optOut),
    ]
  }

  /// Read by staff only.
  private var staffTexts: [NamedText] {
    var texts: [NamedText] = program.positioning?.sparks.map { ("sparks", $0) } ?? []
    texts += program.owners.map { ("role", $0.role) }
    for circle in campaign.circles {
      texts += [("title", circle.title), ("description", circle.text)]
    }
    for target in campaign.targets { texts += [("title", target.title), ("note", target.note)] }
    return texts
  }

  private mutating func check(
    _ text: LocalizedText?, _ key: String, _ severity: Diagnostic.Severity
  ) {
    guard let text, let place = text.place else { return }
    for language in languages {
      let words = text[language] ?? ""
      if words.allSatisfy(\.isWhitespace) {
        report(.missingText(key, language, severity, at: place))
      }
    }
    if languages.isEmpty { return }
    for language in text.languages where !languages.map(\.tag).contains(language.value) {
      report(.unusedLanguage(language.value, languages, at: language.place))
    }
  }
}
