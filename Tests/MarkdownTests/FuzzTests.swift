import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

/// Whatever the bytes are, nothing traps, and every range lies within the source.
@Suite struct FuzzTests {
  /// Takes every directive apart in every way there is.
  private struct Splitter: MarkdownHost {
    mutating func resolveLink(_ destination: Span<UInt8>) -> LinkResolution {
      destination.count % 3 == 0 ? .broken(.init("x.y", "z")) : .unchanged
    }

    mutating func resolveImage(_ destination: Span<UInt8>) -> ImageResolution {
      destination.count % 2 == 0 ? .broken(.init("x.y", "z")) : .unchanged
    }

    mutating func renderDirective(
      _ directive: Directive, on page: inout MarkdownPage, into html: inout [UInt8]
    ) {
      _ = page.sections(directive.body, host: &self)
      _ = page.listItems(directive.body, host: &self)
      _ = page.table(directive.body, host: &self)
      page.renderInline(directive.body, host: &self, into: &html)
      let bytes = directive.body.byteRange
      let half = bytes.lowerBound + bytes.count / 2
      page.render(directive.body.part(half..<bytes.upperBound), host: &self, into: &html)
    }
  }

  private static let samples =
    CommonMarkSamples.groups.flatMap(\.texts) + [
      "````{x} y\n- a | b\n  ```{z}\n  c | d\n  ```\n````",
      "> ```{a}\n> # b {#c}\n> 1. **d** e\n> ```",
      "\"a 'b\" c' -- ... \\\"d\\\" \\--", "# \"a\" {#b}\n\n# a {#b}\n",
    ]

  private func check(_ bytes: [UInt8]) {
    for punctuation in [Punctuation.german, nil] {
      let rendering = Rendering(
        bytes, options: MarkdownOptions(punctuation: punctuation), host: Splitter())
      let page = rendering.page
      for finding in page.findings {
        guard case .bytes(let source, let range) = finding.place else { continue }
        #expect(source == rendering.source)
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(finding.id)")
      }
      for index in page.links.indices {
        #expect(page.byteRange(ofLinkAt: index).upperBound <= bytes.count)
      }
      for heading in page.headings {
        #expect(page.byteRange(of: heading).upperBound <= bytes.count)
        #expect(!heading.id.isEmpty)
      }
      #expect(Set(page.headings.map(\.id)).count == page.headings.count)
    }
  }

  @Test(arguments: UInt64(1)...60)
  func changedSamplesDoNoHarm(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes += Array((Self.samples.randomElement(using: &generator) ?? "").utf8) + [10]
      }
      for _ in 0..<Int.random(in: 0...6, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[index] = .random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: index)
        default: bytes.removeSubrange(index...)
        }
      }
      check(bytes)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func randomMarkupDoesNoHarm(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 { check(Array(RandomMarkdown.text(&generator).utf8)) }
  }

  @Test(arguments: UInt64(1)...20)
  func randomBytesDoNoHarm(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0...200, using: &generator)
      check((0..<count).map { _ in .random(in: 0...255, using: &generator) })
    }
  }

  /// Documents inside each other, on several threads at once, give what one alone gives.
  @Test func documentsOnSeveralThreadsDoNotMeet() async {
    let text = Self.samples.joined(separator: "\n\n")
    let expected = Rendering(text, host: Splitter()).html
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<5).allSatisfy { _ in Rendering(text, host: Splitter()).html == expected }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func aTextLargerThanTheFirstBlockOfMemoryIsRenderedWhole() {
    let paragraph = "*a* [b](c) `d`\n\n"
    let html = Rendering(String(repeating: paragraph, count: 20_000)).html
    let expected = "<p><em>a</em> <a href=\"c\">b</a> <code>d</code></p>\n"
    #expect(html == String(repeating: expected, count: 20_000))
    #expect(Rendering(paragraph).html == expected)
  }

  @Test func compactHTMLHasNoLineBreaksBetweenBlocks() {
    var options = MarkdownOptions()
    options.isCompact = true
    let text =
      "# a\n\nb  \nc\nd\n\n- e\n\n  f\n\n> g\n\n***\n\n```{x}\nh\n```\n\n```\ni\n```\n\n![j](k)"
    #expect(
      Rendering(text, options: options, host: RecordingHost()).html
        == "<h1 id=\"a\">a</h1><p>b<br>c\nd</p><ul><li><p>e</p><p>f</p></li></ul>"
        + "<blockquote><p>g</p></blockquote><hr><x-x>\n<p>h</p></x-x><pre><code>i\n</code></pre>"
        + "<p><img src=\"k\" alt=\"j\" decoding=\"async\"></p>")
  }
}
