import CSV
import TestSupport
import Testing

@Suite struct WriterTests {
  private func text(_ purpose: CSVWriter.Purpose, _ cells: [String]) -> String {
    var writer = CSVWriter(purpose, delimiter: UInt8(ascii: ";"))
    writer.record(cells)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func cellsAreQuotedWhereTheyMustBe() {
    #expect(
      text(.exchange, ["a", "", "b;c", "d\"e", "f\r\ng", " h", "i,j"])
        == "a;;\"b;c\";\"d\"\"e\";\"f\r\ng\";\" h\";i,j\r\n")
  }

  @Test(arguments: [
    ("=1+1", true), ("+49 30 123", true), ("-2+3", true), ("@SUM(A1)", true), ("\t=1", true),
    ("＝1+1", true), ("-12.50", false), ("+5", false), ("-1,5", false), ("-", true),
    ("a=b", false), ("", false), ("–", false), ("-1.2.3", true),
  ])
  func formulasAreMadeHarmlessForPeopleOnly(_ cell: String, _ isFormula: Bool) {
    #expect(text(.spreadsheet, [cell]).contains("\"'\(cell)\"") == isFormula)
    #expect(!text(.exchange, [cell]).contains("'"))
  }

  @Test func spreadsheetsAreToldTheEncoding() {
    #expect(Array(text(.spreadsheet, ["a"]).utf8).starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text(.exchange, ["a"]) == "a\r\n")
  }

  @Test func longTablesAreTakenInParts() {
    var writer = CSVWriter(.exchange)
    writer.record(["a", "b"])
    let first = writer.takeBytes()
    writer.record(["c", "d"])
    #expect(first + writer.takeBytes() == Array("a,b\r\nc,d\r\n".utf8))
  }

  private static func randomTable(_ generator: inout SeededGenerator) -> [[String]] {
    let parts = ["a", "é", ",", ";", "\"", "\n", "\r\n", " ", "x y", "😀"]
    let width = Int.random(in: 2...5, using: &generator)
    return (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...4, using: &generator))
          .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      }
    }
  }

  @Test(arguments: 0..<UInt64(50))
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = Self.randomTable(&generator)
    var writer = CSVWriter(.exchange)
    writer.record(table[0].indices.map { "column \($0)" })
    for row in table { writer.record(row) }
    let read = try ReadTable(writer.bytes, CSVOptions(delimiter: UInt8(ascii: ",")))
    #expect(read.cells == table)
    #expect(read.faults.isEmpty)
  }

  /// Python's `csv` reads what we write, and we read what it writes.
  @Test func pythonAgrees() throws {
    var generator = SeededGenerator(seed: 7)
    let table = (0..<40).flatMap { _ in Self.randomTable(&generator) }
    var writer = CSVWriter(.exchange)
    for row in table { writer.record(row) }
    let script = """
      import csv, io, sys
      text = sys.stdin.buffer.read().decode()
      rows = list(csv.reader(io.StringIO(text, newline='')))
      out = io.StringIO(newline='')
      csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator='\\n').writerows(rows)
      sys.stdout.buffer.write(out.getvalue().encode())
      """
    guard let output = try Python.output(of: script, input: writer.bytes) else { return }
    let options = CSVOptions(header: .absent, delimiter: UInt8(ascii: ","))
    #expect(try ReadTable(output, options).cells == table)
  }
}
