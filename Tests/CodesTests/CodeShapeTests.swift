import Codes
import Testing

@Suite struct CodeShapeTests {
  static let groups: [(length: Int, sizes: [Int])] = [
    (8, [4, 4]), (9, [5, 4]), (10, [5, 5]), (11, [4, 4, 3]), (12, [4, 4, 4]), (13, [5, 4, 4]),
    (14, [5, 5, 4]), (15, [5, 5, 5]), (16, [4, 4, 4, 4]), (17, [5, 4, 4, 4]), (18, [5, 5, 4, 4]),
    (19, [5, 5, 5, 4]), (20, [5, 5, 5, 5]),
  ]

  @Test(arguments: groups.indices) func groupsAreEven(row: Int) {
    let (length, sizes) = Self.groups[row]
    #expect(CodeShape(length: length).groups.map(\.count) == sizes)
  }

  @Test func codesAreShownInGroups() throws {
    let shape = CodeShape.standard
    #expect(shape.grouped(try Samples.code("7F3K9QXM2T")) == "7F3K9-QXM2T")
    #expect(shape.grouped(try Samples.code("SOLARJANA")) == "SOLARJANA")
  }

  @Test func crowdingBeginsAboveOneInAMillion() {
    let shape = CodeShape.standard
    #expect(shape.keyspace == 1_099_511_627_776)
    #expect(!shape.isCrowded(issued: 1_099_511))
    #expect(shape.isCrowded(issued: 1_099_512))
    #expect(!shape.isCrowded(issued: 0))
    #expect(CodeShape.fitting(issued: 0) == CodeShape(length: 8))
    #expect(CodeShape.fitting(issued: 1_099_511) == shape)
    #expect(CodeShape.fitting(issued: 1_099_512) == CodeShape(length: 11))
    #expect(CodeShape.fitting(issued: 10_000_000_000) == CodeShape(length: 13))
    #expect(CodeShape.fitting(issued: .max) == CodeShape(length: 19))
  }
}
