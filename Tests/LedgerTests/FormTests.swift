import Facts
import Hashing
import Ledger
import Quantity
import SQLite
import Testing

/// Facts that were recorded before blocks had digests of their own, or had those by SHA-256.
@Suite struct FormTests {
  @Test(arguments: [1, 2]) func inputsOfFormerFormsAreReadAndProven(form: Int) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    let database = try books.database()
    try database.run(
      """
      DROP TRIGGER inputs_keep; DROP TRIGGER fact_blocks_keep; UPDATE fact_blocks SET form = \(form)
      """)
    #expect(try books.books.flaws() == [.input(1)])
    let input = try #require(try books.books.inputs().first)
    var hasher = BLAKE2bHasher<Digest256>()
    hasher.update(RunRecord.beginning.bytes)
    hasher.updateNumber(1)
    for text in ["shop", "orders", "a"] { hasher.updateField(text) }
    hasher.update(input.sha256.bytes)
    let counts: [Int64] = [1, TestRegistry.now.milliseconds, 2, 1, 1]
    for count in counts { hasher.updateNumber(UInt64(bitPattern: count)) }
    var block = try database.prepare("SELECT kind, form, count, bytes FROM fact_blocks")
    while try block.step() {
      for column in 0...2 { hasher.updateNumber(UInt64(bitPattern: block.integer(column))) }
      let bytes = block.bytes(3)
      if form == 1 { hasher.updateField(bytes.span) }
      if form == 2 { hasher.update(Digest256.blake2b(of: bytes).bytes) }
    }
    var update = try database.prepare("UPDATE inputs SET head = ?1")
    update.bind(1, blob: hasher.finish().bytes)
    try update.run()
    #expect(try books.books.flaws().isEmpty)
    #expect(try books.books.facts(inputs: nil).orderCount == 2)
  }
}
