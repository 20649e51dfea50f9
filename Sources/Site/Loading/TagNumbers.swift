/// The tags of each post of a collection, as numbers, in two lists instead of one for each post.
struct TagNumbers: Sendable {
  /// Where the tags of each post end.
  private(set) var ends: [Int32] = []
  private(set) var numbers: [Int32] = []

  var count: Int { ends.count }

  /// The tags of the post at a position.
  subscript(position: Int) -> some Sequence<Int> {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    return numbers[start..<Int(ends[position])].lazy.map { Int($0) }
  }

  init() {}

  mutating func append(_ tags: some Sequence<Int>) {
    for tag in tags { numbers.append(Int32(tag)) }
    ends.append(Int32(numbers.count))
  }

  /// With every number replaced by what stands at it.
  func replaced(by ranks: [Int]) -> TagNumbers {
    var replaced = self
    for index in numbers.indices { replaced.numbers[index] = Int32(ranks[Int(numbers[index])]) }
    return replaced
  }

  func write(to writer: inout ByteWriter) {
    writer.numbers(ends)
    writer.numbers(numbers)
  }

  /// `tagCount`: no number is above it.
  init(from reader: inout ByteReader, tagCount: Int) throws(ByteReader.Damaged) {
    ends = try reader.numbers()
    numbers = try reader.numbers()
    var last: Int32 = 0
    for end in ends {
      guard end >= last else { throw ByteReader.Damaged() }
      last = end
    }
    guard Int(last) == numbers.count, numbers.allSatisfy({ $0 >= 0 && $0 < tagCount }) else {
      throw ByteReader.Damaged()
    }
  }
}
