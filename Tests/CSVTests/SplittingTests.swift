import CSV
import TestSupport
import Testing

@Suite struct SplittingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var cells: [[String]]
    var faults: [String]

    init(_ name: String, _ text: String, _ cells: [[String]], faults: [String] = []) {
      testDescription = name
      self.text = text
      self.cells = cells
      self.faults = faults
    }
  }

  static let rows = [
    Row("plain", "a,b\n1,2\n3,4\n", [["1", "2"], ["3", "4"]]),
    Row("no line break at the end", "a,b\n1,2", [["1", "2"]]),
    Row("CRLF", "a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
    Row("CR only", "a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
    Row("CR only, quoted", "a,b\r\"1\r\",2\r3,4", [["1\r", "2"], ["3", "4"]]),
    Row("comma in quotation marks", "a,b\n\"1,5\",2\n", [["1,5", "2"]]),
    Row(
      "line breaks in quotation marks", "a,b\n\"1\r\n2\n3\",4\n5,6",
      [["1\r\n2\n3", "4"], ["5", "6"]]),
    Row("doubled quotation marks", "a,b\n\"\"\"x\"\" \"\"\",\"\"\"\"\n", [["\"x\" \"", "\""]]),
    Row("empty cells", "a,b,c\n,,\n\"\",\"\",\"\"\n", [["", "", ""], ["", "", ""]]),
    Row("blank lines", "a,b\n\n1,2\n\r\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
    Row("one column, empty in quotation marks", "a\n\"\"\n\n\"x\"\n", [[""], ["x"]]),
    Row("blanks belong to the cell", "a,b\n 1 , 2\n", [[" 1 ", " 2"]]),
    Row(
      "a mark within a cell is text", "a,b\n5\" pipe,2\n3,4\"\n",
      [["5\" pipe", "2"], ["3", "4\""]]),
    Row("a mark after a blank is text", "a,b\n \"x\",2\n", [[" \"x\"", "2"]]),
    Row("text beyond ASCII", "a,b\nMüller,„ß“ 😀\n", [["Müller", "„ß“ 😀"]]),
    Row("CR within a cell", "a,b\n1\r2,3\n", [["1\r2", "3"]]),
    Row("too few and too many cells", "a,b\n1\n1,2,3\n", [["1"], ["1", "2", "3"]]),
    Row(
      "text after a closing mark", "a,b\n\"1\"x,2\n3,4\n", [["3", "4"]],
      faults: ["2:4 textAfterQuote"]),
    Row(
      "a bad mark in a record of several lines costs its first", "a,b\n\"1\n2\"x,3\n4,5\n",
      [["2\"x", "3"], ["4", "5"]], faults: ["2:6 textAfterQuote"]),
    Row(
      "backslashes do not escape", "a,b\n\"5\\\" pipe\",2\n3,4\n", [["3", "4"]],
      faults: ["2:5 textAfterQuote"]),
    Row(
      "a mark that is never closed costs one line", "a,b\n1,\"2\n3,4\n5,6\n",
      [["3", "4"], ["5", "6"]], faults: ["2:3 unclosedQuote"]),
    Row(
      "cut off in the last cell", "a,b\n1,2\n3,\"x", [["1", "2"]], faults: ["3:3 unclosedQuote"]),
    Row(
      "zero bytes", "a,b\n1,2\n3,\0\n5,6\n", [["1", "2"], ["5", "6"]], faults: ["3:3 zeroByte"]),
  ]

  @Test(arguments: rows) func splits(_ row: Row) throws {
    let table = try ReadTable(row.text, CSVOptions(delimiter: UInt8(ascii: ",")))
    #expect(table.cells == row.cells)
    #expect(table.faultTexts == row.faults)
  }

  @Test func rowsKnowTheirLines() throws {
    let table = try ReadTable("x\n\na,b\n1,\"2\n\n3\"\n\n4,5\n6,\"7\n8,9\n")
    #expect(table.rows.map(\.line) == [3, 4, 8, 10])
    #expect(table.faults.map(\.line) == [9])
  }

  /// Random texts of the bytes that matter, in blocks so small that every record is cut somewhere.
  @Test(arguments: 0..<UInt64(40))
  func blocksOfAnySizeGiveTheSameRows(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("aab,,;\"\"\n\n\r".utf8)
    for _ in 0..<25 {
      let count = Int.random(in: 0...120, using: &generator)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let expected = SlowSplitter.read(Array("h,h\n".utf8) + text, delimiter: UInt8(ascii: ","))
      let limits = CSVLimits(
        blockBytes: Int.random(in: 1...40, using: &generator), recordBytesMax: 1 << 16)
      let options = CSVOptions(delimiter: UInt8(ascii: ","), limits: limits)
      let table = try ReadTable(Array("h,h\n".utf8) + text, options)
      #expect(
        table.rows == Array(expected.rows.dropFirst()),
        "\(String(decoding: text, as: UTF8.self).debugDescription)")
      #expect(
        table.faults == expected.faults, "\(String(decoding: text, as: UTF8.self).debugDescription)"
      )
    }
  }

  /// Nothing of a wild file is lost without being counted, and nothing crashes.
  @Test(arguments: 0..<UInt64(20))
  func anyBytesAreReadToTheirEnd(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0...400, using: &generator)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for index in bytes.indices where Int.random(in: 0..<4, using: &generator) == 0 {
        bytes[index] = Array(",\"\n".utf8).randomElement(using: &generator) ?? 0
      }
      let limits = CSVLimits(
        blockBytes: Int.random(in: 8...64, using: &generator), recordBytesMax: 50)
      let options = CSVOptions(header: .absent, delimiter: UInt8(ascii: ","), limits: limits)
      do {
        let table = try ReadTable(bytes, options)
        #expect(table.rows.map(\.line) == table.rows.map(\.line).sorted())
      } catch let problem as CSVProblem {
        #expect([.empty, .binary, .noHeader].contains(problem))
      }
    }
  }
}
