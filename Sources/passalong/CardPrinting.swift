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
    if let designs = await CardDesigns.load(options, into: &findings),
      let site = RegistrySite(arguments, into: &findings)
    {
      do throws(LedgerFailure) {
        if let registry = try site.reading(&findings) {
          try print(designs, registry, site, &findings)
        }
      } catch {
        findings.append(error.finding)
      }
    }
    console.report(findings, format: arguments.format)
    return ExitStatus(findings)
  }

  private func print(
    _ designs: CardDesigns, _ registry: Registry, _ site: RegistrySite,
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    if let id = arguments.operand("ID"), try registry.advocate(id: id) == nil {
      findings.append(.unknownAdvocate(registry.path))
      return
    }
    guard let folder = folder(&findings) else { return }
    var count = 0
    for audience in arguments.choice("audience").map({ [$0] }) ?? OfferAudience.allCases {
      for language in designs.languages where self.language == nil || self.language == language {
        guard let design = designs.design(for: audience, in: language, into: &findings) else {
          continue
        }
        let isUsual = language == designs.languages[0]
        var filter = filter
        filter.audience = audience
        let sheet = CardSheet(
          design: design, paper: paper, copies: copies, registry: registry, filter: filter,
          id: arguments.operand("ID"), today: site.today)
        let name = "\(paper.rawValue)-\(audience.rawValue)-\(language.tag).pdf"
        let written = try sheet.write(to: name, in: folder) { spoken in
          // Who is written to in a language that the site does not have gets the usual one.
          spoken == language || isUsual && !designs.languages.contains(spoken)
        }
        if written > 0 { say(folder.shown(name), written) }
        count += written
      }
    }
    if count == 0, !findings.hasErrors { findings.append(.noCards(registry.path)) }
  }

  /// Where the files go; nil after adding a finding.
  private func folder(_ findings: inout [Diagnostic]) -> Directory? {
    do throws(FileError) {
      let working = try Directory(".")
      let path = options.output + "/cards"
      if path.hasPrefix("/") {
        let root = try Directory("/")
        try root.makeDirectories(String(path.drop { $0 == "/" }))
        return try Directory(path)
      }
      try working.makeDirectories(path)
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
