internal import Diagnostics
internal import Files
internal import Hashing
internal import Mustache
internal import Program
internal import Quantity
internal import YAML

/// Reads everything a site is made of.
struct SiteLoader {
  private let options: BuildOptions
  private var findings: [Diagnostic] = []

  private init(_ options: BuildOptions) {
    self.options = options
  }

  /// The site, and the record of every page that could be read; nil after adding findings that
  /// leave nothing to go on with.
  ///
  /// With it comes what the earlier build knew; without one everything is read anew.
  static func load(
    _ options: BuildOptions, after earlier: EarlierBuild, into findings: inout [Diagnostic]
  ) async -> (site: LoadedSite, state: BuildState)? {
    var loader = SiteLoader(options)
    let site = await loader.run(earlier)
    findings += loader.findings
    return site
  }

  private mutating func run(
    _ earlier: EarlierBuild
  ) async -> (site: LoadedSite, state: BuildState)? {
    async let reading = earlier.state()
    guard let root = open(options.root), let content = open("Content", in: root),
      let settings = settings(in: content)
    else { return nil }
    let base = base(of: settings)
    let knownZone = Self.zone(named: settings.timeZone)
    let zone = knownZone ?? .utc
    let tree = await tree(of: content, settings)
    let languages = Self.languages(of: settings)
    let sources = programSources(tree, in: content)
    var context = CampaignContext(
      root: content.shown(""), pages: Self.pageNames(tree, languages, settings),
      asOf: zone.day(at: options.now), isKnownTimeZone: { _ in knownZone != nil })
    context.remindsOfDates = options.remindsOfDates
    let campaign = Campaign.load(sources, in: context, findings: &findings)
    let theme = Theme(
      named: settings.theme, in: [root.shown("Themes")] + options.shippedThemes,
      content: content, overrides: tree.themeOverrides, into: &findings)
    let state = await reading
    let assetReader = AssetReader(
      content: content,
      known: Dictionary(state.assets.map { ($0.path, $0) }) { first, _ in first },
      trustedBeforeNanoseconds: state.startedNanoseconds)
    let assets = theme.map { theme in
      assetReader.read(theme: theme, content: tree.assets, into: &findings)
    }
    let records = await PageReader(
      content: content, jobs: options.jobs, known: KnownPages(state.pages),
      trustedBeforeNanoseconds: state.startedNanoseconds
    ).read(tree.pages, into: &findings)
    guard let theme, let assets, let campaign, !languages.isEmpty else { return nil }
    var assembly = SiteAssembly(
      options: options, settings: settings, campaign: campaign, base: base, zone: zone,
      content: content, languages: languages, assets: assets, tree: tree, theme: theme)
    assembly.add(records)
    var digest = ByteWriter()
    for source in sources { digest.digest(Digest128.blake2b(of: source.bytes)) }
    return (assembly.site(inputs: digest.bytes, into: &findings), state)
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
        let isText = folder.hasSuffix(".md") || folder.hasSuffix(".yaml")
        if isText, !folder.hasPrefix("static/") { misnamed.append(folder) }
        return true
      }
      findings += misnamed.map { .folderNamedLikeFile(content.shown($0)) }
    } catch {
      findings.append(error.diagnostic)
      found = []
    }
    return ContentTree(found, settings: settings, shown: content.shown, into: &findings)
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
