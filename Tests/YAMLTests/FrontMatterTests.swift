import Diagnostics
import Testing
import YAML

struct FrontMatterTests {
  struct Row: CustomTestStringConvertible {
    let text: String
    let yaml: String?
    let body: String

    init(_ text: String, _ yaml: String?, _ body: String) {
      self.text = text
      self.yaml = yaml
      self.body = body
    }

    var testDescription: String { text.debugDescription }
  }

  static let accepted = [
    Row("---\na: b\n---\nBody\n", "a: b\n", "Body\n"),
    Row("---\na: b\n...\nBody", "a: b\n", "Body"),
    Row("---\r\na: b\r\n---\r\nBody", "a: b\r\n", "Body"),
    Row("\u{FEFF}---\na: b\n---\nBody", "a: b\n", "Body"),
    Row("--- \t\na: b\n---  \nBody", "a: b\n", "Body"),
    Row("---\n---\n", "", ""), Row("---\n---", "", ""), Row("---\na: b\n---\t", "a: b\n", ""),
    Row("---\na: |\n  ---\n ...\n---\n---\n", "a: |\n  ---\n ...\n", "---\n"),
    Row("---\n# ---\n----a\n---\n", "# ---\n----a\n", ""),
    Row("", nil, ""), Row("Body\n", nil, "Body\n"), Row("\u{FEFF}Body", nil, "Body"),
    Row("----\na\n----\n", nil, "----\na\n----\n"), Row("--", nil, "--"),
    Row("--- a\n", nil, "--- a\n"), Row("...\na: b\n---\n", nil, "...\na: b\n---\n"),
    Row("\n---\n\nBody", nil, "\n---\n\nBody"), Row("  \n", nil, "  \n"),
    Row("- - -\n", nil, "- - -\n"), Row("+\n", nil, "+\n"),
  ]

  @Test("Front matter and body are told apart", arguments: accepted)
  func frontMatterAndBodyAreToldApart(row: Row) {
    let source = Source(path: "page.md", text: row.text)
    var findings: [Diagnostic] = []
    let parts = FrontMatter.split(source, findings: &findings)
    #expect(parts.yaml.map(source.text) == row.yaml)
    #expect(source.text(parts.body) == row.body)
    #expect(findings == [])
  }

  @Test(
    "A fence that is missing or misplaced is explained",
    arguments: [
      ("yaml.syntax-fence", "«---»\ntitle: x\ndate: y\n\n# Body\n", "after line 3"),
      ("yaml.syntax-fence", "\u{FEFF}«---»\r\ntitle: x\r\nText", "after line 2"),
      ("yaml.syntax-fence", "«---»\n\nA rule above.\n", "`***`"),
      ("yaml.syntax-fence", "«---»", ""),
      ("yaml.syntax-fence", "---\ntitle: x\n«----»\nBody\n", "exactly three"),
      ("yaml.syntax-fence", "---\ntags:\n  - a\n« ---»\nBody\n", ""),
      ("yaml.syntax-fence", "---\ntitle: x\n«—»\nBody\n", "write `---`"),
      ("yaml.late-fence", "\n«---»\ntitle: x\n---\n", "very first line"),
      ("yaml.late-fence", " «---»\ntitle:\n---\n", ""),
      ("yaml.toml-fence", "«+++»\ntitle = 1\n+++\n", "TOML"),
    ])
  func aFenceThatIsMissingOrMisplacedIsExplained(id: String, marked: String, words: String) {
    let marked = Marked(marked)
    var findings: [Diagnostic] = []
    let parts = FrontMatter.split(marked.source, findings: &findings)
    #expect(parts.yaml == nil)
    #expect(findings.map(\.id) == [id])
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
    #expect(findings.first?.words.contains(words) != false || words.isEmpty)
  }

  @Test func positionsAreThoseOfTheWholeFile() throws {
    let marked = Marked("\u{FEFF}---\n«ä»: 1\n«titel»: 😀\ndraft: «ja»\n---\nBody: x: y\n")
    var findings: [Diagnostic] = []
    let yaml = try #require(FrontMatter.split(marked.source, findings: &findings).yaml)
    let page = PageHeader.decoded(from: marked.source, in: yaml, findings: &findings)
    #expect(page == nil)
    let sorted = findings.sortedForReport()
    #expect(sorted.map(\.id) == ["yaml.unknown-key", "yaml.unknown-key", "yaml.bad-value"])
    #expect(sorted.map(\.byteRange) == marked.ranges.map { $0 })
    let location = TextReport().location(of: sorted[2].place)
    #expect(location == "sample.yaml:4:8")
  }

  @Test func aSyntaxErrorInFrontMatterPointsIntoTheFile() throws {
    let marked = Marked("---\r\nä: 1\r\ntitle: a«:» b\r\n---\r\nBody\r\n")
    var findings: [Diagnostic] = []
    let yaml = try #require(FrontMatter.split(marked.source, findings: &findings).yaml)
    #expect(PageHeader.decoded(from: marked.source, in: yaml, findings: &findings) == nil)
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }
}
