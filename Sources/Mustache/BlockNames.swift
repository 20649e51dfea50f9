/// Which blocks a parent has, itself and through what it includes.
struct BlockNames {
  private let documents: [Document]
  private let templates: TemplateIndex
  private(set) var names: [String] = []
  /// Whether something is included whose name only the data tell.
  private(set) var isOpen = false
  private var visited: Set<Int> = []

  init(of template: Int, in documents: [Document], _ templates: TemplateIndex) {
    self.documents = documents
    self.templates = templates
    visit(template)
  }

  private mutating func visit(_ template: Int) {
    guard visited.insert(template).inserted else { return }
    visit(documents[template].nodes)
  }

  private mutating func visit(_ nodes: [Node]) {
    for node in nodes {
      switch node.kind {
      case .text, .lineStart, .print: break
      case .section(_, let body), .inverted(_, let body): visit(body)
      case .partial(let inclusion): visit(inclusion)
      case .parent(let inclusion, let overrides):
        visit(inclusion)
        for override in overrides {
          names.append(override.name)
          visit(override.nodes)
        }
      case .block(let block):
        names.append(block.name)
        visit(block.nodes)
      }
    }
  }

  private mutating func visit(_ inclusion: Node.Inclusion) {
    switch inclusion.target {
    case .dynamic: isOpen = true
    case .named(let name): if let index = templates[name] { visit(index) }
    }
  }
}
