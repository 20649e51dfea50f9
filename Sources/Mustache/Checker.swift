import Diagnostics

/// Walks templates with the types of their context, through sections, partials and inheritance.
struct Checker {
  /// What an override is checked with when its block is reached.
  struct Filled {
    let override: Node.Override
    /// How the template that it stands in was reached.
    let visits: [Visit]
    let outer: [String: Filled]
  }

  /// A template that is being walked.
  struct Visit {
    let template: Int
    /// The tag that included it; nil for a root.
    let tag: Place?
  }

  /// What the findings of a template depend on.
  struct Situation: Hashable {
    let template: Int
    let stack: [ModelType]
    let markup: MarkupState
    let filled: [Place]
  }

  let documents: [Document]
  let templates: TemplateIndex
  let model: Model
  var stack: [ModelType] = []
  var visits: [Visit] = []
  var findings: [Diagnostic] = []

  private var markup = MarkupState.content
  private var filled: [String: Filled] = [:]
  private var checked: Set<Situation> = []
  private var active: [Activation] = []
  /// For each open section: the index of the frame that its value came from, when it can end a
  /// recursion; else -1.
  private var progress: [Int] = []
  private var reported: Set<Reported> = []

  private struct Reported: Hashable {
    let id: String
    let place: Place
  }

  private struct Activation {
    let situation: Situation
    let stackCount: Int
    let sectionCount: Int
  }

  /// How many situations are looked at: far more than real themes have, few enough to be quick.
  private static let situationsMax = 20_000
  /// How deep templates may include each other while they are checked.
  private static let visitsMax = 100

  init(_ documents: [Document], _ templates: TemplateIndex, _ model: Model) {
    self.documents = documents
    self.templates = templates
    self.model = model
  }

  /// Checks one template as it is rendered.
  mutating func check(_ root: TemplateRoot) {
    guard let template = templates[root.template] else { return }
    precondition(root.stack.allSatisfy { model[$0] != nil }, "a root's types are declared")
    stack = root.stack.map { .object($0) }
    markup = .content
    filled = [:]
    walk(template, from: nil)
  }

  /// The template in which the current tag stands.
  var source: Source { templates.sources[visits[visits.count - 1].template] }

  /// Adds a finding once, however many ways lead to its place.
  mutating func report(_ finding: Diagnostic) {
    guard reported.insert(Reported(id: finding.id, place: finding.place)).inserted else { return }
    let chain = IncludeChain.sentence(visits.reversed().compactMap(\.tag))
    let why = [finding.why, chain].filter { !$0.isEmpty }.joined(separator: "; ")
    findings.append(
      Diagnostic(
        finding.id, finding.severity, at: finding.place, finding.what, why: why,
        fix: finding.fix))
  }

  private mutating func walk(_ template: Int, from tag: Place?) {
    let situation = Situation(
      template: template, stack: significantStack(), markup: markup,
      filled: filled.sorted { $0.key < $1.key }.map { place(of: $0.value) })
    if let start = active.firstIndex(where: { $0.situation == situation }) {
      checkProgress(since: active[start], tag)
      return
    }
    guard checked.count < Self.situationsMax, visits.count < Self.visitsMax,
      checked.insert(situation).inserted
    else { return }
    visits.append(Visit(template: template, tag: tag))
    active.append(
      Activation(situation: situation, stackCount: stack.count, sectionCount: progress.count))
    walk(documents[template].nodes)
    active.removeLast()
    visits.removeLast()
  }

  /// The types that decide what a name means: of equal objects the innermost, and the innermost
  /// value.
  private func significantStack() -> [ModelType] {
    var seen: Set<ModelType> = []
    var significant: [ModelType] = []
    for (index, type) in stack.enumerated().reversed() where seen.insert(type).inserted {
      if case .object = type {
        significant.append(type)
      } else if index == stack.count - 1 {
        significant.append(type)
      }
    }
    return significant.reversed()
  }

  /// Reports a template that includes itself again without going deeper into the data.
  ///
  /// Going deeper is a section over a list, or something that may be missing, found in the value
  /// that the template was included for.
  private mutating func checkProgress(since start: Activation, _ tag: Place?) {
    let sections = progress[start.sectionCount...]
    guard let tag, !sections.contains(where: { $0 >= start.stackCount - 1 }) else { return }
    report(.recursionWithoutEnd(tag, name: templates.names[start.situation.template]))
  }

  private func place(of filled: Filled) -> Place {
    let template = filled.visits[filled.visits.count - 1].template
    return .bytes(templates.sources[template], filled.override.nameRange)
  }

  private mutating func walk(_ nodes: [Node]) {
    for node in nodes { walk(node) }
  }

  private mutating func walk(_ node: Node) {
    switch node.kind {
    case .lineStart: break
    case .text: markup = markup.after(source.bytes[node.byteRange])
    case .print(let value, let isEscaped):
      checkPrint(value, isEscaped, node.byteRange, markup)
    case .section(let value, let body): walkSection(value, body)
    case .inverted(let value, let body):
      if let found = type(of: value) { checkSection(value, found, isInverted: true) }
      walk(body)
    case .partial(let inclusion): walk(inclusion, [], node.byteRange)
    case .parent(let inclusion, let overrides): walk(inclusion, overrides, node.byteRange)
    case .block(let block): walk(block)
    }
  }

  private mutating func walkSection(_ value: Expression, _ body: [Node]) {
    guard let found = type(of: value) else { return }
    checkSection(value, found, isInverted: false)
    var element = found.type
    if case .list(let inner) = element { element = inner }
    let isList = element != found.type
    stack.append(element)
    progress.append(isList || found.isOptional ? found.frame : -1)
    walk(body)
    progress.removeLast()
    stack.removeLast()
  }

  private mutating func walk(
    _ inclusion: Node.Inclusion, _ overrides: [Node.Override], _ byteRange: Range<Int>
  ) {
    let tag = Place.bytes(source, byteRange)
    guard case .named(let name) = inclusion.target else {
      if case .dynamic(let name) = inclusion.target { checkDynamic(name) }
      return
    }
    guard let template = templates[name] else { return }
    checkBlocks(overrides, of: template)
    let outer = filled
    for override in overrides where outer[override.name] == nil {
      filled[override.name] = Filled(override: override, visits: visits, outer: outer)
    }
    walk(template, from: tag)
    filled = outer
  }

  private mutating func checkBlocks(_ overrides: [Node.Override], of template: Int) {
    guard !overrides.isEmpty else { return }
    let known = BlockNames(of: template, in: documents, templates)
    for override in overrides where !known.isOpen && !known.names.contains(override.name) {
      report(
        .unknownBlock(
          source, override.nameRange, name: override.name, of: templates.names[template],
          known: known.names))
    }
  }

  private mutating func walk(_ block: Node.Block) {
    guard let filling = filled[block.name] else {
      walk(block.nodes)
      return
    }
    let outer = (filled, visits)
    filled = filling.outer
    visits = filling.visits
    walk(filling.override.nodes)
    (filled, visits) = outer
  }
}
