import JSON
import Testing

@Suite struct JSONWriterTests {
  @Test func valuesAreSeparatedAndNestedCompactly() {
    let writer = sample(.compact)
    #expect(
      text(writer) == #"{"a":[1,-2,true,null,[],{}],"b":{"c":"x"},"d":18446744073709551615}"#)
    #expect(writer.isComplete)
  }

  @Test func prettyPutsEachMemberAndElementOnALine() {
    #expect(
      text(sample(.pretty)) == """
        {
          "a": [
            1,
            -2,
            true,
            null,
            [],
            {}
          ],
          "b": {
            "c": "x"
          },
          "d": 18446744073709551615
        }
        """)
  }

  @Test(arguments: [
    ("", #""""#), ("äöü€😀", #""äöü€😀""#), ("\"\\/", #""\"\\/""#),
    ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
    ("\u{0}\u{1}\u{B}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u000b\\u001f\u{7F}\""),
    ("</script>&\u{2028}\u{2029}", "\"</script>&\u{2028}\u{2029}\""),
  ])
  func whatMustBeEscapedIs(_ value: String, _ expected: String) {
    var writer = JSONWriter()
    writer.string(value)
    #expect(text(writer) == expected)
  }

  @Test(arguments: [
    ("</script>", #""\u003c/script\u003e""#), ("a&b", #""a\u0026b""#),
    ("\u{2028}x\u{2029}", #""\u2028x\u2029""#), ("<!--ä\n\"", #""\u003c!--ä\n\"""#),
  ])
  func inHTMLNothingCanEndTheScript(_ value: String, _ expected: String) throws {
    var writer = JSONWriter(escaping: .html)
    writer.string(value)
    #expect(text(writer) == expected)
    #expect(try JSONValue(parsing: writer.bytes) == .string(value))
  }

  @Test func keysAreEscapedAsStringsAre() {
    var writer = JSONWriter(escaping: .html)
    writer.beginObject()
    writer.key("<\n")
    writer.null()
    writer.endObject()
    #expect(text(writer) == #"{"\u003c\n":null}"#)
  }

  @Test func aTextIsCompleteWhenEverythingHasEnded() {
    var writer = JSONWriter()
    #expect(!writer.isComplete)
    writer.beginArray()
    #expect(!writer.isComplete)
    writer.int(Int64.min)
    writer.endArray()
    #expect(writer.isComplete)
    #expect(text(writer) == "[-9223372036854775808]")
  }

  @Test func callsInAnImpossibleOrderEndTheProcess() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.null()
      writer.null()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.null()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("a")
      writer.key("b")
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("a")
      writer.endObject()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginArray()
      writer.endObject()
    }
    await #expect(processExitsWith: .failure) {
      var writer = JSONWriter()
      writer.beginArray()
      writer.key("a")
    }
  }

  private func sample(_ layout: JSONWriter.Layout) -> JSONWriter {
    var writer = JSONWriter(layout: layout)
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.int(1)
    writer.int(-2)
    writer.bool(true)
    writer.null()
    writer.beginArray()
    writer.endArray()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.key("b")
    writer.beginObject()
    writer.key("c")
    writer.string("x")
    writer.endObject()
    writer.key("d")
    writer.uint(.max)
    writer.endObject()
    return writer
  }

  private func text(_ writer: JSONWriter) -> String {
    String(decoding: writer.bytes, as: UTF8.self)
  }
}
