import Facts
import Redemptions
import TestSupport
import Testing

/// Damaged files: nothing fails, every record is counted, and what is whole is read.
@Suite struct FuzzTests {
  /// Small files of all sorts, and how they are named.
  private static let samples: [(format: InputFormat, text: String)] = [
    (.orders, table), (.events, events), (.woocommerce, "[\(EventTests.woo)]"),
    (.stripe, [EventTests.session, EventTests.promotion].joined(separator: "\n")),
    (.shopifyJSON, "{\"orders\": [\(InterfaceTests.shopify), \(InterfaceTests.graph)]}"),
    (.magento, "{\"items\": [\(InterfaceTests.magento)]}"), (.matomo, VisitTests.matomo),
    (.jsonLog, VisitTests.vercel + "\n" + VisitTests.netlify + "\n"), (.accessLog, log),
    (.shopify, shopify), (.paypal, paypal), (.cloudFront, cloudFront),
  ]

  private static let table =
    "order_id,email,code,amount,currency,status,created_at\n"
    + (1...12).map {
      "N\($0),\"mia\($0)@example.net\",AB12CD34,1\($0).50,EUR,paid,2026-05-20 10:00:00 +0200\n"
    }.joined()

  private static let events = (1...12).map {
    #"{"type":"order","id":"N\#($0)","number":"N\#($0)","amount":"1\#($0).50","currency":"EUR","#
      + #""status":"paid","at":"2026-05-20T10:00:00Z","codes":["AB12CD34"]}"# + "\n"
  }.joined()

  private static let log = (1...12).map {
    "192.0.2.\($0) - - [20/May/2026:10:00:00 +0200] \"GET /r/AB12CD34 HTTP/1.1\" 200 512 \"-\" "
      + "\"Mozilla/5.0 (X11)\"\n"
  }.joined()

  private static let shopify = """
    Name,Email,Financial Status,Total,Created at,Currency,Lineitem quantity,Lineitem name,\
    Lineitem price,Id
    #1001,jana@example.org,paid,149.90,2026-05-11 09:55:16 -0400,EUR,1,"Panel, black",145.00,51
    #1001,jana@example.org,,,2026-05-11 09:55:16 -0400,,2,Cable,2.45,
    #1002,tom@example.org,refunded,20.00,2026-05-12 09:55:16 -0400,EUR,1,Cable,20.00,52

    """

  private static let paypal = """
    "Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto",\
    "Absender E-Mail-Adresse","Transaktionscode","Zugehöriger Transaktionscode","Rechnungsnummer"
    "20.05.2026","10:00:00","CEST","Mia","Zahlung","Abgeschlossen","EUR","1.234,56","-1,00",\
    "1.233,56","mia@example.net","A1","","N1"

    """

  private static let cloudFront = """
    #Version: 1.0
    #Fields: date time cs-method cs-uri-stem sc-status c-ip cs(User-Agent)
    2026-05-20\t08:00:00\tGET\t/r/AB12CD34\t200\t192.0.2.7\tMozilla/5.0%2520(X11)

    """

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] = Array("\",;\n\\{}[]0-.'\0".utf8).randomElement(using: &random) ?? 0
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 4: bytes.insert(contentsOf: "9999999999999999999".utf8, at: place)
    case 5: bytes.removeLast(bytes.count - place)
    default:
      let end = min(place + Int.random(in: 1...40, using: &random), bytes.count)
      bytes.insert(contentsOf: bytes[place..<end], at: place)
    }
  }

  private static func facts(_ result: ReadResult) -> Int {
    result.facts.orderCount + result.facts.payments.count
  }

  @Test(arguments: 0..<UInt64(24))
  func damagedFilesOfAllSortsAreReadOrRefused(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    for sample in Self.samples {
      for _ in 0..<8 {
        var bytes = Array(sample.text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &random) { Self.damage(&bytes, &random) }
        let choice: Reading.Choice =
          Bool.random(using: &random) ? .known(sample.format) : .recognised([])
        do throws(ImportFailure) {
          let result = try await read(bytes, choice)
          let passed = result.passedOver.values.reduce(0, +)
          #expect(result.recordCount == result.readCount + result.setAsideCount + passed)
          #expect(Self.facts(result) <= result.readCount, "\(sample.format)")
          #expect(result.setAside.count == result.setAsideCount)
        } catch {
          continue
        }
      }
    }
  }

  /// The same with a typed error.
  private func read(
    _ bytes: [UInt8], _ choice: Reading.Choice
  ) async throws(ImportFailure) -> ReadResult {
    guard let result = await Self.result(bytes, choice) else { throw .unknownFormat }
    return result
  }

  private static func result(_ bytes: [UInt8], _ choice: Reading.Choice) async -> ReadResult? {
    try? await Sample.read(bytes, choice) { $0.jobs = 2 }
  }

  /// Whatever stands in a line, as long as it is a line, the others are read as if it were not.
  @Test(arguments: [InputFormat.orders, .events, .accessLog], 0..<UInt64(40))
  func damageInOneLineNeverReachesAnother(format: InputFormat, seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let text = try #require(Self.samples.first { $0.format == format }?.text)
    var lines = text.split(separator: "\n").map { Array($0.utf8) }
    let start = format == .orders ? 1 : 0
    let hit = Int.random(in: start..<lines.count, using: &random)
    let whole = try await Sample.read(text, .known(format))
    let expected = Set(Self.identities(whole).filter { $0.line != hit + 1 })
    for _ in 0..<Int.random(in: 1...5, using: &random) { Self.damage(&lines[hit], &random) }
    // A table's quotation mark may open a cell of many lines: that is what it is for.
    let separators: Set<UInt8> = format == .orders ? [0x0A, 0x0D, 0x22] : [0x0A, 0x0D]
    lines[hit].removeAll(where: separators.contains)
    lines[hit].append(0x78)
    let damaged = try await Sample.read(
      Array(lines.joined(separator: [0x0A])) + [0x0A], .known(format))
    let found = Set(Self.identities(damaged).filter { $0.line != hit + 1 })
    #expect(found == expected)
    #expect(damaged.recordCount == whole.recordCount)
  }

  private struct Identity: Hashable {
    let line: UInt32
    let id: UInt64
    let amount: Int64
  }

  private static func identities(_ result: ReadResult) -> [Identity] {
    result.orders.map {
      Identity(line: $0.provenance.line, id: $0.record.id, amount: $0.amounts.gross)
    }
      + result.facts.clicks.map {
        Identity(line: $0.provenance.line, id: $0.visitor, amount: 0)
      }
  }
}
