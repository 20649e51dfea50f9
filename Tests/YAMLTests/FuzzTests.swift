import Diagnostics
import TestSupport
import Testing
import YAML

/// Mutated texts never end the process, and findings never leave the text.
struct FuzzTests {
  static let seeds = [
    "---\ntitle: \"Größe: XL\"\ndate: 2026-01-01\ntags: [a, 'b', \"😀\"]\ndraft: true\n---\nBody\n",
    "---\r\ntitle: >-\r\n  ein\r\n  Text\r\ntags:\r\n  - a\r\n  - b\r\n...\r\nBody",
    "\u{FEFF}---\ntitle: x\ndescription: |\n  y: z\n\n---\n",
    "id: a\ntitle: { de: T, en: 'U' }\nhold: 3 days\nruns: {from: 1, through: 2}\n"
      + "reward:\n  kind: percent\n  rate: 5\nlinks:\n  a: b\nextra: [{}, [], ~]\n",
    "id: &x a\ntitle: *x\n<<: {a: b}\n? [a]\n: !t b\n%x\n---\n",
    "id: 'it''s' x\ntitle: \"a\\q\"\n\tb: c\n - d\n  -e\n[f, {g: h}\n@i: `j`: k\n",
  ]

  static let fragments: [[UInt8]] =
    [
      ": ", ":", "- ", "-", "\n", "\r\n", "\t", "  ", "[", "]", "{", "}", "\"", "'", "|", ">", "#",
      "&a", "*a", "!t", "%", "@", "---\n", "...\n", "é", "😀", "\u{85}", "\u{2028}", "<<", "?", "\\",
      ", ", "{{", "~", "id: ", "title: ",
    ].map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0x0D]]

  private static func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    guard let seed = seeds.randomElement(using: &generator) else { return [] }
    var bytes = Array(seed.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes = Array(bytes[..<start])
      case 3 where start < bytes.count: bytes[start] = .random(in: 0...255, using: &generator)
      default:
        if let fragment = fragments.randomElement(using: &generator) {
          bytes.replaceSubrange(start..<(end + start) / 2, with: fragment)
        }
      }
    }
    return bytes
  }

  @Test("Whatever the text, findings are in it and nil has a reason", arguments: UInt64(1)...16)
  func whateverTheTextFindingsAreInItAndNilHasAReason(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<250 {
      let source = Source(path: "fuzz", bytes: Self.mutated(&generator))
      var findings: [Diagnostic] = []
      let parts = FrontMatter.split(source, findings: &findings)
      Self.check(source, findings, "split, round \(round)")
      #expect(parts.yaml.map { $0.upperBound <= parts.body.lowerBound } ?? true)
      #expect(parts.body.upperBound == source.bytes.count)
      #expect(parts.yaml == nil || findings.isEmpty)
      let range = parts.yaml ?? 0..<source.bytes.count
      var ofPage: [Diagnostic] = []
      let page = PageHeader.decoded(from: source, in: range, findings: &ofPage)
      #expect((page == nil) == !ofPage.isEmpty, "page, round \(round)")
      Self.check(source, ofPage, "page, round \(round)", within: range)
      var ofOffer: [Diagnostic] = []
      let offer = Offer.decoded(from: source, in: range, findings: &ofOffer)
      #expect((offer == nil) == !ofOffer.isEmpty, "offer, round \(round)")
      Self.check(source, ofOffer, "offer, round \(round)", within: range)
      var ofTree: [Diagnostic] = []
      if let tree = Node.decoded(from: source, in: range, findings: &ofTree) {
        #expect(Self.isNested(tree, in: range), "tree, round \(round)")
      }
      #expect(!TextReport().text(of: findings + ofPage + ofOffer).contains("\0"))
    }
  }

  private static func check(
    _ source: Source, _ findings: [Diagnostic], _ label: String, within range: Range<Int>? = nil
  ) {
    let range = range ?? 0..<source.bytes.count
    for finding in findings {
      guard let found = finding.byteRange else { continue }
      let isInside = range.lowerBound <= found.lowerBound && found.upperBound <= range.upperBound
      #expect(isInside, "\(label): \(finding.id) at \(found)")
    }
  }

  /// Whether each value lies within its parent, in the order of the text.
  private static func isNested(_ node: Node, in range: Range<Int>) -> Bool {
    guard range.lowerBound <= node.range.lowerBound, node.range.upperBound <= range.upperBound
    else { return false }
    switch node.content {
    case .scalar: return true
    case .sequence(let items): return items.allSatisfy { isNested($0, in: node.range) }
    case .mapping(let pairs):
      return pairs.allSatisfy { pair in
        pair.keyRange.upperBound <= pair.value.range.lowerBound
          && isNested(pair.value, in: node.range)
      }
    }
  }
}
