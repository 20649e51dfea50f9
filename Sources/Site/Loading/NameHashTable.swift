/// Numbers by name hash.
///
/// A dictionary would hash the hashes again, which costs more than all the rest: here their bits
/// say the place, with the next free one taken when it is occupied.
struct NameHashTable: Sendable {
  /// 0 where a place is free; the hash 0 is kept as 1.
  private var hashes: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init(capacity: Int = 0) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    hashes = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
  }

  /// The number of a name; nil when there is none.
  subscript(hash: NameHash) -> Int? {
    let place = place(of: hash)
    return hashes[place] == 0 ? nil : Int(values[place])
  }

  func contains(_ hash: NameHash) -> Bool { hashes[place(of: hash)] != 0 }

  /// Gives a name a number, instead of the one it had.
  mutating func set(_ hash: NameHash, _ value: Int = 0) {
    if 2 * (count + 1) > hashes.count { grow() }
    let place = place(of: hash)
    if hashes[place] == 0 { count += 1 }
    hashes[place] = max(hash.value, 1)
    values[place] = Int32(truncatingIfNeeded: value)
  }

  /// Gives a name another number if it has one.
  mutating func update(_ hash: NameHash, _ value: Int) {
    let place = place(of: hash)
    if hashes[place] != 0 { values[place] = Int32(truncatingIfNeeded: value) }
  }

  /// Where the name is, or would be.
  private func place(of hash: NameHash) -> Int {
    let wanted = max(hash.value, 1)
    var place = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 32)
    while true {
      place &= hashes.count - 1
      if hashes[place] == wanted || hashes[place] == 0 { return place }
      place += 1
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.count(count)
    writer.numbers(hashes)
    writer.numbers(values)
  }

  /// `limit`: no number is above it.
  init(from reader: inout ByteReader, below limit: Int) throws(ByteReader.Damaged) {
    count = try reader.count()
    hashes = try reader.numbers()
    values = try reader.numbers()
    // A free place at least ends every search.
    guard hashes.count >= 16, hashes.count & (hashes.count - 1) == 0,
      values.count == hashes.count, 2 * count <= hashes.count,
      hashes.count(where: { $0 != 0 }) == count,
      values.allSatisfy({ $0 == 0 || $0 > 0 && $0 < limit })
    else { throw ByteReader.Damaged() }
  }

  private mutating func grow() {
    var larger = NameHashTable(capacity: hashes.count)
    for index in hashes.indices where hashes[index] != 0 {
      larger.set(NameHash(stored: hashes[index]), Int(values[index]))
    }
    self = larger
  }
}
