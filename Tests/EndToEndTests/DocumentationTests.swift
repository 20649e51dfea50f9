import CommandLine
import Foundation
import TestSupport
import Testing
import passalong
import tally

/// What the documentation prints works, and what it names is there.
@Suite struct DocumentationTests {
  @Test func examplesOfPagesBuildWithoutFindings() throws {
    let site = try SampleSite()
    let examples = try blocks("````markdown", in: "Documentation/writing.md")
    #expect(examples.count > 10)
    for (index, example) in examples.enumerated() {
      let isWhole = example.hasPrefix("---\n")
      let isPost = example.contains("\ndate: ")
      let page = isWhole ? example : "---\ntitle: Example\n---\n\n" + example
      let name = isPost ? "news/2026-04-01-example-\(index)" : "pages/example-\(index)"
      try site.folder.write(page, to: "Content/\(name).en.md")
    }
    let result = try site.build()
    #expect(result.errorText == "")
    #expect(result.status == 0)
  }

  @Test func examplesOfTemplatesCompileAndRender() throws {
    let site = try SampleSite()
    let examples = try blocks("```mustache", in: "Documentation/templates.md")
    #expect(examples.count > 5)
    for (index, example) in examples.enumerated() {
      try site.folder.write(example, to: "Content/theme/templates/example-\(index).mustache")
      try site.folder.write(
        "---\ntitle: Example\ntemplate: example-\(index)\n---\n\nText.\n",
        to: "Content/pages/example-\(index).en.md")
    }
    let result = try site.build()
    #expect(result.errorText == "")
    #expect(result.status == 0)
  }

  @Test func commandsAreUnderstood() throws {
    let tools = [Passalong.tool, Tally.tool]
    var count = 0
    for file in try markdownFiles() {
      let lines = try blocks("```sh", in: file).flatMap { $0.split(separator: "\n") }
      for line in lines {
        let words = Self.words(of: line)
        guard let tool = tools.first(where: { $0.name == words.first }) else { continue }
        count += 1
        let isUnderstood =
          switch Result(catching: { try tool.request(for: Array(words.dropFirst())) }) {
          case .success(.run), .success(.help), .success(.version): true
          case .success(.incomplete), .failure: false
          }
        #expect(isUnderstood, "\(file): \(line)")
      }
    }
    #expect(count > 30)
  }

  /// The words of a command as a shell splits them, up to a comment, a pipe or a redirection.
  private static func words(of line: Substring) -> [String] {
    var words = [""]
    var quote: Character?
    for symbol in line {
      if symbol == quote {
        quote = nil
      } else if quote == nil, symbol == "'" || symbol == "\"" {
        quote = symbol
      } else if quote != nil {
        words[words.count - 1].append(symbol)
      } else if "#|>".contains(symbol) {
        break
      } else if symbol != " " {
        words[words.count - 1].append(symbol)
      } else if words.last != "" {
        words.append("")
      }
    }
    return words.last == "" ? words.dropLast() : words
  }

  @Test func linksBetweenDocumentsLeadToFiles() throws {
    var dead: [String] = []
    for file in try markdownFiles() {
      let folder = Repository.file(file).deletingLastPathComponent()
      let text = try prose(of: file)
      for match in text.matches(of: /\]\(([^)\s]+)\)/) {
        let address = match.output.1
        if address.contains(":") || address.hasPrefix("#") { continue }
        let target = folder.appending(path: String(address.prefix { $0 != "#" }))
        if !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) {
          dead.append("\(file): \(address)")
        }
      }
    }
    #expect(dead == [])
  }

  private func markdownFiles() throws -> [String] {
    let top = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"]
    let folder = Repository.file("Documentation").path(percentEncoded: false)
    let documents = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/" + $0 }
    return top + documents
  }

  /// The fenced blocks of a document that open with exactly this line.
  private func blocks(_ opening: String, in file: String) throws -> [String] {
    let lines = try String(contentsOf: Repository.file(file), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let fence = opening.prefix { $0 == "`" }
    var blocks: [String] = []
    var block: String?
    for line in lines {
      if let text = block {
        block = line == fence ? nil : text + line + "\n"
        if line == fence { blocks.append(text) }
      } else if line == opening {
        block = ""
      }
    }
    return blocks
  }

  /// A document without its fenced blocks and code spans.
  private func prose(of file: String) throws -> String {
    var fence: String?
    var text = ""
    let contents = try String(contentsOf: Repository.file(file), encoding: .utf8)
    for line in contents.split(separator: "\n", omittingEmptySubsequences: false) {
      let ticks = String(line.prefix { $0 == "`" })
      if let open = fence {
        if ticks == open { fence = nil }
      } else if ticks.count >= 3 {
        fence = ticks
      } else {
        text += line.replacing(/`[^`]*`/, with: "") + "\n"
      }
    }
    return text
  }
}
