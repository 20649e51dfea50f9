import Diagnostics
import Mustache
import Quantity
import Testing

@Suite struct RenderingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let template: String
    let data: Value
    let expected: String
    let partials: [String: String]

    init(
      _ template: String, _ data: Value, _ expected: String, partials: [String: String] = [:]
    ) {
      self.template = template
      self.data = data
      self.expected = expected
      self.partials = partials
    }

    var testDescription: String { template }
  }

  static let values: [Example] = [
    Example("a{{ x }}b", ["x": "ü"], "aüb"),
    Example("{{ x }}", ["x": "& < > \" '"], "&amp; &lt; &gt; &quot; &#39;"),
    Example("{{{ x }}}{{& x }}", ["x": "<b>"], "<b><b>"),
    Example("{{ x }}", ["x": .html(Array("<b>".utf8))], "&lt;b&gt;"),
    Example("{{{ x }}}", ["x": .html(Array("<b>".utf8))], "<b>"),
    Example("{{ x }}|{{ y }}", ["x": .null, "y": .unknown], "|"),
    Example(
      "{{ x }} {{ y }} {{ z }}", ["x": 0, "y": -85, "z": .number(.min)],
      "0 -85 -9223372036854775808"),
    Example("{{ x }}", ["x": .number(.max)], "9223372036854775807"),
    Example("{{ x }}{{ y }}", ["x": true, "y": ["a": 1]], "true"),
    Example("{{ a.b.c }}", ["a": ["b": ["c": "deep"]]], "deep"),
    Example("{{# a }}{{ b.c }}{{/ a }}", ["a": ["b": [:]], "b": ["c": "ERROR"]], ""),
    Example("{{# a }}{{ x }}{{/ a }}", ["a": ["x": .null], "x": "outer"], ""),
    Example("{{# a }}{{ x }}{{/ a }}", ["a": ["y": 1], "x": "outer"], "outer"),
  ]

  static let sections: [Example] = [
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", ["x": true], "1"),
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", ["x": false], "0"),
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", ["x": ""], "0"),
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", ["x": 0], "0"),
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", ["x": []], "0"),
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", ["x": [:]], "1"),
    Example("{{# x }}1{{/ x }}{{^ x }}0{{/ x }}", [:], "0"),
    Example("{{# x }}<{{ . }}>{{/ x }}", ["x": ["a", 2, "&"]], "<a><2><&amp;>"),
    Example("{{# x }}({{# . }}{{ . }}{{/ . }}){{/ x }}", ["x": [[1, 2], [3]]], "(12)(3)"),
    Example("{{# x }}\n{{ y }}\n{{/ x }}\n", ["x": [["y": 1], ["y": 2]]], "1\n2\n"),
    Example("{{# x | first: 2 }}{{ . }}{{/ x }}", ["x": [1, 2, 3]], "12"),
    Example("{{^ x | first: 0 }}none{{/ x }}", ["x": [1, 2, 3]], "none"),
    Example("{{=<% %>=}}<%# x %>{{<% . %>}}<%/ x %>", ["x": 1], "{{1}}"),
  ]

  static let inclusions: [Example] = [
    Example("<{{> p }}>", ["x": 1], "<1>", partials: ["p": "{{ x }}"]),
    Example(
      "  {{> p }}\n.", ["x": "a\nb"], "  1\n  a\nb\n  2\n.",
      partials: ["p": "1\n{{ x }}\n2\n"]),
    Example(
      "  {{> p }}\n", ["u": true], "  1\n  yes\n  2\n",
      partials: ["p": "1\n{{# u }}\nyes\n{{/ u }}\n2\n"]),
    Example(
      "  {{> p }}\n", ["u": [1, 2]], "  12!\n", partials: ["p": "{{# u }}{{ . }}{{/ u }}!\n"]),
    Example(
      "  {{> p }}\n", [:], "    x\n  y\n",
      partials: ["p": "  {{> q }}\ny\n", "q": "x\n"]),
    Example("{{>* which }}", ["which": "p"], "P", partials: ["p": "P"]),
    Example(
      "{{> n }}", ["v": 1, "k": [["v": 2, "k": []]]], "1(2())",
      partials: ["n": "{{ v }}({{# k }}{{> n }}{{/ k }})"]),
    Example(
      "{{< p }}{{$ a }}mine{{/ a }}{{/ p }}", [:], "[mine|b]",
      partials: ["p": "[{{$ a }}a{{/ a }}|{{$ b }}b{{/ b }}]"]),
    Example(
      "{{< m }}{{$ a }}top{{/ a }}{{/ m }}", [:], "top",
      partials: ["m": "{{< p }}{{$ a }}middle{{/ a }}{{/ p }}", "p": "{{$ a }}low{{/ a }}"]),
    Example(
      "{{< p }}\n{{$ a }}\none\n  two\n{{/ a }}\n{{/ p }}\n", [:],
      "<div>\n  one\n    two\n</div>\n",
      partials: ["p": "<div>\n  {{$ a }}\n  {{/ a }}\n</div>\n"]),
    Example(
      "{{< p }}\n{{$ a }}\n  one\n  two\n{{/ a }}\n{{/ p }}\n", [:], "<p>one\ntwo\n</p>",
      partials: ["p": "<p>{{$ a }}x{{/ a }}</p>"]),
    Example(
      "{{< p }}{{$ a }}{{$ a }}inner{{/ a }}{{/ a }}{{/ p }}", [:], "inner",
      partials: ["p": "{{$ a }}{{/ a }}"]),
    Example(
      "{{<* which }}{{$ a }}1{{/ a }}{{/* which }}", ["which": "p"], "1",
      partials: ["p": "{{$ a }}{{/ a }}"]),
  ]

  @Test(arguments: values + sections + inclusions)
  func aTemplateRenders(_ example: Example) {
    let result = rendered(example.template, example.data, partials: example.partials)
    #expect(result.text == example.expected)
    #expect(result.findings.map(\.what) == [])
  }

  /// Every length around the words of eight bytes, with something to escape at every place.
  @Test func escapingIsTheSameAtEveryPosition() {
    let references = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "%": "%", "é": "é",
    ]
    for count in 0..<20 {
      for position in 0..<max(count, 1) {
        for (special, reference) in references {
          var text = Array(repeating: "x", count: count)
          var expected = text
          if count > 0 {
            text[position] = special
            expected[position] = reference
          }
          #expect(
            rendered("[{{ x }}]", ["x": .text(text.joined())]).text
              == "[\(expected.joined())]")
        }
      }
    }
  }

  @Test func theInnermostOfSeveralFramesDecides() {
    #expect(rendered("{{ a }}{{ b }}", ["a": 1, "b": 1], ["b": 2]).text == "12")
  }

  @Test func aRendererWritesOnePageAfterTheOther() {
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources("{{# x }}{{ . }}{{/ x }}", [:]), findings: &findings)
    var renderer = Renderer()
    var output: [UInt8] = Array("> ".utf8)
    for count in [1, 300, 0, 2] {
      guard let template = templates["page"] else { continue }
      let list = Value.list(Array(repeating: .text("ab"), count: count))
      renderer.render(
        template, [["x": list]], in: PipeEnvironment(languageCode: "en"), into: &output)
    }
    #expect(String(decoding: output, as: UTF8.self) == "> " + String(repeating: "ab", count: 303))
  }

  @Test func endlessInclusionIsReportedWithItsChain() {
    let result = rendered("{{> p }}", [:], partials: ["p": "{{# . }}{{> p }}{{/ . }}"])
    #expect(result.findings.map(\.id) == ["mustache.endless-inclusion"])
    #expect(
      result.findings.first?.why.hasPrefix("included from p.mustache:1:9, from p.mustache:1:9")
        == true)
  }

  @Test func aValueThatNamesNoTemplateIsReported() {
    let result = rendered("a\n{{>* x }}", ["x": "cart"], partials: ["card": ""])
    #expect(result.findings.map(\.id) == ["mustache.missing-partial"])
    #expect(result.findings.first?.what.contains("did you mean `card`?") == true)
  }

  @Test func aMistakeThatManyPagesMeetIsReportedOnce() {
    var findings: [Diagnostic] = []
    let templates = Templates(compiling: sources("{{>* x }}", [:]), findings: &findings)
    var renderer = Renderer()
    var output: [UInt8] = []
    for name in ["a", "b", "a", "b"] {
      guard let template = templates["page"] else { continue }
      renderer.render(
        template, [["x": .text(name)]], in: PipeEnvironment(languageCode: "en"), into: &output)
    }
    #expect(renderer.findings.count == 2)
  }

  @Test func aPipeThatFailsIsReportedAtItsTagWithTheChain() {
    let failing = Pipe("asset", accepts: [.text], gives: .url) {
      operand, _, _ throws(PipeFailure) in
      throw PipeFailure("there is no such asset", why: "assets are files", fix: "add it")
    }
    let result = rendered(
      "{{> p }}", [:], partials: ["p": "\n  {{ \"x.css\" | asset }}"],
      pipes: .standard(and: [failing]))
    #expect(result.findings.map(\.id) == ["mustache.pipe-failed"])
    guard let finding = result.findings.first else { return }
    #expect(TextReport().location(of: finding.place) == "p.mustache:2:3")
    #expect(finding.why == "assets are files; included from page.mustache:1:1")
  }
}
