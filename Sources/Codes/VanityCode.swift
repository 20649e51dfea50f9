/// A code that somebody chose, such as `SOLARJANA`, for a partner or whoever agreed to be named.
///
/// It has no check symbols, is at no length a minted code, and is shown as it was chosen. Whether it
/// is free, and more than one edit from every other code, is for the registry to say (`NearCodes`).
package struct VanityCode: Hashable, Sendable {
  /// Shorter ones are too easily hit by accident.
  package static let lengths = 5...Code.longest

  /// As chosen, in upper case: what is printed.
  package let spelling: Code
  /// As compared: with `O` folded to `0`, `I` and `L` to `1`.
  package let code: Code

  /// Reads what somebody chose, in any case, with hyphens and spaces or without.
  package init(_ text: borrowing Span<UInt8>) throws(VanityFlaw) {
    do throws(CodeFlaw) {
      code = try CodeReader.fold(text)
    } catch {
      throw .unreadable(error)
    }
    var letters = CodeSymbols()
    for index in text.indices {
      let byte = text[index]
      let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
      let place = CodeSymbols.place(of: upper)
      if place != 0 { _ = letters.append(place) }
    }
    spelling = letters.code
    if let flaw = Self.flaw(of: code, spelled: spelling) { throw flaw }
  }

  package init(_ text: String) throws(VanityFlaw) {
    try self.init(Array(text.utf8).span)
  }

  private static func flaw(of code: Code, spelled spelling: Code) -> VanityFlaw? {
    let count = code.count
    if !lengths.contains(count) { return .tooShort(count: count) }
    if !spelling.text.utf8.contains(where: { $0 >= UInt8(ascii: "A") }) { return .onlyDigits }
    if ReservedWords.contain(code) { return .reserved }
    if let word = OffensiveWords.standard.word(inChosen: code) { return .offensive(word) }
    if CodeShape.lengths.contains(count), CodeShape(length: count).isMinted(code) {
      return .looksMinted
    }
    return nil
  }
}
