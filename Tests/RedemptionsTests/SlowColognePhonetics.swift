/// What `ColognePhonetics` makes byte by byte, by way of characters.
enum SlowColognePhonetics {
  /// The code of one folded word, `mueller` → `657`; empty for a word without letters that sound.
  static func code(_ word: String) -> String {
    let letters = Array(word.utf8.filter { (0x61...0x7A).contains($0) })
    var digits: [UInt8] = []
    for index in letters.indices {
      let before = index > 0 ? letters[index - 1] : 0
      let after = index + 1 < letters.count ? letters[index + 1] : 0
      digits += self.digits(letters[index], before: before, after: after, isFirst: index == 0)
    }
    var code: [UInt8] = []
    var last: UInt8 = 0
    for digit in digits {
      if digit != last, digit != UInt8(ascii: "0") || code.isEmpty { code.append(digit) }
      last = digit
    }
    return String(decoding: code, as: UTF8.self)
  }

  private static func digits(
    _ letter: UInt8, before: UInt8, after: UInt8, isFirst: Bool
  ) -> [UInt8] {
    let next = Character(Unicode.Scalar(after))
    let last = Character(Unicode.Scalar(before))
    switch Character(Unicode.Scalar(letter)) {
    case "a", "e", "i", "j", "o", "u", "y": return Array("0".utf8)
    case "b": return Array("1".utf8)
    case "p": return Array(next == "h" ? "3".utf8 : "1".utf8)
    case "d", "t": return Array("csz".contains(next) ? "8".utf8 : "2".utf8)
    case "f", "v", "w": return Array("3".utf8)
    case "g", "k", "q": return Array("4".utf8)
    case "c":
      let soft = isFirst ? "ahkloqrux" : "ahkoqux"
      let isHard = soft.contains(next) && !"sz".contains(last)
      return Array(isHard ? "4".utf8 : "8".utf8)
    case "x": return Array("ckq".contains(last) ? "8".utf8 : "48".utf8)
    case "l": return Array("5".utf8)
    case "m", "n": return Array("6".utf8)
    case "r": return Array("7".utf8)
    case "s", "z": return Array("8".utf8)
    default: return []
    }
  }
}
