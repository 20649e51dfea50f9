import CSV
import TestSupport
import Testing

@Suite struct ReaderTests {
  @Test(arguments: CSVDialect.delimiters)
  func delimitersAreFound(delimiter: UInt8) throws {
    let mark = String(decoding: [delimiter], as: UTF8.self)
    let lines = [
      "id" + mark + "name", "1" + mark + "a,b;c\td|e".replacing(mark, with: ""), "2" + mark + "x",
    ]
    let reader = try CSVReader(
      MemoryStream(Array(lines.joined(separator: "\n").utf8)),
      CSVOptions(header: .naming(["id", "name"])))
    #expect(reader.dialect.delimiter == delimiter)
    #expect(try ReadTable(reader).cells.map(\.count) == [2, 2])
  }

  @Test func aDeclaredDelimiterIsTaken() throws {
    let table = try ReadTable("sep=|\r\na|b,c\r\n1|2,3\r\n")
    #expect(table.header == ["a", "b,c"])
    #expect(table.cells == [["1", "2,3"]])
  }

  @Test func whatStandsAboveTheHeaderIsLeftOut() throws {
    let text = """
      Kontoauszug;;
      Zeitraum: 01.01.2026 – 31.01.2026

      Datum;Betrag;"Währung"
      02.01.2026;1.234,56;EUR
      """
    let table = try ReadTable(text, CSVOptions(header: .naming(["datum", "betrag", "währung"])))
    #expect(table.header == ["Datum", "Betrag", "Währung"])
    #expect(table.rows == [ReadTable.Row(line: 5, cells: ["02.01.2026", "1.234,56", "EUR"])])
  }

  @Test func aTableWithoutTheNamesWantedIsNone() {
    #expect(throws: CSVProblem.noHeader) {
      try ReadTable("a,b\n1,2\n", CSVOptions(header: .naming(["id", "name"])))
    }
    #expect(throws: CSVProblem.noHeader) {
      try ReadTable("id,b\n1,2\n", CSVOptions(header: .naming(["id", "name"])))
    }
  }

  @Test func namesAreFoundWhateverTheirCase() throws {
    let header = CSVHeader(names: [" Order ID ", "E-Mail", "order id", "", ""], line: 1)
    #expect(header.index(of: "order id") == 0)
    #expect(header.index(ofAny: ["mail", "e-mail"]) == 1)
    #expect(header.index(of: "code") == nil)
    #expect(header.repeatedNames == ["order id"])
  }

  @Test(arguments: ["", "\n\r\n ", "\u{FEFF}"])
  func anEmptyFileIsSaidToBeEmpty(text: String) {
    #expect(throws: CSVProblem.empty) { try ReadTable(text) }
  }

  @Test func aPictureIsSaidToBeBinary() {
    let bytes: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82,
    ]
    #expect(throws: CSVProblem.binary) { try ReadTable(bytes) }
  }

  @Test func aLineLongerThanARecordMayBeIsPassedOver() throws {
    let long = String(repeating: "x", count: 5000)
    let options = CSVOptions(
      header: .firstLine, delimiter: UInt8(ascii: ","),
      limits: CSVLimits(blockBytes: 64, recordBytesMax: 100))
    let table = try ReadTable("a,b\n1,2\n\(long)\n3,4\n\(long),\(long)\n5,6", options)
    #expect(table.cells == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(table.rows.map(\.line) == [2, 4, 6])
    #expect(table.faultTexts == ["3:1 recordTooLong", "5:1 recordTooLong"])
  }

  @Test func aMarkLeftOpenForLongerThanARecordCostsOneLine() throws {
    let lines = (0..<40).map { "\($0),y" }.joined(separator: "\n")
    let options = CSVOptions(
      delimiter: UInt8(ascii: ","), limits: CSVLimits(blockBytes: 16, recordBytesMax: 60))
    let table = try ReadTable("a,b\n\"open,1\n\(lines)\n", options)
    #expect(table.rows.count == 40)
    #expect(table.faultTexts == ["2:1 unclosedQuote"])
  }

  /// Endless without a line break; hands out more than fits in memory if it were kept.
  private final class EndlessLine: ByteStream {
    private var left: Int
    private var isStarted = false
    init(bytes: Int) { left = bytes }

    func read(into room: UnsafeMutableRawBufferPointer) -> Int {
      let header = Array("a,b\n".utf8)
      if !isStarted {
        isStarted = true
        unsafe room.copyBytes(from: header)
        return header.count
      }
      let count = min(room.count, left)
      unsafe UnsafeMutableRawBufferPointer(rebasing: room[..<count])
        .initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "x"))
      left -= count
      return count
    }
  }

  @Test func aFileThatIsOneLineCostsNoMemory() throws {
    let reader = try CSVReader(EndlessLine(bytes: 12 << 20))
    var block = CSVBlock()
    var faults: [CSVFault] = []
    while try reader.next(&block) {
      faults += block.faults
      #expect(block.rowCount == 0 && block.bytes.count < 4 << 20)
    }
    #expect(faults == [CSVFault(line: 2, column: 1, reason: .recordTooLong)])
  }

  private final class FailingStream: ByteStream {
    private var isStarted = false

    func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
      if isStarted { throw StreamFailure("cannot read this") }
      isStarted = true
      unsafe room.copyBytes(from: Array("a,b\n1,2\n".utf8))
      return 8
    }
  }

  @Test func aFailingDiskIsReported() throws {
    #expect(throws: CSVProblem.stream(StreamFailure("cannot read this"))) {
      try CSVReader(FailingStream())
    }
  }

  @Test func severalWorkersReadEachRowOnce() async throws {
    let lines = (0..<20_000).map { "\($0),\"n \($0)\"" }
    let reader = try CSVReader(
      MemoryStream(Array((["id,name"] + lines).joined(separator: "\n").utf8)),
      CSVOptions(limits: CSVLimits(blockBytes: 4096, recordBytesMax: 4096)))
    let parts = await withTaskGroup(of: [Int: [String]].self) { group in
      for _ in 0..<3 {
        group.addTask {
          var block = CSVBlock()
          var found: [Int: [String]] = [:]
          while (try? reader.next(&block)) == true {
            found[block.number] = (0..<block.rowCount).map { block.text($0, 0) }
          }
          return found
        }
      }
      return await group.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
    let ids = parts.sorted { $0.key < $1.key }.flatMap(\.value)
    #expect(ids == (0..<20_000).map(String.init))
  }
}
