/// Hashes what identifies a record and all that it says; keeps a buffer.
struct RecordHasher {
  private let keys: FactKeys
  /// What records may hold.
  private let roles: RoleSet
  private var text: [UInt8] = []

  init(keys: FactKeys, roles: RoleSet) {
    self.keys = keys
    self.roles = roles
  }

  /// The keyed hash of a number, in small letters.
  mutating func order(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if ASCIIWord.isLow(bytes, range) { return keys.hash(bytes.extracting(range), as: .order) }
    let count = ASCIIWord.lower(bytes, range, to: &text)
    return keys.hash(text.span.extracting(0..<count), as: .order)
  }

  /// A hash of all fields that are read; columns that are added to an export change nothing.
  mutating func content(_ bytes: Span<UInt8>, _ cells: Cells) -> UInt64 {
    if let content = keys.content(bytes, cells, of: roles) { return content }
    let count = write(bytes, cells)
    return keys.hash(text.span.extracting(0..<count), as: .content)
  }

  /// Writes all fields that are there to the front of `text`, each with a number for what it says
  /// before it and a zero after it; gives the count of the bytes.
  private mutating func write(_ bytes: Span<UInt8>, _ cells: Cells) -> Int {
    let all = roles.bits
    var needed = ASCIIWord.byteCount
    var rest = all
    while rest != 0 {
      needed &+= cells[rest.trailingZeroBitCount].count &+ 2
      rest &= rest &- 1
    }
    if text.count < needed { text += [UInt8](repeating: 0, count: needed &- text.count) }
    var room = text.mutableSpan
    var offset = 0
    rest = all
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest &- 1
      let field = cells[place]
      if field.isEmpty { continue }
      room[offset] = UInt8(truncatingIfNeeded: place)
      offset &+= 1
      var index = field.lowerBound
      while index < field.upperBound {
        let count = min(field.upperBound &- index, ASCIIWord.byteCount)
        // What is behind the field is overwritten by what comes next.
        let word =
          index &+ ASCIIWord.byteCount <= bytes.count
          ? ASCIIWord(bytes, at: index) : ASCIIWord(bytes, at: index, count: count)
        word.store(to: &room, at: offset)
        offset &+= count
        index &+= count
      }
      room[offset] = 0
      offset &+= 1
    }
    return offset
  }
}
