import Diagnostics
import Mustache
import TestSupport
import Testing

@Suite struct FuzzTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "#", "^", "/", "<", ">", "$", "&", "!", "=", "*", ".", "|", ":", "\"",
    " ", "\n", "\r\n", "a", "b", "p", "upper", "first: 2", "{%", "%}", "é", "<script>",
    "</script>", "<a b=", "\u{0}",
  ]

  @Test(arguments: 0..<8 as Range<UInt64>)
  func brokenTemplatesAreReportedWithinTheirBytesAndNeverCrash(seed: UInt64) {
    var random = RandomTemplates(seed: seed)
    for _ in 0..<60 {
      let (main, partials) = random.templates()
      let broken = mutated(main, &random)
      let data = random.value()
      for dialect in [Dialect.strict, .specification] {
        check(broken, partials.mapValues { mutated($0, &random) }, data, dialect)
      }
    }
  }

  private func check(
    _ main: String, _ partials: [String: String], _ data: Value, _ dialect: Dialect
  ) {
    var findings: [Diagnostic] = []
    let templates = Templates(
      compiling: sources(main, partials), dialect: dialect, findings: &findings)
    templates.check(
      [TemplateRoot("page", ["Root"])], against: CheckerTests.model, findings: &findings)
    guard let template = templates["page"] else { return }
    let environment = PipeEnvironment(languageCode: "de")
    var output: [UInt8] = []
    template.render([data], in: environment, into: &output, findings: &findings)
    template.specialised(for: [data], in: environment)
      .render([data], in: environment, into: &output, findings: &findings)
    for finding in findings {
      guard case .bytes(let source, let byteRange) = finding.place else { continue }
      #expect(byteRange.lowerBound >= 0 && byteRange.upperBound <= source.bytes.count)
    }
  }

  private func mutated(_ text: String, _ random: inout RandomTemplates) -> String {
    var parts = text.map(String.init)
    for _ in 0..<random.pick([0, 1, 2, 5]) {
      let position = random.pick(Array(0...parts.count))
      if random.chance(40), position < parts.count {
        parts.remove(at: position)
      } else {
        parts.insert(random.pick(Self.pieces), at: position)
      }
    }
    return parts.joined()
  }
}
