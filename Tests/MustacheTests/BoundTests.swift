import Diagnostics
import Mustache
import Testing

@Suite struct BoundTests {
  @Test func aTemplateOverTheBoundIsRefusedBeforeItIsParsed() {
    let text = [UInt8](repeating: UInt8(ascii: "{"), count: 16 << 20 | 1)
    let source = Source(path: "page.mustache", bytes: text)
    var findings: [Diagnostic] = []
    _ = Templates(
      compiling: [TemplateSource(name: "page", source: source)], pipes: .standard(and: []),
      findings: &findings)
    #expect(findings.map(\.id) == ["mustache.too-large"])
    #expect(findings.first?.place == .bytes(source, 0..<0))
  }
}
