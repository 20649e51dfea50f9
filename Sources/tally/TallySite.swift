internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Redemptions

/// What the verbs know of the site whose ledger they work on.
struct TallySite {
  let root: String
  /// The folder `Content`.
  let content: String
  let campaign: Campaign
  /// The files that the rules were read from.
  let files: RuleFiles
  let zone: ZoneRules
  let now: Instant

  /// Nil after adding findings.
  init?(_ arguments: Arguments, into findings: inout [Diagnostic]) {
    root = arguments.root
    now = arguments.value("clock").flatMap(TallyClock.instant) ?? TallyClock.now
    content = root == "." ? "Content" : root + "/Content"
    guard let folder = try? Directory(content), folder.status("site.yaml") != nil else {
      findings.append(.noSite(at: .file(content)))
      return nil
    }
    var sources: [RuleFiles.File] = []
    do throws(FileError) {
      for found in try folder.walk() where Self.isRule(found.path) {
        sources.append(
          RuleFiles.File(
            path: found.path, bytes: try folder.read(found.path, bytesMax: 16 << 20)))
      }
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
    files = RuleFiles(sources)
    guard let campaign = Self.campaign(files, prefix: content + "/", into: &findings) else {
      return nil
    }
    self.campaign = campaign
    zone = TallyClock.zone(campaign.site.timeZone) ?? .utc
  }

  /// What decides on orders: changes of other files are no change of rules.
  private static func isRule(_ path: String) -> Bool {
    path == "site.yaml" || path == "program/program.yaml" || path.hasPrefix("program/offers/")
      || path.hasPrefix("program/imports/")
  }

  /// The campaign of these files; nil after adding findings.
  static func campaign(
    _ files: RuleFiles, prefix: String, into findings: inout [Diagnostic]
  ) -> Campaign? {
    var found: [Diagnostic] = []
    let campaign = load(files, prefix: prefix, into: &found)
    // Pages and texts, which other findings are about, were not read.
    let beside: Set<String> = [
      "program.unknown-page", "program.untranslated-page", "program.unknown-reference",
    ]
    let errors = found.filter { $0.severity == .error && !beside.contains($0.id) }
    findings += errors
    return errors.isEmpty ? campaign : nil
  }

  /// What can be read of these files, with all that is found.
  static func load(
    _ files: RuleFiles, prefix: String, into findings: inout [Diagnostic]
  ) -> Campaign? {
    let context = CampaignContext(
      root: prefix, pages: [:], asOf: Day(daysSinceEpoch: 0),
      isKnownTimeZone: { TallyClock.zone($0) != nil })
    let sources = files.files.map { Source(path: prefix + $0.path, bytes: $0.bytes) }
    return Campaign.load(sources, in: context, findings: &findings)
  }

  var rules: RuleBook { RuleBook(campaign, zone: zone) }

  var program: Identifier { campaign.program.id }

  var links: ShareLinks { ShareLinks(path: campaign.site.sharePath.text) }

  /// Day and time in the programme's zone, for people.
  func time(_ instant: Instant) -> String {
    String(instant.text(in: zone).prefix(16)).replacingT
  }

  func day(_ instant: Instant) -> String { zone.day(at: instant).description }

  /// An amount in minor units as people read it.
  func amount(_ amount: Int64, _ unit: String) -> String {
    guard let currency = Currency(code: unit) else { return "\(amount) points" }
    return Money(minorUnits: amount, currency: currency).description
  }
}

extension String {
  /// `2026-11-21 09:30` for `2026-11-21T09:30`.
  fileprivate var replacingT: String {
    String(map { $0 == "T" ? " " : $0 })
  }
}
