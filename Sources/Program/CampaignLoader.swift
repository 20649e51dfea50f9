internal import Diagnostics
internal import Quantity
internal import YAML

/// Decodes the files of a campaign and puts them together.
struct CampaignLoader {
  private let context: CampaignContext
  private var findings: [Diagnostic] = []
  /// Kinds of which a file could not be read: what refers to them is not called unknown.
  private var failedKinds: Set<FileKind> = []
  /// The site's languages, the default language first; nil when they are not known.
  private var languages: [Language]?

  private init(context: CampaignContext) {
    self.context = context
  }

  static func load(
    _ files: [Source], in context: CampaignContext, _ findings: inout [Diagnostic]
  ) -> Campaign? {
    var loader = CampaignLoader(context: context)
    let campaign = loader.load(files)
    findings += loader.findings
    return campaign
  }

  private mutating func load(_ files: [Source]) -> Campaign? {
    var sources: [FileKind: [Source]] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      let path = pathInContent(file)
      if let kind = FileKind(path: path) {
        sources[kind, default: []].append(file)
      } else if path.hasPrefix("program/"), path.hasSuffix(".yaml") || path.hasSuffix(".md") {
        findings.append(.unknownFile(path, at: .file(file.path)))
      }
    }
    guard let siteFile = sources[.site]?.first else {
      findings.append(.noSite(at: .file(context.root + "site.yaml")))
      return nil
    }
    let site = SiteSettings.decoded(from: siteFile, findings: &findings)
    let program = self.program(sources[.program] ?? [])
    languages = site.map { site in
      [site.defaultLanguage] + site.languages.map(\.code).filter { $0 != site.defaultLanguage }
    }
    let shareables = self.shareables(sources[.shareable] ?? [])
    let scripts = self.scripts(sources[.script] ?? [])
    let messages = self.messages(sources[.message] ?? [])
    let offers: [Offer] = records(.offer, sources)
    let touchpoints: [Touchpoint] = records(.touchpoint, sources)
    let contacts: [Contact] = records(.contact, sources)
    let imports: [ImportMapping] = records(.mapping, sources)
    let circles: [Circles] = records(.circles, sources)
    let process: [ReferralProcess] = records(.process, sources)
    let survey: [Survey] = records(.survey, sources)
    let targets: [Targets] = records(.targets, sources)
    guard let site else { return nil }
    var campaign = Campaign(
      site: site, program: program, offers: Self.inOrder(offers, program),
      shareables: shareables, messages: messages, touchpoints: touchpoints, scripts: scripts,
      contacts: contacts,
      imports: imports,
      circles: circles.first?.circles ?? [], targets: targets.first?.targets ?? [],
      process: process.first, survey: survey.first)
    var checks = CampaignChecks(campaign: campaign, context: context, failedKinds: failedKinds)
    checks.run()
    findings += checks.findings
    campaign = checks.campaign
    return campaign
  }

  /// The path below `Content/`.
  private func pathInContent(_ file: Source) -> String {
    file.path.hasPrefix(context.root)
      ? String(file.path.dropFirst(context.root.count)) : file.path
  }

  private mutating func program(_ sources: [Source]) -> ProgramSettings {
    guard let source = sources.first else { return .standard }
    if let program = ProgramSettings.decoded(from: source, findings: &findings) { return program }
    failedKinds.insert(.program)
    return .standard
  }

  private mutating func records<Record: YAMLRecord>(
    _ kind: FileKind, _ sources: [FileKind: [Source]]
  ) -> [Record] {
    var records: [Record] = []
    for source in sources[kind] ?? [] {
      if let record = Record.decoded(from: source, findings: &findings) {
        records.append(record)
      } else {
        failedKinds.insert(kind)
      }
    }
    return records
  }

  private static func inOrder(_ offers: [Offer], _ program: ProgramSettings) -> [Offer] {
    let sorted = offers.enumerated().sorted { first, second in
      (first.element.order ?? .max, first.offset) < (second.element.order ?? .max, second.offset)
    }
    return sorted.map { _, offer in
      var offer = offer
      offer.inherit(from: program)
      return offer
    }
  }
}

extension CampaignLoader {
  private struct TranslatedFile {
    let source: Source
    let id: Identifier
    let language: Language
  }

