/// The identifiers of a page; each is given once.
package struct Anchors: Sendable {
  /// Identifier to the number of times that it was asked for, or at least the last number that
  /// was put behind it.
  private var taken: [Key: Int] = [:]

  private struct Key: Hashable {
    let id: [UInt8]
    func hash(into hasher: inout Hasher) {
      unsafe id.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }

  private mutating func bump(_ key: Key) -> Int {
    func increment(_ count: inout Int) -> Int {
      count += 1
      return count
    }
    return increment(&taken[key, default: 0])
  }

  package func contains(_ id: [UInt8]) -> Bool { taken[Key(id: id)] != nil }

  /// An identifier for a title, with `-2`, `-3` … when it is taken.
  package mutating func make(for title: [UInt8]) -> [UInt8] { claim(Slug.of(title)) }

  /// `id` itself, or with a number behind it when it is taken.
  package mutating func claim(_ id: [UInt8]) -> [UInt8] {
    if taken.isEmpty { taken.reserveCapacity(16) }
    var number = bump(Key(id: id))
    if number == 1 { return id }
    while true {
      let numbered = id + Array("-\(number)".utf8)
      if taken[Key(id: numbered)] == nil {
        taken[Key(id: numbered)] = 1
        taken[Key(id: id)] = number
        return numbered
      }
      number += 1
    }
  }
}
