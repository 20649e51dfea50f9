internal import Diagnostics
internal import Files
internal import Program

/// All files a build makes, sorted by path, each path once.
struct SitePlan: Sendable {
  let outputs: [Output]

  /// Plans a site; two outputs of one path, also by case only, are findings.
  init(_ site: LoadedSite, into findings: inout [Diagnostic]) {
    var outputs = Self.pages(of: site)
    for collections in site.collections {
      for collection in collections { outputs += Self.lists(of: collection, in: site) }
    }
    for (index, language) in site.languages.enumerated() {
      let path = Address.outputPath(of: language.home + "404.html")
      outputs.append(Output(path: path, kind: .notFound(index), origin: "the page for 404"))
    }
    // Hosts look for it at the top, also where every language has a folder of its own.
    if site.home != "/", site.languages.indices.contains(site.defaultLanguage) {
      outputs.append(
        Output(
          path: "404.html", kind: .notFound(site.defaultLanguage), origin: "the page for 404"))
    }
    outputs += SitemapBuilder(site).parts.map { part in
      Output(path: SitemapBuilder.path(of: part), kind: .sitemap(part), origin: "the sitemap")
    }
    outputs.append(Output(path: "robots.txt", kind: .robots, origin: "robots.txt"))
    for (index, asset) in site.assets.enumerated() {
      outputs.append(
        Output(path: asset.outputPath, kind: .asset(index), origin: asset.record.path))
    }
    for (index, card) in site.cards.cards.enumerated() {
      outputs.append(
        Output(
          path: Address.outputPath(of: card.address), kind: .card(index),
          origin: "the picture of an offer"))
    }
    for (index, file) in site.statics.enumerated() {
      let path = String(file.path.dropFirst("static/".utf8.count))
      outputs.append(
        Output(path: path, kind: .staticFile(index), origin: site.content.shown(file.path)))
    }
    for (index, file) in site.hostFiles.enumerated() where file.isPublished {
      outputs.append(
        Output(path: file.path, kind: .hostFile(index), origin: "a file for `hosting.hosts`"))
    }
    self.outputs = Self.distinct(outputs, of: site, into: &findings)
  }

  private static func pages(of site: LoadedSite) -> [Output] {
    var outputs: [Output] = []
    outputs.reserveCapacity(site.pages.count * 5 / 4 + 64)
    for (index, page) in site.pages.enumerated() {
      outputs.append(Output(path: page.outputPath, kind: .page(index), origin: nil))
      for address in page.aliasAddresses {
        outputs.append(
          Output(
            path: Address.outputPath(of: address), kind: .redirect(index),
            origin: "an alias in \(site.content.shown(page.record.path))"))
      }
    }
    // With a prefix for every language, the host alone leads to the default one.
    let home = site.links.page(named: "pages/index".utf8, in: site.defaultLanguage)
    if site.home != "/", let home {
      outputs.append(
        Output(path: "index.html", kind: .redirect(home), origin: "the start page"))
    }
    return outputs
  }

  private static func lists(of collection: PostCollection, in site: LoadedSite) -> [Output] {
    let language = site.languages[collection.language]
    guard let number = site.collections.firstIndex(where: { $0.first?.name == collection.name })
    else { return [] }
    var outputs: [Output] = []
    func add(_ address: String, _ kind: Output.Kind, _ origin: String) {
      outputs.append(
        Output(path: Address.outputPath(of: address), kind: kind, origin: origin))
    }
    let origin = "the list of \(collection.name)"
    for page in 1...collection.pageCount(of: collection.posts) {
      // The first page is made from the index page, where there is one.
      if page == 1, collection.indexPage != nil { continue }
      add(
        PostCollection.address(collection.address, page: page, in: language),
        .list(number, collection.language, page), origin)
    }
    if collection.settings.hasTags, !collection.tags.isEmpty {
      add(
        collection.tagsAddress, .tags(number, collection.language), "the tags of \(collection.name)"
      )
      for (index, tag) in collection.tags.enumerated() {
        for page in 1...collection.pageCount(of: tag.posts) {
          add(
            PostCollection.address(tag.address, page: page, in: language),
            .tag(number, collection.language, index, page), "the tag \(tag.title)")
        }
      }
    }
    if collection.settings.hasFeed {
      add(
        collection.atomAddress, .atom(number, collection.language), "the feed of \(collection.name)"
      )
      add(
        collection.jsonAddress, .jsonFeed(number, collection.language),
        "the feed of \(collection.name)")
    }
    return outputs
  }

  /// Sorted, with every second claim to a path reported and left out.
  private static func distinct(
    _ outputs: [Output], of site: LoadedSite, into findings: inout [Diagnostic]
  ) -> [Output] {
    let kept = unclaimed(outputs, of: site, into: &findings)
    let sorted = kept.sorted { $0.path.precedesInBytes($1.path) }
    for output in sorted where !output.path.hasSuffix("index.html") {
      if let inside = first(below: output.path + "/", in: sorted) {
        findings.append(
          .folderTaken(
            inside, output, of: origin(of: output, in: site), at: place(of: inside, in: site)))
      }
    }
    return sorted
  }

  /// Those whose path none before them has, upper and lower case being the same.
  private static func unclaimed(
    _ outputs: [Output], of site: LoadedSite, into findings: inout [Diagnostic]
  ) -> [Output] {
    var claims: [String: Int] = [:]
    claims.reserveCapacity(outputs.count)
    var kept: [Output] = []
    kept.reserveCapacity(outputs.count)
    for output in outputs {
      let folded = output.path.isLowerCaseASCII ? output.path : output.path.lowercased()
      if let index = claims.updateValue(kept.count, forKey: folded) {
        claims[folded] = index
        findings.append(
          .addressTakenTwice(
            output, kept[index], of: origin(of: kept[index], in: site),
            at: place(of: output, in: site)))
        continue
      }
      kept.append(output)
    }
    return kept
  }

  /// Where the address of an output was decided, as far as one line says it.
  private static func place(of output: Output, in site: LoadedSite) -> Place {
    switch output.kind {
    case .page(let index) where site.pages[index].details.slug != nil:
      PagePlaces.place(of: "slug", in: site.pages[index], site.content)
    case .redirect(let index):
      PagePlaces.place(of: "aliases", in: site.pages[index], site.content)
    default: .file(origin(of: output, in: site))
    }
  }

  private static func origin(of output: Output, in site: LoadedSite) -> String {
    if case .page(let index) = output.kind {
      return site.content.shown(site.pages[index].record.path)
    }
    return output.origin ?? ""
  }

  /// The first output whose path begins so; `outputs` are sorted by path.
  private static func first(below folder: String, in outputs: [Output]) -> Output? {
    var (low, high) = (0, outputs.count)
    while low < high {
      let middle = (low + high) / 2
      if outputs[middle].path.precedesInBytes(folder) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < outputs.count && outputs[low].path.hasPrefix(folder) ? outputs[low] : nil
  }
}

extension String {
  /// Whether lower-casing would give the same text back.
  fileprivate var isLowerCaseASCII: Bool {
    utf8.allSatisfy { $0 < 0x80 && !($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")) }
  }
}
