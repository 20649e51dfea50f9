import Testing

@Suite struct FindingIdsTests {
  private let findings = SwiftFile(
    path: "Sources/Site/Findings.swift",
    text: """
      extension Diagnostic {
        static func a() -> Diagnostic {
          Diagnostic(
            "site.bad-link", at: place, "x")
        }
        static func b() -> Diagnostic { Diagnostic("site.no-title2", .warning, at: place, "y") }
        static func c() -> Diagnostic { Diagnostic("site.bad-link", at: place, "site.yaml") }
        static func d() -> Text.Reason { Text.Reason("site.dead", "z") }
      }
      """)

  @Test func theFirstArgumentIsTheId() {
    #expect(
      FindingIds.uses(in: findings).map { "\($0.line) \($0.id)" } == [
        "3 site.bad-link", "6 site.no-title2", "7 site.bad-link", "8 site.dead",
      ])
    #expect(FindingIds.violations(findings) == [])
    #expect(FindingIds.all(in: [findings]) == ["site.bad-link", "site.dead", "site.no-title2"])
  }

  @Test func idsElsewhereAreFound() {
    let file = SwiftFile(path: "Sources/Site/Page.swift", text: #"Diagnostic("site.x", at: p, "")"#)
    #expect(FindingIds.violations(file).map(\.what) == ["`site.x` outside `Findings.swift`"])
    #expect(FindingIds.all(in: [file]) == [])
  }

  @Test(arguments: [
    "Site.x", "site", "site.", "site.X", "site.a_b", "site.a--b", "site.-a", "a.b.c",
    #"site.\(kind)"#,
  ])
  func idsOfAnotherShapeAreFound(_ id: String) {
    let file = SwiftFile(
      path: "Sources/Site/Findings+More.swift", text: "Diagnostic(\"\(id)\", at: p, \"\")")
    #expect(FindingIds.violations(file).count == 1)
  }
}
