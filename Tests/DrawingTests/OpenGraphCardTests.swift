import Drawing
import TestSupport
import Testing

@Suite struct OpenGraphCardTests {
  /// Prints width, height, bits (eight), and one pixel for each further pair of numbers, by nothing
  /// but zlib and the standard's five filters.
  private static let pixels = """
    import struct, sys, zlib
    data = sys.stdin.buffer.read(); data, wanted = data.rsplit(b'|', 1)
    at, body = 8, b''
    while at < len(data):
        size, kind = struct.unpack('>I4s', data[at:at + 8])
        chunk = data[at + 8:at + 8 + size]
        if kind == b'IHDR': width, height, bits, colour = struct.unpack('>IIBB', chunk[:10])
        if kind == b'IDAT': body += chunk
        at += 12 + size
    raw = zlib.decompress(body)
    step = {0: 1, 2: 3, 6: 4}[colour]
    stride = width * step
    rows, above = [], bytes(stride)
    for y in range(height):
        start = y * (stride + 1); kind = raw[start]
        line = bytearray(raw[start + 1:start + 1 + stride])
        for i in range(stride):
            a, c = (line[i - step], above[i - step]) if i >= step else (0, 0)
            b = above[i]
            p = a + b - c; pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
            best = a if pa <= pb and pa <= pc else b if pb <= pc else c
            line[i] = (line[i] + [0, a, b, (a + b) // 2, best][kind]) & 255
        rows.append(line); above = line
    print(width, height, bits)
    numbers = [int(n) for n in wanted.split()]
    for x, y in zip(numbers[::2], numbers[1::2]): print(rows[y][x * step:(x + 1) * step].hex())
    """

  private func facts(_ png: [UInt8], _ points: [(Int, Int)] = []) throws -> [String]? {
    let wanted = points.map { "\($0) \($1)" }.joined(separator: " ")
    return try Python.output(of: Self.pixels, input: png + Array("|\(wanted)".utf8))?
      .split(separator: "\n").map(String.init)
  }

  @Test func cardsHaveTheSizeAndColoursOfTheBrand() throws {
    let png = try Samples.english.png(brand: Samples.brand())
    let points = [(2, 2), (1199, 629), (760, 300), (1130, 70), (76, 100), (300, 600)]
    let found = try facts(png, points)
    guard let found else { return }
    #expect(found == ["1200 630 8", "14302a", "14302a", "ffcf3f", "14302a", "ffffff", "14302a"])
    #expect(png.count < 300_000)
  }

  /// Each text stands where it belongs: without it, that part of the picture is as the ground.
  private static let parts: [(name: String, x: ClosedRange<Int>, y: ClosedRange<Int>)] = [
    ("name", 165...500, 75...125), ("title", 72...672, 172...330),
    ("summary", 72...672, 400...500), ("figure", 800...1080, 280...400),
    ("detail", 800...1080, 400...480),
    ("host", 72...672, 530...565),
  ]

  @Test(arguments: parts.indices) func everyPartIsOnTheCard(row: Int) throws {
    let part = Self.parts[row]
    let ground = part.x.lowerBound > 740 ? "ffcf3f" : "14302a"
    let points = stride(from: part.y.lowerBound, through: part.y.upperBound, by: 3).flatMap { y in
      stride(from: part.x.lowerBound, through: part.x.upperBound, by: 3).map { ($0, y) }
    }
    let found = try facts(try Samples.english.png(brand: Samples.brand()), points)
    guard let found else { return }
    #expect(found.dropFirst().contains { $0 != ground }, "\(part.name)")
  }

  /// Large corners at the upper right and lower left, as the logo's leaf has them.
  @Test func thePanelHasTheFormOfTheLeaf() throws {
    let points = [(1114, 86), (760, 544), (760, 86), (1114, 544)]
    guard let found = try facts(Samples.english.png(brand: Samples.brand()), points) else { return }
    #expect(found.dropFirst().prefix(4) == ["14302a", "14302a", "ffcf3f", "ffcf3f"])
  }

