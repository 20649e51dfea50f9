import Diagnostics

/// The templates of a set by name; of a repeated name the first counts.
struct TemplateIndex: Sendable {
  /// In the order given, repeats included.
  let names: [String]
  let sources: [Source]
  private let indices: [Key: Int]

  init(_ templates: [TemplateSource]) {
    names = templates.map(\.name)
    sources = templates.map(\.source)
    indices = Dictionary(
      templates.enumerated().map { (Key($0.element.name), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The index of the template of that name, or nil.
  subscript(name: String) -> Int? { indices[Key(name)] }
}
