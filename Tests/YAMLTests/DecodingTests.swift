import Diagnostics
import Testing
import YAML

/// From a text to a record, or to findings.
struct DecodingTests {
  private static func offer(_ text: String) -> (Offer?, [Diagnostic]) {
    var findings: [Diagnostic] = []
    let source = Source(path: "offer.yaml", text: text)
    return (Offer.decoded(from: source, findings: &findings), findings)
  }

  @Test func aCompleteRecordIsRead() throws {
    let (offer, findings) = Self.offer(
      """
      id: solar-friend
      title: { de: "Nachbarn: ans Netz", en: Bring your neighbours }
      hold: 14 days
      rewards_max: 10
      open: false
      tags: [NO, "1.10", ~x]
      runs: { from: 2026, through: 2027 }
      reward:
        kind: percent
        rate: 5
        at_most: 100.00 EUR
      links:
        shop: https://shop.example.org/
        blog: https://blog.example.org/
      extra: { anything: [goes] }

      """)
    #expect(findings == [])
    let read = try #require(offer)
    #expect(read.id == Identifier(yaml: "solar-friend"))
    #expect(read.title["de"] == "Nachbarn: ans Netz")
    #expect(read.title["en"] == "Bring your neighbours")
    #expect(read.title["fr"] == nil)
    #expect(read.title.languages.map(\.value) == ["de", "en"])
    #expect(read.hold == DayCount(14))
    #expect(read.rewardsMax == 10)
    #expect(!read.isOpen)
    #expect(read.tags == ["NO", "1.10", "~x"])
    #expect(read.runs?.from == 2026)
    #expect(read.reward?.value == .percent(rate: 5, atMost: "100.00 EUR"))
    #expect(read.links.keys == ["shop", "blog"])
    #expect(read.links["blog"]?.value == "https://blog.example.org/")
    #expect(read.links["blog"]?.place.text == "https://blog.example.org/")
    #expect(read.links.keyPlace("shop")?.text == "shop")
    guard case .sequence(let items) = read.extra?["anything"]?.content else {
      Issue.record("extra is lost")
      return
    }
    #expect(items.map(\.text) == ["goes"])
  }

  @Test(
    "Absent and empty optional keys take their default",
    arguments: [
      "id: a\ntitle: T\n",
      "id: a\ntitle: T\nhold:\nrewards_max: ~\nopen: null\ntags:\nruns:\nreward:\nlinks:\nextra:\n",
    ])
  func absentAndEmptyOptionalKeysTakeTheirDefault(text: String) throws {
    let (offer, findings) = Self.offer(text)
    #expect(findings == [])
    let read = try #require(offer)
    #expect(read.title == .same(Located("T", at: .file("x"))))
    #expect(read.title["de"] == "T" && read.title["en"] == "T")
    #expect(read.hold == DayCount(30) && read.isOpen && read.tags.isEmpty && read.links.isEmpty)
    #expect(read.rewardsMax == nil && read.runs == nil && read.reward == nil && read.extra == nil)
  }

  struct Row: CustomTestStringConvertible {
    let ids: [String]
    let marked: String
    /// Parts of the findings' words.
    let words: [String]

    init(_ ids: String, _ marked: String, _ words: String...) {
      self.ids = ids.split(separator: " ").map { "yaml.\($0)" }
      self.marked = marked
      self.words = words
    }

    var testDescription: String { marked.debugDescription }
  }

