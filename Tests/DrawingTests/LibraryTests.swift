import Foundation
import TestSupport
import Testing

/// `CDrawing` declares what is called of libraries that are loaded: as their headers do.
@Suite struct LibraryTests {
  private static let header = Repository.file("Sources/CDrawing/shim.h")

  /// A check for the compiler: every constant has its value, every function its type, and every
  /// structure its fields where they are.
  private static func program(_ text: String) -> String {
    let constants = text.matches(of: /#define ((?:CAIRO|PANGO)_\w+) \w+/).map(\.output.1)
    let functions = text.matches(of: /FUNCTION\(\s*([a-z]+_[a-z_0-9]+),/).map(\.output.1)
    let structures = text.matches(of: /typedef struct \w+ (\{[^}]*\}) (\w+);/).map(\.output)
    return """
      #include <stddef.h>
      #include <librsvg/rsvg.h>
      #include <pango/pangocairo.h>
      #include <cairo-pdf.h>
      enum { \(constants.map { "its_\($0) = \($0)" }.joined(separator: ", ")) };
      #undef PANGO_SCALE
      #define TYPES_ARE_DECLARED
      #include "shim.h"
      \(constants.map { "_Static_assert(its_\($0) == \($0), \"\($0)\");" }.joined(separator: "\n"))
      \(functions.map { "static \($0)_function const its_\($0) = \($0);" }.joined(separator: "\n"))
      \(structures.map { structure($0.1, $0.2) }.joined(separator: "\n"))

      """
  }

  /// Fields of one type each, but for the last line's of several.
  private static func structure(_ body: Substring, _ name: Substring) -> String {
    let fields = body.matches(of: /(\w+)(?=[,;])/).map(\.output.1)
    let places = fields.map { field in
      "_Static_assert(offsetof(struct own_\(name), \(field)) == offsetof(\(name), \(field)), "
        + "\"\(field)\");"
    }
    return "struct own_\(name) \(body);\n" + places.joined(separator: "\n")
      + "\n_Static_assert(sizeof(struct own_\(name)) == sizeof(\(name)), \"\(name)\");"
  }

  /// Nothing, and one mistake in each kind of declaration.
  private static let mistakes = [
    ("", ""), ("PANGO_ALIGN_CENTER 1u", "PANGO_ALIGN_CENTER 2u"),
    ("pango_layout_set_width, void, PangoLayout *, int", "pango_layout_set_width, void, int, int"),
    ("cairo_status, unsigned,", "cairo_status, double,"),
    ("{ int x, y, width, height; }", "{ int y, x, width, height; }"),
    ("int code; char *message", "char *message; int code"),
  ]

  @Test(arguments: mistakes) func theHeaderAgreesWithThoseOfTheLibraries(
    text: String, mistake: String
  ) throws {
    let header = try String(contentsOf: Self.header, encoding: .utf8)
    let program = Self.program(header.replacing(text, with: mistake))
    #expect(program.matches(of: /_function const/).count > 55)
    #expect(program.matches(of: /_Static_assert/).count > 30)
    let folder = try TemporaryDirectory()
    try folder.write(program, to: "check.c")
    try folder.write(header.replacing(text, with: mistake), to: "shim.h")
    guard
      let settings = Command.named("pkg-config", ["--cflags", "pangocairo", "librsvg-2.0"]),
      let compiler = Command.named("clang")
    else {
      print("notice: clang or pkg-config is not installed, so no header was compared")
      return
    }
    let flags = try settings.run().outputText.split(whereSeparator: \.isWhitespace)
    let result = try Command(
      compiler.executable,
      ["-std=gnu11", "-Wall", "-Werror", "-Wno-unused", "-fsyntax-only"] + flags.map(String.init)
        + [folder.path + "check.c"]
    ).run()
    #expect((result.status == 0) == text.isEmpty, "\(result.errorText)")
  }
}
