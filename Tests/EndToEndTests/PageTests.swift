import Foundation
import TestSupport
import Testing

/// What every page owes its readers.
@Suite struct PageTests {
  @Test func everyPageIsValidHTML() throws {
    let site = try SampleSite.shared(.folder)
    guard let messages = try HTMLValidator.messages(on: site.published) else { return }
    #expect(messages == [])
  }

  @Test func everyPageIsSmall() throws {
    let site = try SampleSite.built()
    let tree = try site.tree()
    for path in tree.paths(ending: ".html") {
      #expect((tree.files[path] ?? []).count < 60_000, "\(path)")
    }
  }

  @Test(arguments: Base.allCases)
  func stylesAndScriptsAreTheFilesThatThePageTrusts(base: Base) throws {
    let site = try SampleSite.built(base)
    let tree = try site.tree()
    var trusted: [String: Set<String>] = [:]
    for (path, document) in tree.documents() {
      for element in document.elements {
        let isStyle = element.name == "link" && element["rel"] == "stylesheet"
        let address = isStyle ? element["href"] : element.name == "script" ? element["src"] : nil
        guard let address else { continue }
        let integrity = try #require(element["integrity"], "\(path): \(address)")
        trusted[address, default: []].insert(integrity)
      }
    }
    #expect(trusted.count >= 2)
    for (address, values) in trusted {
      let file = try #require(tree.file(at: address), "\(address)")
      guard let hash = try Python.output(of: Self.hashScript, input: tree.files[file] ?? [])
      else { return }
      #expect(values == [hash], "\(address)")
    }
  }

  private static let hashScript = """
    import base64, hashlib, sys
    digest = hashlib.sha256(sys.stdin.buffer.read()).digest()
    print('sha256-' + base64.b64encode(digest).decode(), end='')
    """
}
