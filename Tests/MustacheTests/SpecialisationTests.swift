import Diagnostics
import Mustache
import TestSupport
import Testing

@Suite struct SpecialisationTests {
  private static let environment = PipeEnvironment(languageCode: "en")

  @Test(arguments: SpecificationTests.modules.flatMap(SpecificationSuite.cases))
  func theSuitePassesWithEverythingKnown(_ example: SpecificationSuite.Case) {
    let data = example.data?.value ?? .null
    #expect(specialised(example, known: [data], given: [.null]) == example.expected)
  }

  @Test(arguments: SpecificationTests.modules.flatMap(SpecificationSuite.cases))
  func theSuitePassesWithNothingKnown(_ example: SpecificationSuite.Case) {
    let data = example.data?.value ?? .null
    #expect(specialised(example, known: [.unknown], given: [data]) == example.expected)
  }

  private func specialised(
    _ example: SpecificationSuite.Case, known: [Value], given: [Value]
  ) -> String {
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources(example.template, example.partials ?? [:]), dialect: .specification,
      findings: &findings)
    let template = templates["page"]?.specialised(for: known, in: Self.environment)
    var output: [UInt8] = []
    template?.render(given, in: Self.environment, into: &output, findings: &findings)
    return findings.isEmpty ? String(decoding: output, as: UTF8.self) : "\(findings)"
  }

  /// Seeds in blocks, so that a failure names a thousand at most.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func specialisingAndThenRenderingIsRendering(block: UInt64) {
    for seed in block * 250..<(block + 1) * 250 {
      guard checkSeed(seed) else { return }
    }
  }

  private func checkSeed(_ seed: UInt64) -> Bool {
    var random = RandomTemplates(seed: seed)
    let (main, partials) = random.templates()
    let stack: [Value] = [random.value(), .object(random.object(depth: 3))]
    let split = stack.map { random.split($0, percent: Int(seed % 7) * 8) }
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources(main, partials), dialect: .specification, findings: &findings)
    guard let template = templates["page"] else { return true }
    let expected = bytes(template, stack)
    guard let expected else { return true }
    let once = template.specialised(for: split.map(\.known), in: Self.environment)
    let known: [Value] = split.map { _ in .unknown }
    let twice = once.specialised(for: known, in: Self.environment)
    let late = template.specialised(for: known, in: Self.environment)
      .specialised(for: split.map(\.known), in: Self.environment)
    for (kind, candidate) in [("once", once), ("twice", twice), ("late", late)] {
      for given in [stack, split.map(\.given)] {
        let found = bytes(candidate, given)
        if found != expected {
          Issue.record(
            """
            seed \(seed), \(kind)
            main: \(main.debugDescription)
            partials: \(partials)
            stack: \(stack)
            known: \(split.map(\.known))
            expected: \(String(decoding: expected, as: UTF8.self).debugDescription)
            found:    \(String(decoding: found ?? [], as: UTF8.self).debugDescription)
            """)
          return false
        }
      }
    }
    return true
  }

  @Test func whatIsOpenStaysAndAllElseBecomesText() {
    let result = late(
      "<p>{{ site.title }}</p>{{# list }}{{ . }}-{{ name }};{{/ list }}{{> p }}",
      partials: ["p": "{{ page.title }}{{ page.url }}"],
      known: [
        "site": ["title": "A & B"], "list": [1, 2], "name": .unknown,
        "page": ["title": "T", "url": .unknown],
      ],
      given: ["name": "<n>", "page": ["url": "/u"]])
    #expect(result.text == "<p>A &amp; B</p>1-&lt;n&gt;;2-&lt;n&gt;;T/u")
    #expect(result.findings.isEmpty)
  }

  @Test func aNameThatAnUnknownFrameMayHaveIsLookedUpThereFirst() {
    let template = "{{# who }}{{ name }}{{/ who }}"
    let known: Value = ["who": .unknown, "name": "outer"]
    #expect(late(template, known: known, given: ["who": ["name": "inner"]]).text == "inner")
    #expect(late(template, known: known, given: ["who": [:]]).text == "outer")
    #expect(late(template, known: known, given: ["who": ["name": .null]]).text == "")
  }

  @Test func recursionOverUnknownDataIsLeftToRendering() {
    let result = late(
      "{{# tree }}\n  {{> n }}\n{{/ tree }}\n",
      partials: ["n": "{{ v }}{{ mark }}\n{{# k }}\n  {{> n }}\n{{/ k }}\n"],
      known: ["tree": .unknown, "mark": "!"],
      given: ["tree": ["v": 1, "k": [["v": 2, "k": []], ["v": 3, "k": []]]]])
    #expect(result.text == "  1!\n    2!\n    3!\n")
  }

  @Test func whatStandsBesideSuchRecursionIsStillRenderedBefore() {
    let language = Pipe("language", accepts: [.text], gives: .text) { _, _, environment in
      .text(environment.languageCode)
    }
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources("{{ \"\" | language }}{{> n }}", ["n": "{{# k }}{{> n }}.{{/ k }}"]),
      pipes: .standard(and: [language]), findings: &findings)
    var output: [UInt8] = []
    let tree: Value = ["k": [["k": []], ["k": []]]]
    templates["page"]?.specialised(for: [.unknown], in: Self.environment)
      .render([tree], in: PipeEnvironment(languageCode: "de"), into: &output, findings: &findings)
    #expect(String(decoding: output, as: UTF8.self) == "en..")
  }

  @Test func endlessInclusionIsLeftToRenderingWhichReportsIt() {
    let result = late("{{> p }}", partials: ["p": "{{> p }}{{> p }}"], known: [:], given: [:])
    #expect(result.findings.map(\.id) == ["mustache.endless-inclusion"])
  }

  @Test func aPipeThatFailsLaterStillSaysHowItsTemplateWasReached() {
    let failing = Pipe("fail", accepts: [.text], gives: .text) {
      _, _, _ throws(PipeFailure) in throw PipeFailure("it fails")
    }
    let result = late(
      "{{> q }}", partials: ["q": "\n{{> p }}", "p": "{{ x | fail }}{{ \"y\" | fail }}"],
      known: ["x": .unknown], given: ["x": "1"], pipes: .standard(and: [failing]))
    let chain = "included from q.mustache:2:1, from page.mustache:1:1"
    #expect(result.findings.map(\.why) == [chain, chain])
  }

  @Test func aPipeThatFailsInSuchRecursionSaysHowItWasReached() {
    let failing = Pipe("fail", accepts: [.text], gives: .text) {
      _, _, _ throws(PipeFailure) in throw PipeFailure("it fails")
    }
    let result = late(
      "{{> q }}", partials: ["q": "{{> n }}", "n": "{{# k }}{{> n }}{{/ k }}{{ x | fail }}"],
      known: .unknown, given: ["k": [["k": [], "x": "1"]]], pipes: .standard(and: [failing]))
    #expect(
      result.findings.map(\.why) == [
        "included from n.mustache:1:9, from q.mustache:1:1, from page.mustache:1:1"
      ])
  }

  @Test func aPipeThatDependsOnMoreThanItsOperandIsLeftToRendering() {
    let counting = Pipe("now", accepts: [.text], gives: .text, isConstant: false) {
      _, _, environment in .text(environment.languageCode)
    }
    let pipes = PipeTable.standard(and: [counting])
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources("{{ \"x\" | upper | now }}", [:]), pipes: pipes, findings: &findings)
    var output: [UInt8] = []
    templates["page"]?.specialised(for: [[:]], in: Self.environment)
      .render([[:]], in: PipeEnvironment(languageCode: "de"), into: &output, findings: &findings)
    #expect(String(decoding: output, as: UTF8.self) == "de")
  }

  private func late(
    _ template: String, partials: [String: String] = [:], known: Value, given: Value,
    pipes: PipeTable = .standard
  ) -> (text: String, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources(template, partials), pipes: pipes, findings: &findings)
    var output: [UInt8] = []
    templates["page"]?.specialised(for: [known], in: Self.environment)
      .render([given], in: Self.environment, into: &output, findings: &findings)
    return (String(decoding: output, as: UTF8.self), findings)
  }

  /// What is rendered; nil when something went wrong, such as endless inclusion.
  private func bytes(_ template: Template, _ stack: [Value]) -> [UInt8]? {
    var findings: [Diagnostic] = []
    var output: [UInt8] = []
    template.render(stack, in: Self.environment, into: &output, findings: &findings)
    return findings.isEmpty ? output : nil
  }
}
