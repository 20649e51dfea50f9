/// The advocates of the registry, handed out one after the other.
struct AdvocateList {
  let all: [Advocate]
  private var taken: [String: Int] = [:]

  /// `links`: what `passalong links --as json` wrote.
  init(links: String) {
    all = links.split(separator: "\n").compactMap { Advocate(line: $0) }
  }

  /// Somebody of whom no scene has told yet.
  mutating func next(_ audience: String = "customer") -> Advocate {
    let candidates = all.filter { $0.audience == audience }
    let index = taken[audience, default: 0]
    precondition(index < candidates.count, "the registry has too few of audience \(audience)")
    taken[audience] = index + 1
    return candidates[index]
  }
}
