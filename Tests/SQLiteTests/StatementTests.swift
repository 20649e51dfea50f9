import SQLite
import Testing

/// Values go in and come out as they were.
@Suite struct StatementTests {
  private static func table() throws -> Database {
    let database = try Database.inMemory()
    try database.run("CREATE TABLE t (number INTEGER, words TEXT, data BLOB) STRICT")
    return database
  }

  @Test(arguments: [Int64.min, -1, 0, 1, 255, 1 << 40, .max])
  func integersComeBack(value: Int64) throws {
    let database = try Self.table()
    var insert = try database.prepare("INSERT INTO t (number) VALUES (?1)")
    insert.bind(1, value)
    try insert.run()
    #expect(try database.integer("SELECT number FROM t") == value)
  }

  /// The last is large.
  @Test(arguments: ["", "\0", "\0x\0", "Jürgen €", "x"])
  func textAndBlobsComeBackByteForByte(text: String) throws {
    let bytes = text == "x" ? [UInt8](repeating: 120, count: 1 << 20) : Array(text.utf8)
    let database = try Self.table()
    var insert = try database.prepare("INSERT INTO t (words, data) VALUES (?1, ?2)")
    insert.bind(1, text: bytes)
    insert.bind(2, blob: bytes)
    try insert.run()
    var select = try database.prepare("SELECT words, data, length(data), words IS NULL FROM t")
    #expect(try select.step())
    #expect(select.bytes(0) == bytes)
    #expect(select.bytes(1) == bytes)
    #expect(select.string(0) == String(decoding: bytes, as: UTF8.self))
    #expect(select.integer(2) == bytes.count)
    #expect(select.integer(3) == 0)
    #expect(try !select.step())
  }

  @Test func nullsAreTold() throws {
    let database = try Self.table()
    var insert = try database.prepare("INSERT INTO t VALUES (?1, ?2, ?3)")
    insert.bind(1, Int64?.none)
    insert.bind(2, String?.none)
    insert.bindNull(3)
    try insert.run()
    var select = try database.prepare("SELECT * FROM t")
    #expect(try select.step())
    #expect(select.isNull(0) && select.isNull(1) && select.isNull(2))
    #expect(select.optionalInteger(0) == nil)
    #expect(select.optionalString(1) == nil)
    #expect(select.bytes(2) == [])
  }

  @Test func aStatementRunsAgainWithOtherValues() throws {
    let database = try Self.table()
    var insert = try database.prepare("INSERT INTO t (number) VALUES (?1)")
    for number in 0..<100 {
      insert.bind(1, number)
      try insert.run()
    }
    var select = try database.prepare("SELECT number FROM t WHERE number >= ?1 ORDER BY number")
    for first in [90, 0, 99, 100] {
      select.bind(1, first)
      var numbers: [Int64] = []
      while try select.step() { numbers.append(select.integer(0)) }
      #expect(numbers == (first..<100).map(Int64.init))
    }
    select.bind(1, 0)
    #expect(try select.step())
    select.reset()
    #expect(try select.step())
    #expect(select.integer(0) == 0)
  }
}