  /// Which rows of a part of the picture have something on them, as runs with 8 empty rows at least
  /// between them; of each the rightmost column that has.
  private func bands(
    _ card: OpenGraphCard, x: ClosedRange<Int>, y: ClosedRange<Int>, ground: String
  ) throws -> [Int]? {
    let columns = Array(stride(from: x.lowerBound, through: x.upperBound, by: 3))
    let rows = Array(stride(from: y.lowerBound, through: y.upperBound, by: 2))
    let points = rows.flatMap { row in columns.map { ($0, row) } }
    guard let found = try facts(try card.png(brand: Samples.brand()), points) else { return nil }
    let pixels = Array(found.dropFirst())
    var bands: [Int] = []
    var empty = 4
    for row in rows.indices {
      let line = pixels[row * columns.count..<(row + 1) * columns.count]
      guard let last = line.lastIndex(where: { $0 != ground }) else {
        empty += 1
        continue
      }
      if empty >= 4 { bands.append(0) }
      empty = 0
      bands[bands.count - 1] = max(bands[bands.count - 1], columns[last - line.startIndex])
    }
    return bands
  }

  /// What stands on the panel stands below each other, each with room around it.
  @Test func captionFigureAndDetailStandOnThePanel() throws {
    var card = Samples.english
    card.detail = "off"
    let panel = { (card: OpenGraphCard) in
      try self.bands(card, x: 780...1094, y: 106...524, ground: "ffcf3f")
    }
    guard let all = try panel(card) else { return }
    #expect(all.count == 3)
    for part in [\OpenGraphCard.caption, \.detail] {
      var other = card
      other[keyPath: part] = ""
      #expect(try panel(other)?.count == 2)
    }
  }

  @Test func theLogoLiesOnItsTile() throws {
    let points = stride(from: 80, through: 126, by: 2).flatMap { y in
      stride(from: 80, through: 128, by: 2).map { ($0, y) }
    }
    let found = try facts(try Samples.english.png(brand: Samples.brand()), points)
    guard let found else { return }
    #expect(found.contains("ffcf3f"), "the yellow of the leaf")
    #expect(found.contains("ffffff"), "the paper that it lies on")
    let bare = try facts(try Samples.english.png(brand: Brand(name: "Lindenhof Solar")), points)
    #expect(bare?.contains("ffcf3f") == false)
  }

  /// With as many words as fit on the first line, one would be left for the second.
  @Test func theLinesOfATitleAreOfAboutOneLength() throws {
    var card = Samples.english
    card.title = "Im Dorf ist Sonne"
    card.summary = ""
    let found = try bands(card, x: 72...690, y: 172...400, ground: "14302a")
    guard let found else { return }
    #expect(found.count == 2)
    #expect(found.first ?? .max < found.last ?? 0)
  }

  @Test func theSameCardGivesTheSameBytes() throws {
    let first = try Samples.english.png(brand: Samples.brand())
    #expect(try Samples.english.png(brand: Samples.brand()) == first)
    var other = Samples.english
    other.title = "Another title"
    #expect(try other.png(brand: Samples.brand()) != first)
  }

  static let texts = [
    "Αξίζει να το συστήσεις", "Порекомендуйте соседям", "המליצו לשכנים", "أوصِ جيرانك",
    "अपने पड़ोसियों को बताएँ", "แนะนำเพื่อนบ้าน", "Giới thiệu hàng xóm",
    "Fortæl det til naboen – ½ €",
  ]

  @Test(arguments: texts) func fontsHaveTheScripts(text: String) throws {
    #expect(try TextCheck.missing(in: text, brand: Samples.brand()) == [])
  }

  @Test func missingCharactersAreNamed() throws {
    let missing = try TextCheck.missing(
      in: "Sonne \u{F8FFE} am \u{F8FFE} Dach", brand: Samples.brand())
    #expect(missing == ["\u{F8FFE}"])
  }

  @Test(arguments: [1, 40]) func titlesOfAnyLengthFit(words: Int) throws {
    var card = Samples.english
    card.title = Array(repeating: "Nachbarschaftsstrom", count: words).joined(separator: " ")
    card.summary = Array(repeating: "unaufhaltsam", count: words).joined(separator: " ")
    card.figure = String(repeating: "100.000 € ", count: max(1, words / 2))
    let png = try card.png(brand: Samples.brand())
    // Left and right of the texts, between them, and at the edges of the panel.
    let points = stride(from: 0, to: 630, by: 7).flatMap { [(70, $0), (706, $0), (1170, $0)] }
    guard let found = try facts(png, points) else { return }
    #expect(found.dropFirst().allSatisfy { $0 == "14302a" })
  }
}
