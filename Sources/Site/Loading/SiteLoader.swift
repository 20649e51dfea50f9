internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity
internal import YAML

/// Reads everything a site is made of.
struct SiteLoader {
  /// What is read before anything else: the settings, and where everything is.
  struct Frame: Sendable {
    let root: Directory
    let content: Directory
    let settings: SiteSettings
    let base: SiteBase
    let zone: ZoneRules
    let hasKnownZone: Bool
    let languages: [PageLanguage]
  }

  /// A site with what there is to know of how it was read.
  struct Loaded {
    let site: LoadedSite
    /// What the earlier build knew.
    let state: BuildState
  }

  private let options: BuildOptions
  private(set) var findings: [Diagnostic] = []

  init(_ options: BuildOptions) {
    self.options = options
  }

  /// The site; nil after adding findings that leave nothing to go on with.
  ///
  /// With it comes what the earlier build knew; without one everything is read anew.
  static func load(
    _ options: BuildOptions, after earlier: EarlierBuild, into findings: inout [Diagnostic]
  ) async -> Loaded? {
    var loader = SiteLoader(options)
    let site = await loader.run(earlier)
    findings += loader.findings
    return site
  }

  private mutating func run(_ earlier: EarlierBuild) async -> Loaded? {
    async let reading = earlier.state()
    guard let frame = frame() else { return nil }
    let tree = await tree(of: frame.content, frame.settings)
    let programme = programme(frame, tree)
    let state = await reading
    let inputs = inputs(frame, tree, programme, state.assets, state.startedNanoseconds)
    let records = await PageReader(
      content: frame.content, jobs: options.jobs, known: KnownPages(state.pages),
      trustedBeforeNanoseconds: state.startedNanoseconds
    ).read(tree.pages, into: &findings)
    guard let inputs, !inputs.languages.isEmpty else { return nil }
    var assembly = SiteAssembly(inputs, tree.pages)
    assembly.add(records)
    return Loaded(site: site(inputs, assembly.shape()), state: state)
  }

  /// Nil after adding a finding: there is no site.
  mutating func frame() -> Frame? {
    guard let root = open(options.root), let content = open("Content", in: root),
      let settings = settings(in: content)
    else { return nil }
    let zone = Self.zone(named: settings.timeZone)
    return Frame(
      root: root, content: content, settings: settings, base: base(of: settings),
      zone: zone ?? .utc, hasKnownZone: zone != nil, languages: Self.languages(of: settings))
  }

  /// The campaign and the theme, nil after adding findings, and names and digests of what was read.
  struct Programme: Sendable {
    let campaign: Campaign?
    let theme: Theme?
    let sources: [UInt8]
  }

  mutating func programme(_ frame: Frame, _ tree: ContentTree) -> Programme {
    let sources = programSources(tree, in: frame.content)
    let hasKnownZone = frame.hasKnownZone
    var context = CampaignContext(
      root: frame.content.shown(""),
      pages: Self.pageNames(tree, frame.languages, frame.settings),
      asOf: frame.zone.day(at: options.now), isKnownTimeZone: { _ in hasKnownZone })
    context.remindsOfDates = options.remindsOfDates
    let campaign = Campaign.load(sources, in: context, findings: &findings)
    let theme = Theme(
      named: frame.settings.theme, in: [frame.root.shown("Themes")] + options.shippedThemes,
      content: frame.content, overrides: tree.themeOverrides, into: &findings)
    var digests = ByteWriter()
    // What a file is called says which offer or touchpoint it is.
    for path in tree.programPaths { digests.string(path) }
    for source in sources { digests.digest(Digest128.blake2b(of: source.bytes)) }
    return Programme(campaign: campaign, theme: theme, sources: digests.bytes)
  }

  /// Everything but pages; nil when some of it is missing.
  ///
  /// `known`: what an earlier build learnt of assets, trusted where they have not changed since
  /// `startedNanoseconds`.
  mutating func inputs(
    _ frame: Frame, _ tree: ContentTree, _ programme: Programme, _ known: [AssetRecord],
    _ startedNanoseconds: Int64
  ) -> SiteInputs? {
    guard let theme = programme.theme else { return nil }
    let assetReader = AssetReader(
      content: frame.content, known: Dictionary(known.map { ($0.path, $0) }) { first, _ in first },
      trustedBeforeNanoseconds: startedNanoseconds)
    let assets = assetReader.read(theme: theme, content: tree.assets, into: &findings)
    guard let campaign = programme.campaign else { return nil }
    return SiteInputs(
      options: options, settings: frame.settings, base: frame.base, zone: frame.zone,
      content: frame.content, languages: frame.languages, campaign: campaign, theme: theme,
      assets: assets, statics: tree.statics, sources: programme.sources)
  }

