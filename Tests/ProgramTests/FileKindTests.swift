import Program
import Quantity
import Testing
import YAML

@Suite struct FileKindTests {
  static let paths: [(path: String, kind: FileKind?)] = [
    ("site.yaml", .site),
    ("pages/index.de.md", .page),
    ("pages/about/team.en.md", .page),
    ("news/2026-01-first.de.md", .page),
    ("program/program.yaml", .program),
    ("program/offers/solar-friend.yaml", .offer),
    ("program/shareables/neighbours.de.md", .shareable),
    ("program/touchpoints/first-bill.yaml", .touchpoint),
    ("program/circles.yaml", .circles),
    ("program/process.yaml", .process),
    ("program/survey.yaml", .survey),
    ("program/targets.yaml", .targets),
    ("program/scripts/first-call.de.md", .script),
    ("program/network/baker-mill.yaml", .contact),
    ("program/imports/showroom.yaml", .mapping),
    ("program/messages/thanks.de.md", .message),
    ("sites.yaml", nil),
    ("pages/photo.jpg", nil),
    ("assets/readme.md", nil),
    ("theme/notes.md", nil),
    ("program/readme.md", nil),
    ("program/offers.yaml", nil),
    ("program/site.yaml", nil),
    ("program/page.yaml", nil),
    ("program/offers/solar-friend.md", nil),
    ("program/offers/old/solar-friend.yaml", nil),
    ("program/shareables/neighbours.yaml", nil),
    ("program/offers/.yaml", nil),
    ("program/offers/.solar.yaml.swp", nil),
    ("pages/.hidden.md", nil),
    ("advocates.csv", nil),
    ("", nil),
  ]

  @Test(arguments: paths) func aPathTellsTheKind(path: String, kind: FileKind?) {
    #expect(FileKind(path: path) == kind)
  }

  /// The schema is what `passalong schema` prints and editors complete from.
  @Test(arguments: FileKind.allCases) func everyKindHasAFullSchema(_ kind: FileKind) {
    let schema = kind.record.recordSchema
    #expect(!schema.keys.isEmpty)
    #expect(!schema.summary.isEmpty)
    for key in schema.keys { #expect(!key.summary.isEmpty, "\(key.name)") }
    #expect(JSONSchemaWriter.bytes(of: kind.record, id: "\(kind).json").count > 200)
  }

  static let names: [(path: String, name: String, language: Language?)] = [
    ("program/scripts/first-call.de.md", "first-call", .german),
    ("first-call.md", "first-call", nil),
    ("a.b.en.md", "a.b", .english),
    ("note.v2.md", "note.v2", nil),
    (".de.md", ".de", nil),
  ]

  @Test(arguments: names)
  func aFileNameTellsNameAndLanguage(path: String, name: String, language: Language?) {
    let found = TranslatedName(path: path)
    #expect(found.name == name)
    #expect(found.language == language)
  }
}