  static let rows = [
    // Keys.
    Row("unknown-key", "id: a\ntitle: T\n«hodl»: 3 days\n", "did you mean `hold`?", "of the offer"),
    Row("unknown-key", "id: a\ntitle: T\n«colour»: red\n", "its keys are `id`, `title`"),
    Row("unknown-key", "id: a\n«titel»: T\n", "did you mean `title`?"),
    Row("unknown-key", "id: a\n«“title”»: T\n", "did you mean `title`?"),
    Row("unknown-key", "id: a\ntitle: T\n«Hold»: 3 days\n", "did you mean `hold`?"),
    Row("unknown-key", "id: a\ntitle: T\nruns: {from: 1, «form»: 2, through: 3}\n", "of the span"),
    Row("missing-key", "«id»: a\n", "`title` is missing in the offer"),
    Row("missing-key missing-key", "«hold»: 3 days\n«»", "`id` is missing", "`title` is missing"),
    Row("missing-key missing-key", "«»«»", "add a line `id: …`"),
    Row("missing-key", "id: a\ntitle: T\nruns: «{from»: 1}\n", "`through` is missing in the span"),
    Row("missing-key", "id: a\ntitle: T\nruns:\n  «from»: 1\n"),
    Row("duplicate-key", "id: a\ntitle: T\n«id»: b\n", "line 1"),
    Row("duplicate-key", "id: a\ntitle: {de: T, «'de'»: U}\n", "line 2"),
    Row("duplicate-key", "id: a\ntitle: T\nextra: {b: 1, «b»: 2}\n"),
    Row("duplicate-key bad-value", "id: a\ntitle: T\n«id»: b\nrewards_max: «x»\n"),
    // Values.
    Row("bad-value", "id: «Solar»\ntitle: T\n", "`id` of the offer: `Solar` is not a name"),
    Row("bad-value", "id: «Solar»\ntitle: T\n", "write solar"),
    Row("bad-value", "id: a\ntitle: T\nhold: «\"soon\"»\n", "a number of days"),
    Row("bad-value", "id: a\ntitle: T\nhold: «|\n  a\n  b»\n", "`a…`"),
    Row("missing-value", "id:«»\ntitle: T\n", "`id` of the offer has no value"),
    Row("missing-value", "id: «~»\ntitle: T\n"), Row("missing-value", "id: a\ntitle: «null»\n"),
    Row("missing-value", "id: «#fff»\ntitle: T\n", "begins a comment", "\"#fff\""),
    Row("missing-value", "id: a\ntitle: T\ntags: [b, «~»]\n"),
    Row("missing-value", "id: a\ntitle: T\ntags:\n  - b\n  -«»\n"),
    Row("missing-value", "id: a\ntitle: «{}»\n"),
    Row("missing-value", "id: a\ntitle: {de: «», en: T}\n"),
    Row("not-one-value", "id: «[a]»\ntitle: T\n", "not a list"),
    Row("not-one-value", "id: a\ntitle: «[a]»\n", "{ de: …"),
    Row("not-one-value", "id: a\ntitle: T\nhold: «{days: 3}»\n", "not a mapping"),
    Row("not-one-value", "id: a\ntitle: {de: «[T]»}\n"),
    Row("not-a-list", "id: a\ntitle: T\ntags: «solar, wind»\n", "[solar, wind]", "`- `"),
    Row("not-a-list", "id: a\ntitle: T\ntags: «{b: c}»\n", "`tags` of the offer takes a list"),
    Row("syntax-dash-space", "id: a\ntitle: T\ntags:\n  «-»b\n  -c\n"),
    Row("not-a-mapping", "id: a\ntitle: T\nruns: «2026»\n", "the keys of a span"),
    Row("not-a-mapping", "id: a\ntitle: T\nruns: «[2026]»\n"),
    Row("not-a-mapping", "id: a\ntitle: T\nlinks: «x»\n", "keys with values"),
    Row("not-a-mapping", "«- id: a\n- title: T»\n"),
    Row("syntax-colon-space", "title«:»T\n", "`title: …`"),
    Row("syntax-colon-space", "id: a\ntitle: T\nruns:\n  from«:»2026\n"),
    Row("syntax-missing-colon", "«id a»\n"),
    Row("bad-language", "id: a\ntitle: {«Deutsch»: T}\n", "{ de: …, en: … }"),
    Row("bad-language", "id: a\ntitle: {de: T, «e»: T}\n"),
    // Kinds.
    Row("bad-value", "id: a\ntitle: T\nreward: {kind: «fixd»}\n", "did you mean `fixed`?"),
    Row("bad-value", "id: a\ntitle: T\nreward: {kind: «x», amount: 1}\n", "`percent` or `gift`"),
    Row("missing-key", "id: a\ntitle: T\nreward: «{amount»: 3 EUR}\n", "`kind` is missing"),
    Row("missing-key", "id: a\ntitle: T\nreward: «{kind»: fixed}\n", "`amount` is missing"),
    Row("misplaced-key", "id: a\ntitle: T\nreward: {kind: gift, «rate»: 5}\n", "is `percent`"),
    Row("unknown-key", "id: a\ntitle: T\nreward: {kind: gift, «x»: 5}\n", "`kind`, `note`"),
    // Several in one run, in every part.
    Row(
      "bad-value bad-value not-a-list bad-value unknown-key",
      "id: «A»\ntitle: T\nrewards_max: «x»\ntags: «{}»\nruns: {from: «x», through: 1}\n"
        + "«colour»: x\n"
    ),
    Row("bad-value bad-value", "id: a\ntitle: T\nlinks: {}\nopen: «ja»\nhold: «x»\n"),
  ]

  @Test("What does not fit is reported at its bytes", arguments: rows)
  func whatDoesNotFitIsReportedAtItsBytes(row: Row) {
    let marked = Marked(row.marked)
    var findings: [Diagnostic] = []
    #expect(Offer.decoded(from: marked.source, findings: &findings) == nil)
    let sorted = findings.sortedForReport()
    #expect(sorted.map(\.id) == row.ids)
    if row.ids != ["yaml.missing-key", "yaml.missing-key"] {
      #expect(sorted.map(\.byteRange) == marked.ranges.map { $0 })
    }
    for words in row.words {
      #expect(sorted.contains { $0.words.contains(words) }, "\(sorted.map(\.words))")
    }
    #expect(sorted.allSatisfy { $0.what.utf8.count <= 110 && !$0.what.hasSuffix(".") })
  }

