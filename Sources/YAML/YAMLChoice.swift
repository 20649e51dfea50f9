/// One of a closed set of words.
package protocol YAMLChoice: YAMLScalar, CaseIterable, RawRepresentable<String> {}

extension YAMLChoice {
  package static var words: [String] { allCases.map(\.rawValue) }

  package static var expected: String { "one of " + Wording.list(words) }

  package static var schema: Schema { .choice(words) }

  package init?(yaml text: String) {
    self.init(rawValue: text)
  }

  package static func advice(for text: String) -> String {
    Wording.nearest(to: text, among: words)
  }

  package var schemaValue: SchemaValue? { .text(rawValue) }
}
