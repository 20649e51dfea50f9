package import Quantity

/// What pipes may depend on besides their operand and argument.
package struct PipeEnvironment: Sendable {
  /// The language of the page, as in the site's configuration: `de`, `en`, `de-AT`.
  package let languageCode: String
  /// How this language writes numbers, amounts and days; English where the code is no language.
  package let format: LanguageFormat
  /// The zone in which an instant is on some day.
  package let zone: ZoneRules

  package init(languageCode: String, zone: ZoneRules = .utc) {
    self.languageCode = languageCode
    self.zone = zone
    format = LanguageFormat(Language(tag: languageCode) ?? .english)
  }
}
