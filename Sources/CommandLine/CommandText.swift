import Diagnostics

/// A command line as text that findings can point into: the words as a shell would need them
/// quoted.
struct CommandText: Sendable {
  let source: Source
  private let wordRanges: [Range<Int>]

  init(tool: String, words: [String]) {
    var text = tool
    var wordRanges: [Range<Int>] = []
    for word in words {
      text += " "
      let start = text.utf8.count
      text += Self.quoted(word)
      wordRanges.append(start..<text.utf8.count)
    }
    source = Source(path: "command line", text: text)
    self.wordRanges = wordRanges
  }

  /// A word by its index among the words after the tool's name.
  func place(ofWord index: Int) -> Place { .bytes(source, wordRanges[index]) }

  /// The part of a word from a byte offset on; the whole word when it had to be quoted.
  func place(ofWord index: Int, from offset: Int, in word: String) -> Place {
    let range = wordRanges[index]
    guard range.count == word.utf8.count, offset < range.count else { return place(ofWord: index) }
    return .bytes(source, range.lowerBound + offset..<range.upperBound)
  }

  /// Behind the last word, where something is missing.
  var end: Place { .bytes(source, source.bytes.count..<source.bytes.count) }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        true
      default: "-_./:=,@%+".utf8.contains(byte)
      }
    }
    if isPlain, !word.isEmpty { return word }
    var quoted = "'"
    for character in word { quoted += character == "'" ? "'\\''" : String(character) }
    return quoted + "'"
  }
}
