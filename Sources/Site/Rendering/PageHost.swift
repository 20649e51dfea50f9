internal import Diagnostics
internal import Markdown

/// Resolves the links, pictures and directives of one page while its Markdown is rendered.
struct PageHost: MarkdownHost {
  /// A link to an anchor, to be checked when the anchors of all pages are known.
  struct FragmentReference: Sendable {
    let anchor: NameHash
    /// The link as it was written.
    let destination: String
    let name: String
    /// Where it leads, for the message.
    let address: String
  }

  let renderer: PageRenderer
  let page: Page
  /// Whether addresses are written with scheme and host, as feeds need them.
  let isAbsolute: Bool
  var trace = PageTrace()
  var fragments: [FragmentReference] = []
  /// Questions and answers of the page as plain text, for structured data.
  var questions: [(question: String, answer: String)] = []
  /// Whether a directive brought the page's `h1`.
  var hasHeading = false
  var worker: RenderWorker
  private let folder: String

  init(_ renderer: PageRenderer, _ page: Page, isAbsolute: Bool, _ worker: RenderWorker) {
    self.renderer = renderer
    self.page = page
    self.isAbsolute = isAbsolute
    self.worker = worker
    folder = Address.folder(of: page.record.path)
  }

  var site: LoadedSite { renderer.site }

  /// An address of the site as this page writes it.
  func written(_ address: String) -> String {
    isAbsolute ? site.base.absolute(address) : site.base.link(address)
  }

  mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution {
    if isKnownAddress(destination) { return .unchanged }
    let text = String(copying: destination)
    if text.isEmpty || Self.leavesSite(text) { return .unchanged }
    let hash = text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
    let query = text.utf8[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    let path = query == text.endIndex ? text : String(text[..<query])
    let fragment = text[hash...].dropFirst()
    if path.isEmpty {
      note(fragment, of: text, on: page.address)
      return isAbsolute ? .address(Array((written(page.address) + text).utf8)) : .unchanged
    }
    switch target(of: path) {
    case .success(let address):
      if !fragment.isEmpty, !address.hasPrefix("/assets/") {
        note(fragment, of: text, on: address)
      }
      let link = written(address)
      return .address(Array((query == text.endIndex ? link : link + text[query...]).utf8))
    case .failure(let dead):
      return .broken(dead.reason)
    }
  }

  mutating func resolveImage(_ destination: Span<UInt8>) -> ImageResolution {
    let text = String(copying: destination)
    if text.hasPrefix("data:") { return .unchanged }
    if Self.leavesSite(text) { return .broken(.externalPicture(text)) }
    guard let asset = site.asset(Address.decoded(text.utf8) ?? text, near: folder) else {
      return .broken(.unknownPicture(text, known: site.assets.map(\.name)))
    }
    trace.targets.append(LinkIndex.token(asset.name.utf8, asset.address))
    return .image(address: Array(written(asset.address).utf8), size: asset.record.size)
  }

  /// Whether a destination is an address of the site that can stay as it is written.
  ///
  /// Most links of large sites are; anything else, a path to be resolved, an anchor, a base path
  /// to be put before it, takes the longer way.
  private mutating func isKnownAddress(_ destination: Span<UInt8>) -> Bool {
    guard !isAbsolute, site.base.path.isEmpty, destination.count > 0,
      destination[0] == UInt8(ascii: "/")
    else { return false }
    var address = NameHash()
    for index in 0..<destination.count {
      switch destination[index] {
      case UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "%"), 0x80...: return false
      case let byte: address.combine(byte)
      }
    }
    guard site.links.has(address) else { return false }
    trace.targets.append(address)
    return true
  }

  /// Whether a destination has a scheme or host of its own.
  static func leavesSite(_ text: String) -> Bool {
    if text.hasPrefix("//") { return true }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return false
  }

  private mutating func note(_ fragment: Substring, of destination: String, on address: String) {
    guard let name = Address.decoded(fragment.utf8), !name.isEmpty else { return }
    let anchor = NameHash.anchor(name.utf8, on: NameHash(address))
    trace.fragments.append(anchor)
    fragments.append(
      FragmentReference(
        anchor: anchor, destination: destination, name: name, address: address))
  }
}

extension PageHost {
  struct DeadLink: Error {
    let reason: LinkResolution.Reason
  }

  /// The address that a path in a link means.
  ///
  /// A path that ends in `.md` names a source, from the page's own folder or, with a slash first,
  /// from `Content/`; the page in the same language is meant unless the name says another. Other
  /// paths are assets or addresses.
  mutating func target(of path: String) -> Result<String, DeadLink> {
    let isEncoded = path.utf8.contains(UInt8(ascii: "%"))
    let path = isEncoded ? Address.decoded(path.utf8) ?? path : path
    if path.hasSuffix(".md") { return pageTarget(of: path) }
    if let asset = site.asset(path, near: folder) {
      trace.targets.append(LinkIndex.token(asset.name.utf8, asset.address))
      return .success(asset.address)
    }
    let from = path.hasPrefix("/") ? "" : page.address
    if let resolved = Address.resolve(path, from: from) {
      for address in ["/" + resolved, "/" + resolved + "/"] {
        let hash = NameHash(address)
        guard site.links.has(hash) else { continue }
        trace.targets.append(hash)
        return .success(address)
      }
    }
    return .failure(DeadLink(reason: .deadLink(path)))
  }

  private mutating func pageTarget(of path: String) -> Result<String, DeadLink> {
    guard let resolved = Address.resolve(path, from: folder) else {
      return .failure(DeadLink(reason: .deadLink(path)))
    }
    var name = String(resolved.dropLast(3))
    var language = page.language
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let index = site.languages.firstIndex(where: { language in
        language.code == name[name.utf8.index(after: dot)...]
      })
    {
      name = String(name[..<dot])
      language = index
    }
    if let index = site.links.page(named: name.utf8, in: language) {
      let address = site.pages[index].address
      trace.targets.append(LinkIndex.token(page: name, in: language, address))
      return .success(address)
    }
    return .failure(DeadLink(reason: reason(name, language, written: path)))
  }

  private func reason(_ name: String, _ language: Int, written: String) -> LinkResolution.Reason {
    if let hidden = site.hiddenPages.first(where: { $0.name == name && $0.language == language }) {
      return .hiddenPage(written, hidden.visibility.rawValue)
    }
    let others = site.languages.indices.filter {
      site.links.page(named: name.utf8, in: $0) != nil
    }
    if let other = others.first {
      let code = site.languages[language].code
      let suffix = ".\(code).md"
      let plain = written.hasSuffix(suffix) ? written.dropLast(suffix.utf8.count) + ".md" : written
      return .untranslatedPage(plain, code, other: site.languages[other].code)
    }
    let names = site.pages.lazy.filter { $0.language == language }.map { page in
      Address.name(of: page.name) + ".md"
    }
    return .unknownPage(written, Suggestion.phrase(for: Address.name(of: written), among: names))
  }
}