  private mutating func shareables(_ sources: [Source]) -> [Shareable] {
    var headers: [Identifier: [Language: Shareable.Translation]] = [:]
    var order: [Identifier] = []
    for file in translatedFiles(sources, .shareable) {
      guard let (header, body) = frontMatter(file.source, ShareableHeader.self, .shareable) else {
        continue
      }
      let texts = ShareableSections.read(file.source, body, &findings)
      if headers[file.id] == nil { order.append(file.id) }
      headers[file.id, default: [:]][file.language] = Shareable.Translation(
        header: header, texts: texts, place: .file(file.source.path))
    }
    return order.compactMap { id in
      guard let translations = headers[id] else { return nil }
      let present = inOrder(translations).map(\.header)
      guard let main = present.first else { return nil }
      for other in present.dropFirst() where other.differs(from: main) {
        findings.append(.differingHeader(id, at: other.places.record))
      }
      return Shareable(
        id: id, translations: translations, circles: main.circles, reason: main.reason,
        offer: main.offer)
    }
  }

  private mutating func messages(_ sources: [Source]) -> [Message] {
    var translations: [Identifier: [Language: Message.Translation]] = [:]
    var order: [Identifier] = []
    for file in translatedFiles(sources, .message) {
      guard let (header, body) = frontMatter(file.source, MessageHeader.self, .message) else {
        continue
      }
      let texts = ShareableSections.read(file.source, body, &findings)
      if translations[file.id] == nil { order.append(file.id) }
      translations[file.id, default: [:]][file.language] = Message.Translation(
        header: header, texts: texts, place: .file(file.source.path))
    }
    return order.compactMap { id in
      guard let translations = translations[id] else { return nil }
      let headers = inOrder(translations).map(\.header)
      guard let main = headers.first else { return nil }
      for other in headers.dropFirst() where other.differs(from: main) {
        findings.append(.differingMessage(id, at: other.places.record))
      }
      return Message(
        id: id, occasion: main.occasion, offer: main.offer, translations: translations)
    }
  }

  private mutating func scripts(_ sources: [Source]) -> [Script] {
    var translations: [Identifier: [Language: Script.Translation]] = [:]
    var order: [Identifier] = []
    for file in translatedFiles(sources, .script) {
      guard let (header, body) = frontMatter(file.source, ScriptHeader.self, .script) else {
        continue
      }
      if translations[file.id] == nil { order.append(file.id) }
      translations[file.id, default: [:]][file.language] = Script.Translation(
        header: header, source: file.source, body: body)
    }
    return order.compactMap { id in
      guard let translations = translations[id] else { return nil }
      let headers = inOrder(translations).map(\.header)
      return Script(
        id: id, translations: translations, stage: headers.compactMap(\.stage).first,
        minutes: headers.compactMap(\.minutes).first)
    }
  }

  /// The default language's first.
  private func inOrder<Value>(_ translations: [Language: Value]) -> [Value] {
    let languages = languages ?? translations.keys.sorted()
    return languages.compactMap { translations[$0] }
  }

  /// The files whose names say what they are called and in which language they are.
  private mutating func translatedFiles(
    _ sources: [Source], _ kind: FileKind
  ) -> [TranslatedFile] {
    let languages = languages
    return sources.compactMap { source in
      let name = TranslatedName(path: source.path)
      let place = Place.file(source.path)
      guard let language = name.language else {
        failedKinds.insert(kind)
        findings.append(.noLanguageInName(name.name, languages ?? [], at: place))
        return nil
      }
      guard let id = Identifier(name.name) else {
        failedKinds.insert(kind)
        findings.append(.badFileName(name.name, at: place))
        return nil
      }
      if let languages, !languages.contains(language) {
        failedKinds.insert(kind)
        findings.append(.foreignLanguage(language, languages, at: place))
        return nil
      }
      return TranslatedFile(source: source, id: id, language: language)
    }
  }

  /// The header and where the body is; nil when a finding says why there is none.
  private mutating func frontMatter<Header: YAMLRecord>(
    _ source: Source, _ type: Header.Type, _ kind: FileKind
  ) -> (header: Header, body: Range<Int>)? {
    let errorCount = findings.count { $0.severity == .error }
    let parts = FrontMatter.split(source, findings: &findings)
    if parts.yaml == nil, findings.count(where: { $0.severity == .error }) == errorCount {
      findings.append(
        .noFrontMatter(at: .bytes(source, parts.body.lowerBound..<parts.body.lowerBound)))
    }
    if String(validating: source.bytes[parts.body], as: UTF8.self) == nil {
      findings.append(.notUTF8(at: .file(source.path)))
    }
    let isFine = findings.count(where: { $0.severity == .error }) == errorCount
    guard isFine, let yaml = parts.yaml,
      let header = Header.decoded(from: source, in: yaml, findings: &findings)
    else {
      failedKinds.insert(kind)
      return nil
    }
    return (header, parts.body)
  }
}
