internal import Facts
internal import Hashing

/// Entries that follow each other, as they are stored when very many are posted at once.
struct EntryPack: Sendable {
  static let form = 1

  let count: Int
  let bytes: [UInt8]
  /// The subjects of the first and the last entry.
  let subjects: (first: UInt64, last: UInt64)
  /// Whose they are, from the least number to the greatest.
  let advocates: ClosedRange<Int64>
  /// Each of them, by `key(ofHolder:)`.
  let holders: BlockMarks
  /// Whether each moves something from one account of runs to another.
  let isSound: Bool

  /// The columns must not be empty.
  init(_ columns: EntryColumns) {
    count = columns.count
    bytes = columns.bytes
    subjects = (columns.subjects[0], columns.subjects[columns.count - 1])
    isSound = columns.isSound
    var keys: [UInt64] = []
    var (last, least, most) = (columns.advocates[0], Int64.max, Int64.min)
    keys.append(Self.key(ofHolder: last))
    for advocate in columns.advocates {
      least = min(least, Int64(bitPattern: advocate))
      most = max(most, Int64(bitPattern: advocate))
      if advocate == last { continue }
      keys.append(Self.key(ofHolder: advocate))
      last = advocate
    }
    advocates = least...most
    holders = BlockMarks(keys)
  }

  static func key(ofHolder advocate: UInt64) -> UInt64 { BlockKeys.mixed(advocate, 0) }

  static func digest(of packs: [EntryPack]) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    for pack in packs { hasher.updateField(pack.bytes.span) }
    return hasher.finish()
  }
}