  /// The site, with its templates compiled.
  mutating func site(_ inputs: SiteInputs, _ shape: SiteShape) -> LoadedSite {
    let settings = inputs.settings
    if let image = settings.social.image, shape.links.asset(at: image) == nil {
      findings.append(.unknownImage(image, at: settings.places["social"]))
    }
    let pipes = ThemePipes(
      theme: inputs.theme, assets: inputs.assets, base: inputs.base, links: shape.links,
      languages: inputs.languages)
    let templates = Templates(
      compiling: inputs.theme.templates, pipes: .standard(and: pipes.all), findings: &findings)
    let cards = OfferCards(
      inputs.campaign, inputs.theme, languages: inputs.languages,
      host: inputs.base.url.host, into: &findings)
    return LoadedSite(inputs, shape, templates: templates, cards: cards)
  }

  private mutating func open(_ path: String, in parent: Directory? = nil) -> Directory? {
    do throws(FileError) {
      if let parent { return try parent.directory(path) }
      return try Directory(path)
    } catch {
      findings.append(.notASite(parent?.shown(path) ?? path, isMissing: error.isMissing))
      return nil
    }
  }

  private mutating func settings(in content: Directory) -> SiteSettings? {
    let missing = Diagnostic.noSite(at: .file(content.shown("site.yaml")))
    guard let source = source("site.yaml", in: content, missing: missing) else { return nil }
    var found: [Diagnostic] = []
    let settings = SiteSettings.decoded(from: source, findings: &found)
    // With settings the campaign is loaded, which reads them again and reports what there is.
    if settings == nil { findings += found }
    return settings
  }

  /// `missing`: what to say of a file that is not there, where there is more to say.
  private mutating func source(
    _ path: String, in directory: Directory, missing: Diagnostic? = nil
  ) -> Source? {
    do throws(FileError) {
      return Source(
        path: directory.shown(path), bytes: try directory.read(path, bytesMax: 16 << 20))
    } catch {
      if error.isOutOfSpace {
        findings.append(.fileTooLarge(directory.shown(path), bytesMax: 16 << 20))
      } else {
        findings.append(error.isMissing ? missing ?? error.diagnostic : error.diagnostic)
      }
      return nil
    }
  }

  private func base(of settings: SiteSettings) -> SiteBase {
    guard let text = options.baseURL else { return SiteBase(settings.baseURL) }
    guard let url = BaseURL(text) else {
      preconditionFailure("the command line lets no other text through")
    }
    return SiteBase(url)
  }

  /// The rules of a zone from the system's database; nil when it has none of that name.
  private static func zone(named name: String) -> ZoneRules? {
    guard !name.contains(".."), let folder = try? Directory("/usr/share/zoneinfo"),
      let bytes = try? folder.read(name, bytesMax: 1 << 20)
    else { return nil }
    return try? ZoneRules(name: name, tzif: bytes)
  }

  private mutating func tree(of content: Directory, _ settings: SiteSettings) async -> ContentTree {
    let found: [Directory.Found]
    do throws(FileError) {
      var misnamed: [String] = []
      found = try await content.walk(jobs: options.jobs) { folder in
        if Self.isMisnamed(folder) { misnamed.append(folder) }
        return true
      }
      findings += misnamed.map { .folderNamedLikeFile(content.shown($0)) }
    } catch {
      findings.append(error.diagnostic)
      found = []
    }
    return ContentTree(found, settings: settings, shown: content.shown, into: &findings)
  }

  /// Whether a folder is named as only a file should be.
  static func isMisnamed(_ folder: String) -> Bool {
    (folder.hasSuffix(".md") || folder.hasSuffix(".yaml")) && !folder.hasPrefix("static/")
  }

  private mutating func programSources(_ tree: ContentTree, in content: Directory) -> [Source] {
    tree.programPaths.compactMap { source($0, in: content) }
  }

  /// The names of pages, with the languages each is written in; a collection has its list in all.
  private static func pageNames(
    _ tree: ContentTree, _ languages: [PageLanguage], _ settings: SiteSettings
  ) -> [PageName: Set<Language>] {
    var names: [PageName: Set<Language>] = [:]
    for collection in settings.collections.entries {
      guard let name = PageName(collection.key.value) else { continue }
      names[name] = Set(languages.map(\.language))
    }
    for page in tree.pages where page.collection == nil {
      guard let name = PageName(String(page.name.dropFirst("pages/".utf8.count))) else { continue }
      names[name, default: []].insert(languages[page.language].language)
    }
    return names
  }

  /// The languages in the order of the settings; one that is listed twice counts once.
  static func languages(of settings: SiteSettings) -> [PageLanguage] {
    let first = settings.defaultLanguage
    var seen: Set<Language> = []
    return settings.languages.filter { seen.insert($0.code).inserted }.map { language in
      let hasPrefix = language.code != first || settings.prefixesDefaultLanguage
      return PageLanguage(
        language: language.code, name: language.name,
        prefix: hasPrefix ? "/" + language.code.tag : "")
    }
  }
}
