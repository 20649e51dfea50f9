import Codes
import Testing
import TestSupport

/// What the check symbols promise, compared with a field made by the book.
@Suite struct CheckSymbolTests {
  static let shapes = CodeShape.lengths.map { CodeShape(length: $0) }

  @Test(arguments: shapes) func mintedCodesAreRight(shape: CodeShape) throws {
    for code in Samples.codes(shape, count: 20, seed: 2) {
      let values = ReferenceField.values(code.text)
      #expect(values.count == shape.length)
      #expect(ReferenceField.isRight(values))
      #expect(shape.isMinted(code))
    }
  }

  @Test func thereIsOneWayToCompleteData() throws {
    for code in Samples.codes(.standard, count: 3, seed: 3) {
      let values = ReferenceField.values(code.text)
      #expect(ReferenceField.completions(Array(values.dropLast(2))) == [values])
    }
  }

  @Test(arguments: shapes) func everyWrongSymbolIsCorrected(shape: CodeShape) throws {
    let reader = CodeReader(shape: shape)
    for code in Samples.codes(shape, count: 2, seed: 4) {
      for (index, wrong) in substitutions(of: code) {
        let read = try Samples.code(ReferenceField.text(wrong))
        let correction = CodeCorrection(read: read, proposal: code, index: index)
        #expect(reader.read(read.text) == .corrected(correction))
      }
    }
  }

  /// All pairs of places and all pairs of differences: the code is linear, so one code stands for
  /// all, and two for the doubtful.
  @Test(arguments: Samples.codes(CodeShape(length: 8), count: 2, seed: 5))
  func everyTwoWrongSymbolsAreNoticed(code: Code) throws {
    let shape = CodeShape(length: 8)
    var undetected: [[Int]] = []
    var tried = 0
    for (first, once) in substitutions(of: code) {
      for second in (first + 1)..<max(first + 1, shape.length) {
        for difference in 1..<32 {
          var twice = once
          twice[second] ^= difference
          tried += 1
          if shape.isMinted(try Samples.code(ReferenceField.text(twice))) {
            undetected.append(twice)
          }
        }
      }
    }
    #expect(tried == 28 * 31 * 31)
    #expect(undetected.isEmpty)
  }

  @Test(arguments: shapes, [6, 7] as [UInt64])
  func twoWrongSymbolsAreNoticed(shape: CodeShape, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for code in Samples.codes(shape, count: 100, seed: seed) {
      var values = ReferenceField.values(code.text)
      let places = Array(values.indices).shuffled(using: &generator).prefix(2)
      for place in places { values[place] ^= Int.random(in: 1..<32, using: &generator) }
      #expect(!shape.isMinted(try Samples.code(ReferenceField.text(values))))
    }
  }

  @Test(arguments: shapes) func exchangedSymbolsAreNoticedAndNeverProposed(shape: CodeShape) throws
  {
    let reader = CodeReader(shape: shape)
    for code in Samples.codes(shape, count: 20, seed: 8) {
      for first in 0..<shape.length {
        for second in first..<shape.length where code[first] != code[second] {
          var symbols = Array(code.text.utf8)
          symbols.swapAt(first, second)
          let read = try Samples.code(String(decoding: symbols, as: UTF8.self))
          #expect(reader.read(read.text) == .malformed(.wrongChecks(read)))
        }
      }
    }
  }

  @Test(arguments: [9, 10] as [UInt64]) func proposalsAreThoseOfTrying(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let reader = CodeReader()
    for _ in 0..<60 {
      let values = (0..<10).map { _ in Int.random(in: 0..<32, using: &generator) }
      let reading = reader.read(ReferenceField.text(values))
      let tried = ReferenceField.corrections(values).map(ReferenceField.text)
      if ReferenceField.isRight(values) {
        #expect(reading == .minted(try Samples.code(ReferenceField.text(values))))
      } else {
        #expect([reading.proposal?.text].compactMap(\.self) == tried)
      }
    }
  }

  private func substitutions(of code: Code) -> [(Int, [Int])] {
    let values = ReferenceField.values(code.text)
    return values.indices.flatMap { index in
      (1..<32).map { difference in
        var wrong = values
        wrong[index] ^= difference
        return (index, wrong)
      }
    }
  }
}
