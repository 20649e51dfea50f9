import Diagnostics
import TestSupport
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("tilte", ["title", "tagline"], "title"), ("titel", ["title"], "title"),
      ("titl", ["title"], "title"), ("ttitle", ["title"], "title"), ("xitlx", ["title"], "title"),
      ("xxtle", ["title"], "title"), ("xxxle", ["title"], nil), ("title", [], nil),
      // Short names allow one edit only.
      ("id", ["is"], "is"), ("id", ["ab"], nil), ("abc", ["abd"], "abd"), ("abc", ["ade"], nil),
      ("abcd", ["abef"], "abef"),
      // The nearest wins, the first of equals.
      ("hold", ["bolt", "fold", "gold"], "fold"), ("hold", ["bolt", "gold", "fold"], "gold"),
      ("größe", ["grösse"], "grösse"), ("", ["a"], "a"), ("", ["ab"], nil),
    ] as [(String, [String], String?)])
  func theNearestNameIsSuggested(_ name: String, _ candidates: [String], _ expected: String?) {
    #expect(Suggestion.nearest(to: name, among: candidates) == expected)
  }

  @Test func thePhraseEndsAMessage() {
    #expect(Suggestion.phrase(for: "tilte", among: ["title"]) == "; did you mean `title`?")
    #expect(Suggestion.phrase(for: "zzz", among: ["title"]) == "")
  }

  @Test(arguments: 0..<10)
  func theChoiceIsThatOfTheDefinition(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let name = word(&generator)
      let candidates = (0..<6).map { _ in word(&generator) }
      let limit = name.utf8.count <= 3 ? 1 : 2
      var expected: (name: String, distance: Int)?
      for candidate in candidates {
        let distance = distance(Array(name.utf8)[...], Array(candidate.utf8)[...])
        if distance <= limit, distance < expected?.distance ?? .max {
          expected = (candidate, distance)
        }
      }
      #expect(Suggestion.nearest(to: name, among: candidates) == expected?.name)
    }
  }

  private func word(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...6, using: &generator)
    return String((0..<count).map { _ in "abc".randomElement(using: &generator) ?? "a" })
  }

  /// Straight from the definition: the least of all ways to treat the last letters.
  private func distance(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Int {
    guard let last = first.last, let otherLast = second.last else {
      return max(first.count, second.count)
    }
    var ways = [
      distance(first.dropLast(), second) + 1, distance(first, second.dropLast()) + 1,
      distance(first.dropLast(), second.dropLast()) + (last == otherLast ? 0 : 1),
    ]
    if first.count > 1, second.count > 1, Array(first.suffix(2)) == second.suffix(2).reversed() {
      ways.append(distance(first.dropLast(2), second.dropLast(2)) + 1)
    }
    return ways.min() ?? 0
  }
}
