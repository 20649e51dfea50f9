extension ModelType {
  /// As messages and the reference name it: `text`, `list of Offer`.
  package var words: String {
    switch self {
    case .text: "text"
    case .html: "html"
    case .url: "url"
    case .number: "number"
    case .flag: "flag"
    case .money: "money"
    case .day: "day"
    case .instant: "instant"
    case .rate: "rate"
    case .any: "anything"
    case .list(let element): "list of \(element.words)"
    case .object(let name): name
    }
  }

  /// With its article: `a list of Offer`, `an Offer`.
  var phrase: String {
    let words = words
    let startsWithVowel = words.first.map { "aeioAEIO".contains($0) } ?? false
    return (startsWithVowel ? "an " : "a ") + words
  }

  /// Whether a value of this type may go where `wanted` is asked for.
  func fits(_ wanted: ModelType) -> Bool {
    switch (self, wanted) {
    case (_, .any), (.url, .text): true
    case (.list(let element), .list(let wantedElement)): element.fits(wantedElement)
    default: self == wanted
    }
  }

  /// Whether a section over a value that is there may still print nothing.
  var mayBeEmpty: Bool {
    switch self {
    case .text, .html, .url, .number, .flag, .list, .any: true
    case .money, .day, .instant, .rate, .object: false
    }
  }

  /// The pipe that prints a value which has no form of its own.
  var formattingPipe: String? {
    switch self {
    case .money: "money"
    case .day, .instant: "date"
    case .rate: "rate"
    default: nil
    }
  }
}
