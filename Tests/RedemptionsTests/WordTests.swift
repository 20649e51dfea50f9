import Facts
import Hashing
import Quantity
import Redemptions
import TestSupport
import Testing

/// Texts are looked at by eight bytes at once; a slow reading of each byte says the same.
@Suite struct WordTests {
  private static func text(
    _ letters: [String], _ lengths: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> String {
    (0..<Int.random(in: lengths, using: &random))
      .map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
  }

  /// As `Documentation/reconciliation.md` has it, without a thought of speed.
  private static func slowCanonical(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    while let first = bytes.first, first <= 0x20 || first == UInt8(ascii: "'") {
      bytes.removeFirst()
    }
    let written = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let at = written.lastIndex(of: "@"), at > written.startIndex, !written.contains(" ")
    else { return nil }
    let host = String(written[written.index(after: at)...])
    guard host.contains(".") else { return nil }
    var local = String(written[..<at])
    if ["gmail.com", "googlemail.com", "proton.me"].contains(host) {
      let kept = String(local.prefix { $0 != "+" })
      if !kept.isEmpty { local = kept }
      if host != "proton.me" { local = local.filter { $0 != "." } }
      return local + "@" + (host == "googlemail.com" ? "gmail.com" : host)
    }
    return written
  }

  @Test(arguments: 0..<UInt64(8))
  func addressesAreReadAsByteByByte(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var found = 0
    let letters = ["a", "B", "z", "Z", "0", ".", "-", "+", "_", "[", "`", "\u{7F}"]
    let odd = ["@", " ", "\t", "é", "Ü", "'"]
    let hosts = ["gmail.com", "GoogleMail.com", "proton.me", "example.org", "a.de", "nowhere"]
    for _ in 0..<400 {
      let isOdd = Int.random(in: 0..<4, using: &random) == 0
      let local = Self.text(isOdd ? letters + odd : letters, 0...30, &random)
      var host = hosts.randomElement(using: &random) ?? "a.de"
      if Bool.random(using: &random) { host = Self.text(letters, 0...70, &random) }
      let address = local + "@" + host
      let canonical = CanonicalEmail.canonical(address)
      #expect(canonical == Self.slowCanonical(address), "\(address)")
      if canonical != nil { found += 1 }
    }
    #expect(found > 120)
  }

  /// The domains of one file are remembered; a domain that differs in one letter is another.
  @Test(arguments: 0..<UInt64(4))
  func domainsThatWereMetAreToldApart(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let staff = (0..<300).map { "\(Self.text(["a", "b"], 1...70, &random))\($0).example" }
    var domains = staff.flatMap { [$0, "x" + $0, String($0.dropFirst()), $0 + "x"] } + staff
    domains.shuffle(using: &random)
    var text = "order_id,created_at,amount,email\n"
    for (number, domain) in domains.enumerated() {
      text += "\(number),2026-05-01T00:00:00Z,10.00,j@\(domain)\n"
    }
    let facts = try await Sample.read(text) { $0.staffDomains = Set(staff) }.orders
    #expect(facts.count == domains.count)
    for order in facts {
      let domain = domains[Int(order.provenance.line) - 2]
      #expect(order.flags.contains(.employee) == staff.contains(domain), "\(domain)")
    }
  }

  /// Fields of all lengths; what is hashed of the contents of ledgers of the first form is the
  /// number of each role, its text, and a zero.
  @Test(arguments: 0..<UInt64(8))
  func aRecordsHashesAreThoseOfItsFields(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let letters = ["a", "B", "Z", "z", "@", "[", "7", "Ä", "-"]
    var text = "order_id,customer_id,created_at,amount,contract\n"
    var rows: [[(Role, String)]] = []
    for _ in 0..<50 {
      let row: [(Role, String)] = [
        (.number, "n" + Self.text(letters, 0...40, &random)),
        (.customer, Self.text(letters, 1...40, &random)),
        (.goods, "10.00"), (.created, "2026-05-01T00:00:00Z"),
        (.contract, Self.text(letters, 0...40, &random)),
      ]
      rows.append(row)
      text += "\(row[0].1),\(row[1].1),2026-05-01T00:00:00Z,10.00,\(row[4].1)\n"
    }
    let keys = FactKeys(programKey: Array("an invented key".utf8), contents: .joined)
    let orders = try await Sample.read(text) { $0.keys = keys }.orders
    #expect(orders.count == rows.count)
    for (order, row) in zip(orders, rows) {
      var content: [UInt8] = []
      for (role, field) in row where !field.isEmpty {
        content += [UInt8(role.rawValue)] + Array(field.utf8) + [0]
      }
      #expect(order.content == keys.hash(content.span, as: .content))
      let number = row[0].1.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      #expect(order.number == keys.hash(number.span, as: .order))
      #expect(order.friend.customer == keys.hash(row[1].1, as: .customer))
    }
  }

  /// Columns in another order, behind one that nobody reads, in quotation marks: the same records.
  /// Each field changes the hash of its record, and of no other.
  @Test(arguments: ContentForm.allCases)
  func contentsAreThoseOfTheFieldsThatAreRead(form: ContentForm) async throws {
    let keys = FactKeys(programKey: Array("an invented key".utf8), contents: form)
    let long = String(repeating: "long", count: 20)
    let rows = (0..<20).map { row in
      [
        "n\(row)", "c\(row % 3)", "2026-05-01T00:00:0\(row % 9)Z", "\(row).00",
        row == 7 ? long : "x",
      ]
    }
    func contents(_ rows: [[String]], columns: [Int], mark: String) async throws -> [UInt64] {
      let names = ["order_id", "customer_id", "created_at", "amount", "contract"]
      var text = "unread," + columns.map { names[$0] }.joined(separator: ",") + "\n"
      for row in rows {
        text += "7," + columns.map { mark + row[$0] + mark }.joined(separator: ",") + "\n"
      }
      return try await Sample.read(text) { $0.keys = keys }.orders.map(\.content)
    }
    let plain = try await contents(rows, columns: [0, 1, 2, 3, 4], mark: "")
    #expect(Set(plain).count == rows.count && plain.count == rows.count)
    #expect(try await contents(rows, columns: [4, 2, 0, 3, 1], mark: "\"") == plain)
    for column in rows[0].indices {
      var changed = rows
      changed[7][column] = ["m", "c9", "2026-05-02T00:00:00Z", "9.00", long + "1"][column]
      let found = try await contents(changed, columns: [0, 1, 2, 3, 4], mark: "")
      #expect(found.indices.filter { found[$0] != plain[$0] } == [7], "\(column)")
    }
  }

  /// One table, so that the day of one order is remembered for the next.
  @Test(arguments: 0..<UInt64(10))
  func timesOfATableAreReadAsEachAlone(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var times: [String] = []
    for _ in 0..<400 {
      let fields = [1969...1970, 1...2, 1...3, 0...24, 0...60, 0...60].map { range in
        let number = Int.random(in: range, using: &random)
        return number < 10 ? "0\(number)" : "\(number)"
      }
      var time = Array(
        "\(fields[0])-\(fields[1])-\(fields[2])T\(fields[3]):\(fields[4]):\(fields[5])Z".utf8)
      if Int.random(in: 0..<5, using: &random) == 0 {
        time[Int.random(in: time.indices, using: &random)] =
          Array("0:;/9TZ-+ ".utf8).randomElement(using: &random) ?? 0x30
      }
      times.append(String(decoding: time, as: UTF8.self))
    }
    var text = "order_id;created_at;amount\n"
    for (number, time) in times.enumerated() { text += "\(number);\(time);10.00\n" }
    let reader = TimeReader(try Sample.context().zone)
    var read: [Int: Instant] = [:]
    for order in try await Sample.read(text).orders {
      read[Int(order.provenance.line) - 2] = order.occurredAt
    }
    #expect(read.count > 250 && read.count < times.count)
    for (number, time) in times.enumerated() {
      let alone = try? reader.read(Array(time.utf8).span).instant
      #expect(read[number] == alone, "\(time)")
    }
  }

  private static let words: [String: OrderStatus] = [
    "ok": .paid, "bezahlt": .paid, "storniert": .cancelled, "zurück": .refunded,
    "teilweise_erstattet": .paid, "vierundzwanzigbuchstaben": .refunded,
    "ein wort mit mehr als vierundzwanzig zeichen": .awaitingPayment, "grün": .cancelled,
    "wartet auf den eingang der überweisung": .awaitingPayment,
  ]

  @Test(arguments: words.keys.sorted())
  func wordsOfStatesAreFoundWhateverTheirCaseAndLength(word: String) async throws {
    var format = TableFormat(
      "x", columns: [.number: ["n"], .created: ["t"], .goods: ["g"], .status: ["s"]],
      signature: [.number])
    format.statuses = Self.words
    let spellings =
      [
        word, word.uppercased(), " \(word) ", word.prefix(1).uppercased() + word.dropFirst(),
        "\(word)x",
      ]
      + [String(word.dropLast()), word.dropLast() + "q", "x" + word.dropFirst()]
    for (index, spelling) in spellings.enumerated() {
      let table = "n;t;g;s\n1;2026-05-01;1.00;\(spelling)\n"
      let found = try await Sample.read(table, .mapped(format)).orders.first?.status
      #expect(found == (index < 4 ? Self.words[word] : nil), "\(spelling)")
    }
  }
}
