import Foundation
import TestSupport
import Testing

/// Every address on every page, followed without the code that wrote it.
@Suite struct LinkTests {
  /// Elements that a browser loads something for by itself.
  private static let loading: Set = [
    "img", "script", "source", "iframe", "video", "audio", "embed", "object", "track", "input",
  ]

  @Test(arguments: Base.allCases)
  func everyInternalAddressLeadsToAFile(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    let documents = tree.documents()
    let ids = Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0.document.ids) })
    var dead: [String] = []
    for (path, document) in documents {
      for (_, _, address) in document.addresses + document.refreshes {
        guard let found = internalTarget(of: address, on: path, in: tree) else { continue }
        let file = tree.file(at: found.path)
        let hasAnchor = found.anchor.map { ids[file ?? ""]?.contains($0) ?? false } ?? true
        if file == nil || !hasAnchor { dead.append("\(path): \(address)") }
      }
    }
    #expect(dead == [])
  }

  @Test(arguments: Base.allCases)
  func nothingIsLoadedFromAnotherHost(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    var foreign: [String] = []
    for (path, document) in tree.documents() {
      for (element, _, address) in document.addresses where isLoaded(element) {
        if internalTarget(of: address, on: path, in: tree) == nil {
          foreign.append("\(path): \(element.name) \(address)")
        }
      }
      for text in document.styles where text.contains("url(") || text.contains("@import") {
        foreign.append("\(path): \(text)")
      }
    }
    #expect(foreign == [])
  }

  @Test(arguments: Base.allCases)
  func styleSheetsLoadOnlyPublishedFiles(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    #expect(!tree.paths(ending: ".css").isEmpty)
    for path in tree.paths(ending: ".css") {
      let text = tree.text(path)
      #expect(!text.contains("@import"))
      for match in text.matches(of: /url\(\s*["']?([^"')]+)["']?\s*\)/) {
        let address = String(match.output.1)
        if address.hasPrefix("data:") || address.hasPrefix("#") { continue }
        let target = internalTarget(of: address, on: path, in: tree)
        #expect(target.flatMap { tree.file(at: $0.path) } != nil, "\(path): \(address)")
      }
    }
  }

  @Test func everyPageCanBeReachedFromTheHomePage() throws {
    let site = try SampleSite.built()
    let tree = try site.tree()
    let documents = Dictionary(
      uniqueKeysWithValues: tree.documents().map { ($0.path, $0.document) })
    var reached: Set = ["index.html"]
    var waiting = ["index.html"]
    while let path = waiting.popLast() {
      for (element, _, address) in documents[path]?.addresses ?? [] where element.name == "a" {
        guard let found = internalTarget(of: address, on: path, in: tree),
          let file = tree.file(at: found.path), reached.insert(file).inserted
        else { continue }
        waiting.append(file)
      }
    }
    let alone = documents.filter { path, document in
      !reached.contains(path) && !document.isHidden
    }
    #expect(alone.keys.sorted() == [])
  }

  private func isLoaded(_ element: HTMLDocument.Element) -> Bool {
    if Self.loading.contains(element.name) { return true }
    let kinds = Set((element["rel"] ?? "").split(separator: " ").map(String.init))
    return element.name == "link"
      && !kinds.isDisjoint(with: ["stylesheet", "icon", "preload", "modulepreload", "manifest"])
  }

  /// The path on this site, still encoded, and the anchor; nil for addresses elsewhere.
  private func internalTarget(
    of address: String, on path: String, in tree: PublishedTree
  ) -> (path: String, anchor: String?)? {
    let page = URL(string: tree.base.origin + tree.address(of: path))
    guard let url = URL(string: address, relativeTo: page)?.absoluteURL,
      url.absoluteString.hasPrefix(tree.base.origin + "/")
    else { return nil }
    return (url.path(percentEncoded: true), url.fragment(percentEncoded: false))
  }
}

extension HTMLDocument {
  /// Where `meta` elements lead by themselves.
  fileprivate var refreshes: [(element: Element, attribute: String, address: String)] {
    elements.compactMap { element in
      guard element.name == "meta", element["http-equiv"]?.lowercased() == "refresh",
        let content = element["content"], let start = content.range(of: "url=")
      else { return nil }
      return (element, "content", String(content[start.upperBound...]))
    }
  }

  /// All style written in the page itself.
  fileprivate var styles: [String] {
    elements.compactMap { $0["style"] } + rawTexts.filter { $0.element == "style" }.map(\.text)
  }

  /// Whether search engines are asked not to list it.
  var isHidden: Bool {
    elements.contains { $0.name == "meta" && $0["name"] == "robots" && $0["content"] == "noindex" }
  }

  /// The address that the page says it has.
  var canonical: String? {
    elements.first { $0.name == "link" && $0["rel"] == "canonical" }?["href"]
  }
}
