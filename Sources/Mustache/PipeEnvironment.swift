/// What pipes may depend on besides their operand and argument.
package struct PipeEnvironment: Sendable {
  /// The language of the page, as in the site's configuration: `de`, `en`, `de-AT`.
  package let languageCode: String

  package init(languageCode: String) {
    self.languageCode = languageCode
  }
}
