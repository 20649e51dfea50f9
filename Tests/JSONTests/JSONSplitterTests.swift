import JSON
import Testing

@Suite struct JSONSplitterTests {
  /// The values as texts with their lines, and whether nothing was left over.
  private func split(_ text: String, piece: Int) -> (values: [String], isComplete: Bool) {
    var splitter = JSONSplitter()
    var values: [JSONSplitter.Value] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      splitter.append(Array(rest.prefix(piece)).span, into: &values)
      rest = rest.dropFirst(piece)
    }
    splitter.finish(into: &values)
    let texts = values.map { "\($0.line) " + String(decoding: $0.bytes, as: UTF8.self) }
    return (texts, splitter.isComplete)
  }

  @Test(arguments: [
    ("[{\"a\":1},\n {\"b\":\"]\\\"}\"}\n]", ["1 {\"a\":1}", "2 {\"b\":\"]\\\"}\"}"], true),
    ("{\"a\":[1,2]}\n{\"b\":{}}", ["1 {\"a\":[1,2]}", "2 {\"b\":{}}"], true),
    ("{\"a\":1}{\"b\":2}", ["1 {\"a\":1}", "1 {\"b\":2}"], true),
    ("[1, \"two\", null]", ["1 1", "1 \"two\"", "1 null"], true),
    ("[[1],[2]]", ["1 [1]", "1 [2]"], true), ("[]", [], true), ("", [], true), ("7", ["1 7"], true),
    ("[{\"a\":1},{\"b\"", ["1 {\"a\":1}"], false), ("{\"a\":\"", [], false),
    ("[{\"a\":1}", ["1 {\"a\":1}"], false),
  ])
  func valuesAreCutWhereverPiecesEnd(_ text: String, _ values: [String], _ isComplete: Bool) {
    for piece in [1, 2, 3, 1000] {
      let found = split(text, piece: piece)
      #expect(found.values == values)
      #expect(found.isComplete == isComplete)
    }
  }
}
