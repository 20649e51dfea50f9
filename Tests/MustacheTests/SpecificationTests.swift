import Diagnostics
import Mustache
import Testing

@Suite struct SpecificationTests {
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~inheritance", "~dynamic-names",
  ]

  @Test(arguments: modules.flatMap(SpecificationSuite.cases))
  func theSuitePasses(_ example: SpecificationSuite.Case) {
    let result = rendered(
      example.template, example.data?.value ?? .null, partials: example.partials ?? [:],
      dialect: .specification)
    #expect(result.text == example.expected)
    #expect(result.findings.isEmpty)
  }
}

extension SpecificationTests {
  @Test(.disabled("templates have no lambdas: data cannot run code"), arguments: ["~lambdas"])
  func theSuiteOfLambdasIsNotMeantToPass(module: String) {}
}

/// What a template and its partials render to, with everything that was found.
func rendered(
  _ template: String, _ data: Value..., partials: [String: String] = [:],
  pipes: PipeTable = .standard, dialect: Dialect = .strict, language: String = "en"
) -> (text: String, findings: [Diagnostic]) {
  var findings: [Diagnostic] = []
  let templates = Templates(
    compiling: sources(template, partials), pipes: pipes, dialect: dialect, findings: &findings)
  var output: [UInt8] = []
  templates["page"]?.render(
    data, in: PipeEnvironment(languageCode: language), into: &output, findings: &findings)
  return (String(decoding: output, as: UTF8.self), findings)
}

/// The main template as `page.mustache` with its partials, in the order of their names.
func sources(_ template: String, _ partials: [String: String]) -> [TemplateSource] {
  [source("page", template)]
    + partials.sorted { $0.key < $1.key }.map { source($0.key, $0.value) }
}

func source(_ name: String, _ text: String) -> TemplateSource {
  TemplateSource(name: name, source: Source(path: "\(name).mustache", text: text))
}
