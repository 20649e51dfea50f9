internal import Program
internal import Quantity

/// What the words of a file's columns mean, worked out once for each spelling.
struct WordMemory {
  enum Meaning: Hashable {
    case language(Language)
    case audience(OfferAudience)
    case circle(Identifier)
    case state(AdvocateState)
    case unknown(RowFlaw.Kind)
  }

  private struct Known {
    let column: AdvocateColumn
    let word: [UInt8]
    let meaning: Meaning
  }

  private let rules: ImportRules
  /// Those met so far; few, as columns of words have few values.
  private var known: [Known] = []
  private static let knownMax = 64

  init(_ rules: ImportRules) {
    self.rules = rules
  }

  mutating func meaning(of word: Span<UInt8>, in column: AdvocateColumn) -> Meaning {
    for entry in known where entry.column == column && Self.equal(entry.word, word) {
      return entry.meaning
    }
    let bytes = word.indices.map { word[$0] }
    let meaning = meaning(of: String(decoding: bytes, as: UTF8.self), in: column)
    if known.count < Self.knownMax {
      known.append(Known(column: column, word: bytes, meaning: meaning))
    }
    return meaning
  }

  private static func equal(_ first: [UInt8], _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for index in second.indices where first[index] != second[index] { return false }
    return true
  }

  private func meaning(of word: String, in column: AdvocateColumn) -> Meaning {
    let folded = AdvocateColumn.folded(word)
    let shown = Self.isHarmless(word) ? word : ""
    switch column {
    case .language:
      return language(word, folded).map(Meaning.language) ?? .unknown(.unknownLanguage(shown))
    case .audience:
      return audience(folded).map(Meaning.audience) ?? .unknown(.unknownAudience(shown))
    case .circle: return circle(word).map(Meaning.circle) ?? .unknown(.unknownCircle(shown))
    default: return state(folded).map(Meaning.state) ?? .unknown(.unknownState(shown))
    }
  }

  /// Whether a word may be repeated in a finding: columns may be mixed up, and it be a name.
  private static func isHarmless(_ word: String) -> Bool {
    word.utf8.count <= 20
      && word.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      }
  }

  private func language(_ word: String, _ folded: String) -> Language? {
    let names = ["deutsch": "de", "german": "de", "englisch": "en", "english": "en"]
    let tag = names[folded] ?? String(word.map { $0 == "_" ? "-" : $0 })
    guard let language = Language(tag: tag) else { return nil }
    return rules.languages.first { $0 == language }
      ?? rules.languages.first { $0.primary == language.primary }
  }

  private func audience(_ folded: String) -> OfferAudience? {
    switch folded {
    case "customer", "kunde", "kundin", "privatkunde", "privatkundin", "k": .customer
    case "partner", "partnerin", "haendler", "gewerbe", "geschaeftspartner", "b2b", "p": .partner
    case "supporter", "unterstuetzer", "unterstuetzerin", "foerderer", "foerdererin", "fan",
      "fuersprecher", "fuersprecherin", "s":
      .supporter
    default: nil
    }
  }

  private func circle(_ word: String) -> Identifier? {
    guard let circle = Identifier(word.lowercased()) else { return nil }
    guard let circles = rules.circles else { return circle }
    return circles.first { $0 == circle }
  }

  private func state(_ folded: String) -> AdvocateState? {
    switch folded {
    case "active", "aktiv", "yes", "ja", "true", "wahr", "1": .active
    case "inactive", "inaktiv", "no", "nein", "false", "falsch", "0", "gekuendigt", "ausgetreten",
      "gesperrt", "paused", "pausiert", "left", "cancelled":
      .inactive
    default: nil
    }
  }
}
