internal import Program
internal import Quantity
internal import SQLite

/// What share pages may say of advocates, by their numbers: eight bytes for each, and each name and
/// language once.
///
/// Read in the order of the file's rows. Codes come in another order, and looking each advocate up
/// costs more than everything else that reading a code takes.
package struct SharedAdvocates: Sendable {
  private struct Record: BitwiseCopyable {
    /// Number of the first name; 0 for none that others may see.
    var name: UInt32 = 0
    /// Number of the language; 0 for one that nothing is known of.
    var language: UInt16 = 0
    var audience: UInt8 = 0
  }

  private var records: [Record] = []
  private var languages = Distinct()
  private var names = Distinct()

  init(_ registry: Registry) throws(LedgerFailure) {
    let database = registry.database
    do throws(SQLiteError) {
      let count = try database.integer("SELECT max(advocate) FROM advocates") ?? 0
      records = Array(repeating: Record(), count: Int(count) + 1)
      try readAdvocates(database)
      try readNames(database)
    } catch {
      throw LedgerFailure(error)
    }
  }

  private mutating func readAdvocates(_ database: Database) throws(SQLiteError) {
    var select = try database.prepare("SELECT advocate, language, audience FROM advocates")
    while try select.step() {
      let number = Int(select.integer(0))
      let language = select.withBytes(1) { languages.number(of: $0) }
      // Added since the first question.
      guard records.indices.contains(number), let language = UInt16(exactly: language) else {
        continue
      }
      records[number].language = language
      records[number].audience = UInt8(truncatingIfNeeded: select.integer(2))
    }
  }

  private mutating func readNames(_ database: Database) throws(SQLiteError) {
    var select = try database.prepare(
      """
      SELECT advocate, first_name FROM people
      WHERE consented_on IS NOT NULL AND first_name IS NOT NULL
      """)
    while try select.step() {
      let number = Int(select.integer(0))
      guard records.indices.contains(number) else { continue }
      records[number].name = UInt32(select.withBytes(1) { names.number(of: $0) })
    }
  }

  /// A code with what its share page may say; nil when nothing is known of its advocate, who was
  /// added since.
  func sharedCode(_ code: IssuedCode) -> SharedCode? {
    let number = Int(code.advocate)
    guard records.indices.contains(number), records[number].language > 0 else { return nil }
    let record = records[number]
    return SharedCode(
      code: code, language: Language(tag: languages.texts[Int(record.language)]) ?? .english,
      audience: OfferAudience(number: Int64(record.audience)),
      firstName: record.name > 0 ? names.texts[Int(record.name)] : nil)
  }
}

/// Texts that come again and again, each kept once.
private struct Distinct {
  /// By number, from 1 on.
  private(set) var texts = [""]
  private var numbers: [String: Int] = [:]

  mutating func number(of bytes: borrowing Span<UInt8>) -> Int {
    let text = unsafe bytes.withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    if let known = numbers[text] { return known }
    texts.append(text)
    numbers[text] = texts.count - 1
    return texts.count - 1
  }
}
