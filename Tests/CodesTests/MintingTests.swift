import Codes
import Hashing
import Testing
import TestSupport

@Suite struct MintingTests {
  static let key = HMACSHA256(key: Array("a key for tests only".utf8))
  static let names = (0..<300).map { "C-\(100_000 + $0)" }

  /// The construction, written down: whoever has the key can make the codes again.
  @Test func messagesAreWhatTheDocumentationSays() {
    var message: [UInt8] = []
    CodeMint(program: "sun").append(messageFor: Array("C-1".utf8).span, attempt: 258, to: &message)
    #expect(
      message == Array("passalong code 1".utf8) + [0, 0, 0, 3] + Array("sun".utf8) + [0, 0, 0, 3]
        + Array("C-1".utf8) + [0, 0, 1, 2])
  }

  @Test func dataSymbolsAreTheFirstBitsOfTheDigest() throws {
    let digest: [UInt8] = [0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000, 0xFF]
    let candidate = CodeMint(program: "sun").candidate(digest: digest.span)
    let code = try #require(candidate)
    #expect(ReferenceField.values(code.text).dropLast(2) == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func mintingAgainGivesTheSameCodes() {
    let codes = assigned(Self.names)
    #expect(codes == assigned(Self.names))
    #expect(Set(codes.values).count == Self.names.count)
    #expect(codes.values.allSatisfy { $0.map(CodeShape.standard.isMinted) == true })
  }

  @Test func anotherProgrammeOrKeyGivesOtherCodes() {
    let mine = assigned(Self.names)
    let other = assigned(Self.names, mint: CodeMint(program: "other"))
    let rekeyed = assigned(Self.names, key: HMACSHA256(key: [1, 2, 3]))
    #expect(Set(mine.values).isDisjoint(with: other.values))
    #expect(Set(mine.values).isDisjoint(with: rekeyed.values))
  }

  @Test(arguments: [24, 25, 26] as [UInt64]) func theOrderOfAdvocatesDoesNotMatter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shuffled = Self.names.shuffled(using: &generator)
    #expect(assigned(shuffled) == assigned(Self.names))
    #expect(crowded(shuffled) == crowded(Self.names))
  }

  @Test func collisionsGoToTheNextAttempt() {
    let codes = crowded(Self.names)
    #expect(codes.values.allSatisfy { $0 != nil })
    #expect(Set(codes.values).count == Self.names.count)
  }

  /// The order of identifiers, one after the other: the same by the shortest way.
  @Test func theFirstOfTwoKeepsTheCode() {
    var taken: Set<Code> = []
    var expected: [String: Code?] = [:]
    for name in Self.names.sorted() {
      let code = (0..<CodeAssignment.attemptsMax).lazy
        .compactMap { Self.tiny(name, attempt: $0) }.first { taken.insert($0).inserted }
      expected[name] = .some(code)
    }
    #expect(crowded(Self.names) == expected)
  }

  @Test func issuedCodesStayWithTheirHolders() {
    let issued = Set(crowded(Array(Self.names.prefix(200))).values.compactMap(\.self))
    let later = crowded(Array(Self.names.suffix(100)), taken: issued)
    #expect(issued.isDisjoint(with: later.values.compactMap(\.self)))
    #expect(later.values.allSatisfy { $0 != nil })
  }

  @Test func whoFindsNothingGetsNothing() {
    let codes = CodeAssignment.assign(
      count: 3, attemptsMax: 5, precedes: >,
      candidate: { _, attempt in attempt < 3 ? nil : Code(exactly: "ONLY") },
      isTaken: { _ in false })
    #expect(codes == [nil, nil, Code(exactly: "ONLY")])
  }

  private func assigned(
    _ names: [String], mint: CodeMint = CodeMint(program: "sun"), key: HMACSHA256 = key
  ) -> [String: Code?] {
    assign(names, taken: []) { Samples.candidate($0, attempt: $1, mint: mint, key: key) }
  }

  /// Codes from a space of 400.
  private func crowded(_ names: [String], taken: Set<Code> = []) -> [String: Code?] {
    assign(names, taken: taken, candidate: Self.tiny)
  }

  private static func tiny(_ name: String, attempt: Int) -> Code? {
    let mint = CodeMint(program: "tiny", shape: CodeShape(length: 8))
    guard let code = Samples.candidate(name, attempt: attempt, mint: mint, key: key) else {
      return nil
    }
    return Code(exactly: "T\((code.high >> 12) % 400)")
  }

  private func assign(
    _ names: [String], taken: Set<Code>, candidate: (String, Int) -> Code?
  ) -> [String: Code?] {
    let codes = CodeAssignment.assign(
      count: names.count, precedes: { names[$0] < names[$1] },
      candidate: { candidate(names[$0], $1) }, isTaken: taken.contains)
    return Dictionary(uniqueKeysWithValues: zip(names, codes))
  }
}
