/// The words of a command line told apart: verb, options, operands. Nothing is judged here.
///
/// An option may stand before the verb, so it is looked up among those of the whole tool; that an
/// option's name and letter mean the same for every verb is one of `Tool.flaws`.
struct ArgumentScan {
  /// One option as given.
  struct Given {
    /// With its dashes, as typed: `--jobs` or `-j`.
    let typed: String
    /// nil when no verb of the tool has it.
    let definition: OptionDefinition?
    /// nil when none was given.
    var value: String?
    /// Whether the value was joined to the option by a `=`.
    var isJoined = false
    let wordIndex: Int
    /// Where the value stands: which word, and from which byte of it.
    var valueWordIndex = 0
    var valueOffset = 0
  }

  /// The words that call the verb, as far as there is such a verb.
  private(set) var path: [String] = []
  /// The index of the word that should have named a verb but does not.
  private(set) var unknownVerbIndex: Int?
  private(set) var given: [Given] = []
  /// The indices of the words that are operands.
  private(set) var operandIndices: [Int] = []
  /// The operands that may rather be values of options that nobody knows.
  private(set) var doubtfulIndices: Set<Int> = []
  private(set) var asksForHelp = false
  private(set) var asksForVersion = false

  private let tool: Tool
  private let words: [String]
  private var index = 0

  init(_ words: [String], of tool: Tool) {
    self.words = words
    self.tool = tool
    while index < words.count {
      let word = words[index]
      if word == "--" {
        operandIndices += index + 1..<words.count
        break
      }
      if word.hasPrefix("--") {
        scanLong(word)
      } else if word.hasPrefix("-"), word != "-", !isNegativeNumber(word) {
        scanLetters(word)
      } else {
        scanWord(word)
      }
      index += 1
    }
  }

  private mutating func scanWord(_ word: String) {
    let following = tool.words(after: path)
    guard operandIndices.isEmpty, unknownVerbIndex == nil, !following.isEmpty else {
      operandIndices.append(index)
      return
    }
    if following.contains(word) {
      path.append(word)
    } else {
      unknownVerbIndex = index
      if let nearest = Spelling.nearest(to: word, among: following) { path.append(nearest) }
    }
  }

  private mutating func scanLong(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    let name = String(typed.dropFirst(2))
    if name == "help" { return asksForHelp = true }
    if name == "version" { return asksForVersion = true }
    let definition = tool.option(name)
    var option = Given(typed: typed, definition: definition, wordIndex: index)
    if parts.count == 2 {
      option.value = String(parts[1])
      option.isJoined = true
      option.valueWordIndex = index
      option.valueOffset = typed.utf8.count + 1
    } else if let meant = definition ?? tool.optionMeant(by: name) {
      if meant.kind != nil { takeNextWord(for: &option) }
    } else {
      doubtNextWord()
    }
    given.append(option)
  }

  /// Behind an option that nobody knows: what names no verb may be its value.
  private mutating func doubtNextWord() {
    guard index + 1 < words.count, !words[index + 1].hasPrefix("-") else { return }
    let following = tool.words(after: path)
    if following.isEmpty {
      doubtfulIndices.insert(index + 1)
    } else if !following.contains(words[index + 1]) {
      index += 1
    }
  }

  private mutating func scanLetters(_ word: String) {
    var rest = word.dropFirst()
    while let letter = rest.popFirst() {
      if letter == "h" { return asksForHelp = true }
      if letter == "V" { return asksForVersion = true }
      let definition = tool.option(letter: letter)
      var option = Given(typed: "-\(letter)", definition: definition, wordIndex: index)
      if rest.first == "=" || (definition?.kind != nil && !rest.isEmpty) {
        option.isJoined = rest.first == "="
        if option.isJoined { rest.removeFirst() }
        option.value = String(rest)
        option.valueWordIndex = index
        option.valueOffset = word.utf8.count - rest.utf8.count
        given.append(option)
        return
      }
      if definition?.kind != nil { takeNextWord(for: &option) }
      if definition == nil, rest.isEmpty { doubtNextWord() }
      given.append(option)
    }
  }

  private mutating func takeNextWord(for option: inout Given) {
    guard index + 1 < words.count else { return }
    let word = words[index + 1]
    guard !word.hasPrefix("-") || word == "-" || isNegativeNumber(word) else { return }
    index += 1
    option.value = word
    option.valueWordIndex = index
  }

  /// Digits behind a minus are a number, unless an option has that digit for its letter.
  private func isNegativeNumber(_ word: String) -> Bool {
    let digits = word.utf8.dropFirst()
    guard word.hasPrefix("-"), let first = digits.first, digits.count > 0 else { return false }
    let isNumber = digits.allSatisfy {
      $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return isNumber && tool.option(letter: Character(Unicode.Scalar(first))) == nil
  }
}
