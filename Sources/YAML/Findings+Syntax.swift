internal import Diagnostics

// Texts that libyaml refuses, and what is probably meant.
extension Diagnostic {
  static func syntax(_ failure: SyntaxFailure, at place: Place) -> Diagnostic {
    let context = failure.context.isEmpty ? "" : failure.context + ": "
    return Diagnostic(
      "yaml.syntax", at: place, "this cannot be read as YAML",
      why: context + failure.problem,
      fix: "look at this line and the one before: quotes, brackets, colons, indentation")
  }

  static func unknownEscape(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-escape", at: place, "in double quotes `\\` begins an escape, and this is none",
      why: "known are \\n, \\t, \\\", \\\\, \\u and a few others",
      fix: "write \\\\ for a backslash, or use single quotes")
  }

  static func dashInText(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-dash", at: place, "this `-` continues the text of the line before",
      why: "items of one list begin in the same column, beneath their key",
      fix: "align the `-` with the first item, or put the whole text in quotes")
  }

  static func tab(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-tab", at: place, "a tab cannot indent a line",
      why: "YAML allows only blanks there, since a tab is as wide as each editor likes",
      fix: "write two blanks for each level")
  }

  static func colonInText(_ quoted: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-colon", at: place, "a colon and a blank inside a text without quotes",
      why: "`: ` ends a key, and this line has a key already",
      fix: "put the text in quotes: \(quoted)")
  }

  static func colonSpace(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-colon-space", at: place, "a blank is missing after the colon of `\(key)`",
      why: "without it, `\(key):…` is one word", fix: "write `\(key): …`")
  }

  static func missingColon(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-missing-colon", at: place, "this line has no colon",
      why: "each line is a `key: value`, an item `- value`, or an indented part of a text",
      fix: "write `\(Wording.short(key)): …` if that is the key, indent the line if it is text, or "
        + "end front matter before it with `---`")
  }

  static func dashSpace(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-dash-space", at: place, "a blank is missing after `-`",
      why: "`-text` is read as a text, `- text` as an item of a list",
      fix: "write `- ` before each item")
  }

  static func itemBehindKey(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-dash", at: place, "a list cannot begin behind its key",
      why: "`- ` begins an item only at the start of a line",
      fix: "put each item on a line of its own, or put the text in quotes")
  }

  static func itemAmongKeys(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-indentation", at: place, "an item of a list among the keys of a mapping",
      why: "the key before it has a value already, so it cannot hold a list",
      fix: "put the item beneath a key without value")
  }

  static func keyAmongItems(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-indentation", at: place, "a key among the items of a list",
      why: "the lines of this column begin with `- `",
      fix: "begin the line with `- `, or indent it by two to add to the item above")
  }

  static func misaligned(_ column: Int, aboveColumn: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-indentation", at: place, "this line is aligned with no line above",
      why: "it begins behind \(column) blanks, the lines above behind \(aboveColumn)",
      fix: "begin the keys of one mapping in the same column")
  }

  static func beneathValue(_ owner: String, isItem: Bool, at place: Place) -> Diagnostic {
    let owner = isItem ? "the item above" : "`\(Wording.short(owner))`"
    return Diagnostic(
      "yaml.syntax-indentation", at: place, "\(owner) has a value, so no key can be beneath it",
      why: "a line that is indented further belongs to the line above",
      fix: "indent it like the line above; if it is text with a colon, put all of it in quotes")
  }

  static func missingQuote(_ quote: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-quote", at: place, "the closing \(quote) is missing",
      fix: "write \(quote) at the end of the text")
  }

  static func textBehind(_ mark: String, isComma: Bool, at place: Place) -> Diagnostic {
    let fix =
      switch mark {
      case _ where isComma: "delete the comma; a list is written [\"a\", \"b\"]"
      case "'": "write '' for a ' inside of the text, or put the text in double quotes"
      case "\"": "write \\\" for a \" inside of the text, or put all of it in single quotes"
      default: "put the whole value in quotes if it is a text"
      }
    return Diagnostic(
      "yaml.syntax-after-value", at: place, "the value ends with \(mark), but more follows",
      fix: fix)
  }

  static func textBehindBlock(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-after-value", at: place, "text cannot stand in the line of `\(mark)`",
      why: "`|` and `>` at the start of a value begin a text on the lines beneath",
      fix: "move it to the next line, indented; or put the value in quotes")
  }

  static func templateBraces(at place: Place) -> Diagnostic {
    Diagnostic(
      "yaml.syntax-reserved", at: place, "a text cannot begin with `{{` without quotes",
      why: "`{` at the start of a value begins a mapping", fix: "put the whole text in quotes")
  }

  static func reservedCharacter(_ text: String, at place: Place) -> Diagnostic {
    let character = text.first.map(String.init) ?? ""
    return Diagnostic(
      "yaml.syntax-reserved", at: place,
      "a text cannot begin with `\(character)` without quotes",
      why: "YAML gives this character a meaning of its own at the start of a value",
      fix: "put the text in quotes: \(Wording.quoted(text))")
  }

  static func missingBracket(_ bracket: UInt8, at place: Place) -> Diagnostic {
    let (opening, closing) = bracket == UInt8(ascii: "[") ? ("[", "]") : ("{", "}")
    return Diagnostic(
      "yaml.syntax-bracket", at: place, "`\(opening)` is not closed",
      fix: "write `\(closing)` at the end; put the value in quotes if it is a text")
  }

  static func wrongBracket(_ bracket: UInt8, at place: Place) -> Diagnostic {
    let (opening, closing) = bracket == UInt8(ascii: "]") ? ("{", "}") : ("[", "]")
    return Diagnostic(
      "yaml.syntax-bracket", at: place,
      "`\(opening)` is closed by `\(String(UnicodeScalar(bracket)))`", fix: "write `\(closing)`")
  }
}
