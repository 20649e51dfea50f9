internal import CommandLine
internal import Diagnostics
internal import Drawing
internal import Files
internal import JSON
internal import Ledger
internal import Program
internal import Quantity
internal import Site

/// One run of `cards`.
struct CardPrinting {
  private let arguments: Arguments
  private let console: Console
  private let options: BuildOptions
  private let paper: CardPaper
  private let copies: Int
  private let language: Language?
  private var filter = AdvocateFilter()

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.arguments = arguments
    self.console = console
    options = try SiteOptions.options(arguments, console)
    paper = arguments.choice("paper") ?? .businessCards
    copies = arguments.integer("copies") ?? paper.cardsPerPage
    language = try arguments.value(
      "language", expects: "a language such as de or en-GB", as: { Language(tag: $0) })
    filter.circle = try arguments.value(
      "circle", expects: "the name of a circle", as: { Identifier($0) })
    filter.state = .active
    filter.hasCode = true
  }

  func run() async throws(UsageError) -> ExitStatus {
    var findings: [Diagnostic] = []
    if let designs = await CardDesigns.load(options, into: &findings) {
      let orders = orders(designs, &findings)
      if !findings.hasErrors, let site = RegistrySite(arguments, into: &findings) {
        do throws(LedgerFailure) {
          if let registry = try site.reading(&findings) {
            try print(orders, registry, site.today, &findings)
          }
        } catch {
          findings.append(error.finding)
        }
      }
    }
    console.report(findings, format: arguments.format)
    return ExitStatus(findings)
  }

  /// The files that are asked for, whether there is anybody for them or not.
  private func orders(_ designs: CardDesigns, _ findings: inout [Diagnostic]) -> [CardOrder] {
    let audiences: [OfferAudience] =
      arguments.choice("audience").map { [$0] } ?? Array(OfferAudience.allCases)
    let languages = designs.languages
    var orders: [CardOrder] = []
    for audience in audiences {
      for language in languages where self.language == nil || self.language == language {
        guard let design = designs.design(for: audience, in: language, into: &findings) else {
          continue
        }
        // Who is written to in a language that the site does not have gets the usual one.
        let known = language == languages[0] ? languages : []
        orders.append(
          CardOrder(
            name: "\(paper.rawValue)-\(audience.rawValue)-\(language.tag).pdf", design: design,
            audience: audience, language: language, languagesOfOthers: known))
      }
    }
    return orders
  }

  private func print(
    _ orders: [CardOrder], _ registry: Registry, _ today: Day, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    let id = arguments.operand("ID")
    if let id, try registry.advocate(id: id) == nil {
      findings.append(.unknownAdvocate(registry.path))
      return
    }
    guard let folder = folder(&findings) else { return }
    var count = 0
    for order in orders {
      var filter = filter
      filter.audience = order.audience
      let sheet = CardSheet(
        order: order, paper: paper, copies: copies, registry: registry, filter: filter, id: id,
        today: today)
      let written = try sheet.write(in: folder)
      if written > 0 { say(folder.shown(order.name), written) }
      count += written
    }
    if count == 0 { findings.append(.noCards(registry.path)) }
  }

  /// Where the files go; nil after adding a finding.
  private func folder(_ findings: inout [Diagnostic]) -> Directory? {
    do throws(FileError) {
      let path = options.output + "/cards"
      let start = try Directory(path.hasPrefix("/") ? "/" : ".")
      try start.makeDirectories(String(path.drop { $0 == "/" }))
      return try Directory(path)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  private func say(_ path: String, _ count: Int) {
    switch arguments.format {
    case .text:
      if console.isQuiet { return }
      let advocates = count == 1 ? "1 advocate" : "\(count) advocates"
      console.writeLine("\(path): cards of \(advocates)")
    case .json:
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("wrote")
      writer.string(path)
      writer.key("advocates")
      writer.int(count)
      writer.key("copies")
      writer.int(copies)
      writer.endObject()
      console.write(writer.bytes + [UInt8(ascii: "\n")])
    }
  }
}
