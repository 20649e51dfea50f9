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
  @Test(arguments: 0..<20 as Range<UInt64>)
  func specialisingAndThenRenderingIsRendering(block: UInt64) {
    for seed in block * 500..<(block + 1) * 500 {
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

  /// What is rendered; nil when something went wrong, such as endless inclusion.
  private func bytes(_ template: Template, _ stack: [Value]) -> [UInt8]? {
    var findings: [Diagnostic] = []
    var output: [UInt8] = []
    template.render(stack, in: Self.environment, into: &output, findings: &findings)
    return findings.isEmpty ? output : nil
  }
}