  @Test func aFindingBetweenKeysIsTheRecordsOwn() {
    let marked = Marked("id: a\ntitle: T\nruns: { from: 2027, through: «2026» }\n")
    var findings: [Diagnostic] = []
    #expect(Offer.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.id) == ["offer.ends-before-it-begins"])
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }

  @Test func aRecordMayContainItself() throws {
    var findings: [Diagnostic] = []
    let text = "name: a\nkind: fork\nbranches:\n  - name: b\n  - {name: c, kind: leaf}\n"
    let branch = Branch.decoded(from: Source(path: "a", text: text), findings: &findings)
    #expect(findings == [])
    #expect(branch?.branches.map(\.name) == ["b", "c"])
  }

  @Test(
    "Booleans are true and false only",
    arguments: [
      ("true", true, ""), ("false", false, ""), ("yes", nil, "write true"),
      ("on", nil, "write true"),
      ("True", nil, "write true"), ("Nein", nil, "write false"), ("no", nil, "write false"),
      ("off", nil, "write false"), ("'true'", nil, "without quotes"), ("1", nil, "write true"),
      ("maybe", nil, "write true or false"),
    ] as [(String, Bool?, String)])
  func booleansAreTrueAndFalseOnly(text: String, expected: Bool?, words: String) {
    let (offer, findings) = Self.offer("id: a\ntitle: T\nopen: \(text)\n")
    #expect(offer?.isOpen == expected)
    #expect(findings.map(\.id) == (expected == nil ? ["yaml.bad-value"] : []))
    #expect(words.isEmpty || findings.contains { $0.words.contains(words) })
  }

  @Test(
    "Whole numbers are strict digits",
    arguments: [
      ("0", 0), ("7", 7), ("-7", -7), ("9223372036854775807", Int.max), ("+5", nil), ("-0", nil),
      ("007", nil), ("1_000", nil), ("1.0", nil), ("1e3", nil), ("0x10", nil), ("'5'", nil),
      ("9223372036854775808", nil), ("٣", nil), ("5 6", nil),
    ] as [(String, Int?)])
  func wholeNumbersAreStrictDigits(text: String, expected: Int?) {
    let (offer, findings) = Self.offer("id: a\ntitle: T\nrewards_max: \(text)\n")
    #expect(offer?.rewardsMax == expected)
    #expect(findings.map(\.id) == (expected == nil ? ["yaml.bad-value"] : []))
  }

  @Test func manyKeysAreCheckedForDuplicates() {
    let lines = (0..<40).map { "    k\($0): v\n" }.joined()
    let marked = Marked("id: a\ntitle: T\nextra:\n\(lines)    «k7»: w\n")
    var findings: [Diagnostic] = []
    #expect(Offer.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.id) == ["yaml.duplicate-key"])
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }

  @Test func findingsReadAsTheyShould() {
    let (_, findings) = Self.offer("id: a\ntitle: This thing: crashes\n")
    let report = TextReport().text(of: findings)
    #expect(
      report == """
        offer.yaml:2:18: error[yaml.syntax-colon]: a colon and a blank inside a text without quotes
          2 | title: This thing: crashes
            |                  ^
          why: `: ` ends a key, and this line has a key already
          fix: put the text in quotes: title: "This thing: crashes"

        """)
  }

  @Test func quotedTextsAreNeverNull() {
    let (offer, findings) = Self.offer("id: a\ntitle: ''\ntags: ['null', \"~\", '', '-']\n")
    #expect(findings == [])
    #expect(offer?.title["de"] == "")
    #expect(offer?.tags == ["null", "~", "", "-"])
  }

  @Test func aListOutsideOfARecordIsCompleteOrNil() {
    let marked = Marked("- 1\n- «x»\n- 3\n")
    var findings: [Diagnostic] = []
    #expect([Int].decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
    let source = Source(path: "a.yaml", text: "- 1\n- 3\n")
    #expect([Int].decoded(from: source, findings: &findings) == [1, 3])
  }

  @Test func messagesNameTheOuterKeyAgainAfterAnInnerRecord() {
    let marked = Marked("name: a\nkind: fork\nbranches: [{name: b}, «x»]\n")
    var findings: [Diagnostic] = []
    #expect(Branch.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
    #expect(findings.first?.what == "`branches` of the branch takes the keys of a branch")
  }

  @Test func aMistypedKindWithADefaultDoesNotMakeItsKeysForeign() {
    let marked = Marked("name: a\nkind: «frok»\nbranches: [{name: b}]\n")
    var findings: [Diagnostic] = []
    #expect(Branch.decoded(from: marked.source, findings: &findings) == nil)
    #expect(findings.map(\.id) == ["yaml.bad-value"])
    #expect(findings.map(\.byteRange) == marked.ranges.map { $0 })
  }
}
