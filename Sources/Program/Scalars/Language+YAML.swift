package import Quantity
package import YAML

extension Language: YAMLScalar {
  package static var expected: String { "a language code, such as de or en-US" }
  package static var pattern: String? { "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$" }
  package static var examples: [String] { ["de", "en"] }

  /// Refuses spellings that are not the usual ones: texts are looked up by the code as written.
  package init?(yaml text: String) {
    guard let language = Language(tag: text), language.tag == text else { return nil }
    self = language
  }

  package static func advice(for text: String) -> String {
    Language(tag: text.replacing("_", with: "-")).map { "write \($0.tag)" } ?? ""
  }

  package var schemaValue: SchemaValue? { .text(tag) }
}
