package import Quantity
package import YAML

extension LocalizedText {
  /// The text in a language; nil when it is missing there.
  package subscript(language: Language) -> String? { self[language.tag] }
}
