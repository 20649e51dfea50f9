internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import Scaffold
internal import YAML

/// What the verbs about advocates and codes know of the site whose registry they work on.
struct RegistrySite {
  let root: String
  let settings: SiteSettings
  let program: ProgramSettings
  /// The programme's circles; nil where it names none.
  let circles: [Identifier]?
  let zone: ZoneRules
  let now: Instant

  /// Nil after adding findings.
  init?(_ arguments: Arguments, into findings: inout [Diagnostic]) {
    root = arguments.root
    now = arguments.value("clock").flatMap(SiteOptions.instant) ?? SiteOptions.now
    guard let content = try? Directory(root).directory("Content"),
      content.status("site.yaml") != nil
    else {
      findings.append(.noSite(at: .file(root == "." ? "Content" : root + "/Content")))
      return nil
    }
    var found: [Diagnostic] = []
    let settings: SiteSettings? = Self.record("site.yaml", content, &found)
    let program: ProgramSettings? = Self.record("program/program.yaml", content, &found)
    let circles: Circles? = Self.record("program/circles.yaml", content, &found)
    if let program, !CodeShape.lengths.contains(program.codes.length) {
      found.append(
        .badCodeLength(program.codes.length, at: program.places["codes.length"]))
    }
    findings += found
    guard let settings, !found.hasErrors else { return nil }
    self.settings = settings
    self.program = program ?? .standard
    self.circles = circles?.circles.map(\.id.value)
    zone = SiteClock.rules(of: settings.timeZone)
  }

  /// Whether an advocate with this address works for the firm, and no offer lets its people take
  /// part.
  func isExcludedStaff(email: String?) -> Bool {
    guard program.fraud.isStaff(email), let content = try? Directory(root).directory("Content"),
      let files = try? content.walk()
    else { return false }
    var ignored: [Diagnostic] = []
    return files.filter { $0.path.hasPrefix("program/offers/") }.allSatisfy { file in
      let offer: Offer? = Self.record(file.path, content, &ignored)
      return offer?.eligibility.allowsEmployees != true
    }
  }

  /// Nil where there is no such file, and after adding findings.
  private static func record<Record: YAMLRecord>(
    _ path: String, _ content: Directory, _ findings: inout [Diagnostic]
  ) -> Record? {
    guard content.status(path) != nil else { return nil }
    do throws(FileError) {
      let bytes = try content.read(path, bytesMax: 16 << 20)
      let source = Source(path: content.shown(path), bytes: bytes)
      return Record.decoded(from: source, findings: &findings)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  var codes: CodeRules { CodeRules(program) }

  var today: Day { zone.day(at: now) }

  /// The default language first.
  var languages: [Language] {
    let all = settings.languages.map(\.code)
    return [settings.defaultLanguage] + all.filter { $0 != settings.defaultLanguage }
  }

  var importRules: ImportRules {
    ImportRules(languages: languages, circles: circles, codes: codes, now: now, today: today)
  }

  /// A day of the programme's zone, for people.
  func day(of instant: Instant) -> String { zone.day(at: instant).description }

  /// The registry to be read; nil after adding a finding.
  func reading(_ findings: inout [Diagnostic]) throws(LedgerFailure) -> Registry? {
    try present(Registry.reading(root: root), &findings)
  }

  /// The registry to be changed; nil after adding a finding.
  func changing(_ findings: inout [Diagnostic]) throws(LedgerFailure) -> Registry? {
    try present(Registry.changing(root: root), &findings)
  }

  private func present(_ registry: Registry?, _ findings: inout [Diagnostic]) -> Registry? {
    if registry == nil {
      let folder = root == "." ? LedgerFolder.name : "\(root)/\(LedgerFolder.name)"
      findings.append(.noAdvocates(folder))
    }
    return registry
  }
}
