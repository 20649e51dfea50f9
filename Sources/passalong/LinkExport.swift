internal import CommandLine
internal import Diagnostics
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import Site

/// One run of `links`.
struct LinkExport {
  static let folderName = "mailings"

  private let arguments: Arguments
  private let console: Console
  private let options: BuildOptions
  private let form: LinkForm
  private let language: Language?
  private let shareable: Identifier?
  private var filter = AdvocateFilter()

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.arguments = arguments
    self.console = console
    options = try SiteOptions.options(arguments, console)
    form = arguments.choice("as") ?? .csv
    language = try arguments.value(
      "language", expects: "a language such as de or en-GB", as: { Language(tag: $0) })
    shareable = try arguments.value(
      "shareable", expects: "the name of a shareable", as: { Identifier($0) })
    filter.circle = try arguments.value(
      "circle", expects: "the name of a circle", as: { Identifier($0) })
    filter.audience = arguments.choice("audience")
    filter.id = arguments.operand("ID")
    filter.state = .active
  }

  func run() async throws(UsageError) -> ExitStatus {
    var findings: [Diagnostic] = []
    if let mailing = await Mailing.load(options, into: &findings) {
      if let shareable, !mailing.shareables.contains(shareable) {
        throw arguments.usageError(
          about: "shareable", "there is no shareable `\(shareable)`",
          why: "there are " + mailing.shareables.map(\.text).joined(separator: ", "))
      }
      if let site = RegistrySite(arguments, into: &findings) {
        do throws(LedgerFailure) {
          if let registry = try site.reading(&findings) {
            try write(mailing, registry, site, &findings)
          }
        } catch {
          findings.append(error.finding)
        }
      }
    }
    console.report(findings, format: arguments.format)
    return ExitStatus(findings)
  }

  private func write(
    _ mailing: Mailing, _ registry: Registry, _ site: RegistrySite, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    if let id = filter.id, try registry.advocate(id: id) == nil {
      findings.append(.unknownAdvocate(registry.path))
      return
    }
    let total = try registry.count(filter)
    let folder = try Self.files { () throws(FileError) -> Directory in try madeFolder() }
    var sheet = try Self.files { () throws(FileError) -> LinkSheet in
      try LinkSheet(
        form, mailing, shareable: shareable,
        pictures: arguments.choice("pictures").map {
          LinkPictures($0, in: folder, mailing.addresses, count: total)
        }, delimiter: delimiter, in: folder)
    }
    var without = 0
    do throws(LedgerFailure) {
      without = try fill(&sheet, mailing, registry, site, total)
      try Self.files { () throws(FileError) in try sheet.finish() }
    } catch {
      sheet.giveUp()
      throw error
    }
    if sheet.count == 0 { findings.append(.noLinks(registry.path)) }
    say(folder.shown(form.fileName), sheet.count, without)
  }

  /// Adds everybody who is meant; how many were left out because no offer runs for them.
  private func fill(
    _ sheet: inout LinkSheet, _ mailing: Mailing, _ registry: Registry, _ site: RegistrySite,
    _ total: Int
  ) throws(LedgerFailure) -> Int {
    let invited = Set(OfferAudience.allCases.filter(mailing.hasOffer))
    let progress = ProgressLine(console)
    var (without, done) = (0, 0)
    var failure: FileError?
    try registry.forEachAdvocateWithCode(filter) { advocate, issued in
      done += 1
      progress.update("writing", done: done, of: total)
      if let language, mailing.language(nearestTo: advocate.language) != language { return true }
      guard issued.isCredited(at: site.now, on: site.today) else { return true }
      guard invited.contains(advocate.audience) else {
        without += 1
        return true
      }
      do throws(FileError) { try sheet.add(advocate, issued) } catch { failure = error }
      return failure == nil
    }
    progress.finish()
    if let failure { throw LedgerFailure(failure.diagnostic) }
    return without
  }

  private var delimiter: UInt8 {
    let named = arguments.value("delimiter") ?? ","
    return named == "tab" ? UInt8(ascii: "\t") : named.utf8.first ?? UInt8(ascii: ",")
  }

  /// Where the list goes: nobody else may look into it.
  private func madeFolder() throws(FileError) -> Directory {
    let path = options.output
    let start = try Directory(path.hasPrefix("/") ? "/" : ".")
    try start.makeDirectories(String(path.drop { $0 == "/" }))
    return try Directory(path).makePrivateDirectory(Self.folderName)
  }

  private func say(_ path: String, _ count: Int, _ without: Int) {
    guard arguments.format == .text else {
      var line = RegistryLine()
      line.add("wrote", count == 0 ? nil : path)
      line.add("advocates", count)
      line.add("without_offer", without)
      return console.write(line.bytes())
    }
    if console.isQuiet { return }
    if count > 0 {
      let advocates = count == 1 ? "1 advocate" : "\(count) advocates"
      console.writeLine("\(path): \(advocates); personal data, delete it when the letters are out")
    }
    if without > 0 { console.note("\(without) left out: no offer runs today for their audience") }
  }

  private static func files<Result>(
    _ work: () throws(FileError) -> Result
  ) throws(LedgerFailure) -> Result {
    do throws(FileError) { return try work() } catch { throw LedgerFailure(error.diagnostic) }
  }
}
