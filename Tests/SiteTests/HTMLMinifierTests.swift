import Site
import TestSupport
import Testing

@Suite struct HTMLMinifierTests {
  private static func minified(_ html: String) -> String {
    String(decoding: HTMLMinifier.minified(Array(html.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""),
    ("  \n ", ""),
    ("a  b\n\tc", "a b c"),
    ("<p>\n a \n</p>\n<p> b </p>", "<p>a</p><p>b</p>"),
    ("<p>a <em> b </em> c</p>", "<p>a <em> b </em> c</p>"),
    ("<p>a<em>b</em> c</p>", "<p>a<em>b</em> c</p>"),
    ("<span>a</span> <span>b</span>", "<span>a</span> <span>b</span>"),
    ("<span>a</span>\n\n<a>b</a>", "<span>a</span> <a>b</a>"),
    ("a<br>\n b", "a<br> b"),
    ("<img src=x> <img src=y>", "<img src=x> <img src=y>"),
    ("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("<pre>\n a\n   b </pre> x", "<pre>\n a\n   b </pre>x"),
    ("<p>x <textarea>\n a  b </textarea>  y</p>", "<p>x <textarea>\n a  b </textarea> y</p>"),
    (
      "<script>\n  a  =  '<p> </p>';\n</script>\n<p>",
      "<script>\n  a  =  '<p> </p>';\n</script><p>"
    ),
    ("<style> a { b : c } </style> <p>", "<style> a { b : c } </style><p>"),
    ("a <!-- b --> c", "a c"),
    ("a<!-- b -->c", "ac"),
    ("<!-- a", ""),
    ("<p><!-- > --> a</p>", "<p>a</p>"),
    ("<a title=\"x > y   z\"  href='>'>b</a>", "<a title=\"x > y   z\"  href='>'>b</a>"),
    ("<p title='  '>  a</p>", "<p title='  '>a</p>"),
    ("a < b  &amp;  c", "a < b  &amp;  c"),
    ("<p>a", "<p>a"),
    ("<p", "<p"),
    ("<", "<"),
    ("a\u{A0} \u{A0}b", "a\u{A0} \u{A0}b"),
    ("<td> 1 </td> <td> 2 </td>", "<td>1</td><td>2</td>"),
    ("<button> a </button> <b>c</b>", "<button> a </button> <b>c</b>"),
    (
      "<!doctype html>\n<html>\n<head>\n<title> x </title>",
      "<!doctype html><html><head><title>x</title>"
    ),
  ])
  func onlyWhatNeverShowsIsLeftOut(html: String, expected: String) {
    #expect(Self.minified(html) == expected)
  }

  /// The same by another way, slow and plain: comments gone, runs of white space one blank, and
  /// none beside the tags of blocks and at the ends.
  private static func simple(_ html: String) -> String {
    var text = html.replacing("<!-- c -->", with: "").replacing(#/[ \n\t]+/#, with: " ")
    let block = #/ ?(<\/?(?:p|ul|li|h2|div)\b[^>]*>) ?/#
    while let match = text.matches(of: block).first(where: { $0.output.0 != $0.output.1 }) {
      text.replaceSubrange(match.range, with: match.output.1)
    }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func aMinifiedPageIsWhatASimpleWayGives(seed: UInt64) {
    let pieces = [
      " ", "\n", "  ", "\t", "a", "b c", "&amp;", "\u{A0}", "<p>", "</p>", "<em>", "</em>",
      "<ul>", "<li>", "</li>", "</ul>", "<h2>", "</h2>", "<a href=\"x y\">", "</a>", "<!-- c -->",
      "<div class='a b'>", "</div>", "<br>",
    ]
    var generator = SeededGenerator(seed: seed)
    let html = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let once = Self.minified(html)
    #expect(once == Self.simple(html), "\(html.debugDescription)")
    #expect(Self.minified(once) == once)
  }
}
