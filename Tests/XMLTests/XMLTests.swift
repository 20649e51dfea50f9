import TestSupport
import Testing
import XML

@Suite struct XMLTests {
  private static func events(
    _ text: String, pieces: Int = .max
  ) throws(XMLFailure) -> [XMLEvent] {
    try events(Array(text.utf8), pieces: pieces)
  }

  /// What stands together as one text, however it was cut.
  private static func events(
    _ bytes: [UInt8], pieces: Int
  ) throws(XMLFailure) -> [XMLEvent] {
    var reader = XMLEventReader()
    var events: [XMLEvent] = []
    var start = 0
    repeat {
      let end = start + min(pieces, bytes.count - start)
      for event in try reader.read(
        bytes.span.extracting(start..<end), isLast: end == bytes.count)
      {
        if case .text(let more) = event, case .text(let text)? = events.last {
          events[events.count - 1] = .text(text + more)
        } else {
          events.append(event)
        }
      }
      start = end
    } while start < bytes.count
    return events
  }

  @Test func namesLoseTheirPrefixesAndKeepTheirPlaces() throws {
    let events = try Self.events(
      """
      <?xml version="1.0"?>
      <n:Document xmlns:n="urn:a"><!-- no -->
        <n:Id kind="x">A &amp; B<![CDATA[ <C>]]></n:Id></n:Document>
      """)
    #expect(
      events == [
        .begin("Document", line: 2, column: 1), .text("\n  "),
        .begin("Id", line: 3, column: 3), .text("A & B <C>"), .end, .end,
      ])
  }

  @Test(arguments: 1...9)
  func piecesOfAnySizeGiveTheSame(size: Int) throws {
    let text = "<a><b>Grüße</b><c/>&#8364;<d>\n x</d></a>\n"
    #expect(try Self.events(text, pieces: size) == Self.events(text))
  }

  @Test func otherEncodingsAreReadAsTheyAreDeclared() throws {
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xFC]
    #expect(
      try Self.events(latin + Array("</a>".utf8), pieces: .max).dropFirst() == [.text("ü"), .end])
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>ß</a>".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try Self.events(wide, pieces: .max).dropFirst() == [.text("ß"), .end])
  }

  static let broken: [(text: String, line: Int, what: String)] = [
    ("<a>\n<b></a>", 2, "mismatched tag"),
    ("<a>", 1, "no element found"),
    ("", 1, "no element found"),
    ("a,b\n", 1, "syntax error"),
    ("<a>\n&b;</a>", 2, "undefined entity"),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 1, "it has a document type"),
    ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", 1, "it has a document type"),
  ]

  @Test(arguments: broken)
  func whatIsNotWellFormedSaysWhere(text: String, line: Int, what: String) {
    let failure = #expect(throws: XMLFailure.self) { try Self.events(text) }
    #expect(failure?.line == line)
    #expect(failure?.what == what)
  }

  @Test(arguments: 0..<200)
  func anyBytesAreReadOrRefused(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array("<?xml version=\"1.0\"?><a b=\"c\">d<e/>&amp;<![CDATA[f]]></a>".utf8)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      bytes[Int.random(in: bytes.indices, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    let depth = (try? Self.events(bytes, pieces: 7))?.reduce(0) { depth, event in
      switch event {
      case .begin: depth + 1
      case .end: depth - 1
      case .text: depth
      }
    }
    #expect(depth == nil || depth == 0)
  }
}
