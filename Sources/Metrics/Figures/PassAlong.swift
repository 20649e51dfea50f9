/// How far recommendations were passed along: customers by their distance from an advocate whom
/// nobody brought.
package struct PassAlong: Sendable, Hashable {
  /// Advocates and customers at depth 0, 1, 2, and 3 or more.
  package private(set) var depths = [0, 0, 0, 0]
  package private(set) var deepest = 0
  /// Sum of the depths of all who were brought.
  package private(set) var depthSum = 0
  /// Advocates said to have been brought by somebody whom they brought; the last such link is cut.
  package private(set) var circleCount = 0

  /// Who was brought: depth 1 and more.
  package var broughtCount: Int { depths.dropFirst().reduce(0, +) }
  /// Who was brought by somebody who was brought.
  package var passedOnCount: Int { depths[2] + depths[3] }

  /// A link from a friend to the advocate who brought them.
  struct Link: Sendable {
    /// The friend's own place among the advocates; nil for customers who are none.
    let friend: Int32?
    let advocate: Int32
  }

  /// `links`: one per friend, by time; of two to the same advocate the first counts.
  init(advocates count: Int, _ links: [Link]) {
    var parents = [Int32](repeating: -1, count: count)
    for link in links {
      guard let friend = link.friend, parents[Int(friend)] < 0 else { continue }
      if Self.leads(from: link.advocate, to: friend, parents) {
        circleCount += 1
      } else {
        parents[Int(friend)] = link.advocate
      }
    }
    let found = Self.depths(parents)
    for depth in found { add(Int(depth)) }
    for link in links where link.friend == nil { add(Int(found[Int(link.advocate)]) + 1) }
  }

  private mutating func add(_ depth: Int) {
    depths[min(depth, 3)] += 1
    deepest = max(deepest, depth)
    depthSum += depth
  }

  private static func leads(from start: Int32, to end: Int32, _ parents: [Int32]) -> Bool {
    var place = start
    while place >= 0, place != end { place = parents[Int(place)] }
    return place == end
  }

  private static func depths(_ parents: [Int32]) -> [Int32] {
    var depths = [Int32](repeating: -1, count: parents.count)
    var path: [Int32] = []
    for start in parents.indices {
      var place = Int32(start)
      while place >= 0, depths[Int(place)] < 0 {
        path.append(place)
        place = parents[Int(place)]
      }
      var depth = place < 0 ? -1 : depths[Int(place)]
      while let last = path.popLast() {
        depth += 1
        depths[Int(last)] = depth
      }
    }
    return depths
  }
}
