internal import Markdown

/// Resolves the links of a conversation guide: to pages of the public site, with its address.
struct ScriptHost: MarkdownHost {
  private let site: LoadedSite
  private let language: Int

  init(_ site: LoadedSite, _ language: Int) {
    self.site = site
    self.language = language
  }

  mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution {
    let text = String(copying: destination)
    if text.isEmpty || text.hasPrefix("#") || PageHost.leavesSite(text) { return .unchanged }
    let path = String(text.prefix { $0 != "#" && $0 != "?" })
    guard let address = address(of: Address.decoded(path.utf8) ?? path) else {
      return .broken(.deadLink(path))
    }
    return .address(Array((site.base.absolute(address) + text.dropFirst(path.count)).utf8))
  }

  mutating func resolveImage(_ destination: Span<UInt8>) -> ImageResolution {
    .broken(.pictureInGuide(String(copying: destination)))
  }

  private func address(of path: String) -> String? {
    guard let resolved = Address.resolve(path, from: "program/scripts") else { return nil }
    if resolved.hasSuffix(".md") {
      let name = String(resolved.dropLast(".md".utf8.count))
      return site.links.page(named: name.utf8, in: language).map { site.pages[$0].address }
    }
    return ["/" + resolved, "/" + resolved + "/"].first(where: site.links.has(address:))
  }
}
