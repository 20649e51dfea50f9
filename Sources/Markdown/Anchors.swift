/// The identifiers of a page; each is given once.
package struct Anchors: Sendable {
  /// Identifier to the last number that was put behind it.
  private var taken: [[UInt8]: Int] = [:]

  package func contains(_ id: [UInt8]) -> Bool { taken[id] != nil }

  /// An identifier for a title, with `-2`, `-3` … when it is taken.
  package mutating func make(for title: [UInt8]) -> [UInt8] { claim(Slug.of(title)) }

  /// `id` itself, or with a number behind it when it is taken.
  package mutating func claim(_ id: [UInt8]) -> [UInt8] {
    guard var number = taken[id] else {
      taken[id] = 1
      return id
    }
    var numbered: [UInt8]
    repeat {
      number += 1
      numbered = id + Array("-\(number)".utf8)
    } while taken[numbered] != nil
    taken[id] = number
    taken[numbered] = 1
    return numbered
  }
}
