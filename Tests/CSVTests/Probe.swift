import CSV
import Testing
@Test func probe() throws {
  let reader = try CSVReader(MemoryStream(Array("a,b\r\n1,2\r\n\"x\"\"y\",\"z\n\"\r\n".utf8)))
  var block = CSVBlock()
  while try reader.next(&block) { for r in 0..<block.rowCount { print(block.line(of: r), (0..<block.cellCount(of: r)).map { block.text(r, $0) }) } }
}
