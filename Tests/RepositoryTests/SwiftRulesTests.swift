import Testing

/// Each rule finds what it is for, and nothing beside it.
@Suite struct SwiftRulesTests {
  @Test(arguments: [
    ("// TO" + "DO: x", 1), ("/* FIX" + "ME */", 1), ("let a = 1  // XX" + "X", 1),
    ("let code = \"XXX\"", 0), ("// TODOS", 0), ("let TODO = 1", 0),
  ])
  func unfinishedWorkIsFoundInComments(_ text: String, _ count: Int) {
    #expect(SwiftRules.unfinished(file(text)).count == count)
  }

  @Test(arguments: [
    ("try! f()", 1), ("x as! Int", 1), ("x!", 1), ("f(x)!.y", 1), ("a[0]!", 1), ("var a: Int!", 1),
    ("a != b", 0), ("a!=b", 0), ("!a", 0), ("if !f() {", 0), ("\"x!\"", 0), ("// x!", 0),
    ("(!a)", 0), ("\"a\\(b!)\"", 1),
  ])
  func forcesAreFound(_ text: String, _ count: Int) {
    #expect(SwiftRules.force(file(text)).count == count)
  }

  @Test(arguments: [
    ("public func f() {}", 1), ("@testable import A", 1), ("Task { f() }", 1),
    ("Task.detached { f() }", 1), ("open class A {}", 1), ("let publicKey = 1", 0),
    ("package func f() {}", 0), ("// public", 0), ("let open = 1", 0),
    ("let tool = Process()", 1), ("let tool = runningProcess()", 0),
  ])
  func bannedWordsAreFound(_ text: String, _ count: Int) {
    #expect(SwiftRules.banned(file(text)).count == count)
  }

  @Test(arguments: [
    ("print(1)", 1), ("  debugPrint(a)", 1), ("dump(a)", 1), ("out.print(a)", 0),
    ("func print(_ a: Int) {}\nprint(1)", 0), ("blueprint(1)", 0), ("case print(Int)", 0),
    ("\"print(1)\"", 0),
  ])
  func printingIsFound(_ text: String, _ count: Int) {
    #expect(SwiftRules.printing(file(text)).count == count)
  }

  @Test(arguments: [
    ("fatalError(\"x\")", 1), ("// Out of memory.\nfatalError(\"x\")", 0),
    ("fatalError()  // Because.", 0), ("// Because.\n\nfatalError()", 1),
    ("struct A: @unchecked Sendable {}", 1),
    ("/// One owner.\nstruct A: @unchecked Sendable {}", 0),
    ("nonisolated(unsafe) var a = 1", 1),
  ])
  func whatNeedsAReasonIsFoundWithoutOne(_ text: String, _ count: Int) {
    #expect(SwiftRules.unexplained(file(text)).count == count)
  }

  @Test(arguments: [
    ("Day", "package struct Day {}", 0), ("Day", "struct Days {}", 1), ("Day", "// struct Day", 1),
    ("Day+Parsing", "extension Day {}", 0), ("Day+Parsing", "extension Money {}", 1),
    ("Array+Sums", "extension [Money] {", 0), ("Member", "extension JSONObject.Member {", 0),
    ("Kind", "@frozen indirect package enum Kind: Int {", 0),
    ("Owner", "@safe struct Owner<T>: ~Copyable {", 0),
    ("main", "f()", 0), ("Findings+Offers", "extension Diagnostic {", 0),
    ("Seed", "// Quantity", 0),
    ("Run", "typealias Run = Int", 1),
  ])
  func filesAreCalledAfterWhatTheyHold(_ stem: String, _ text: String, _ count: Int) {
    #expect(SwiftRules.fileName(file(text, stem)).count == count)
  }

  @Test(arguments: [
    ("struct A {}\nstruct B {}", 1), ("struct A {}\nprivate struct B {}", 0),
    ("struct A {\n  struct B {}\n}", 0), ("struct A {}\nextension A {}", 0),
    ("package enum A {}\nfinal class B {}\nprotocol C {}", 1),
  ])
  func secondTypesAreFound(_ text: String, _ count: Int) {
    #expect(SwiftRules.oneType(file(text)).count == count)
  }

  @Test func functionsAreMeasuredFromKeywordToBrace() {
    let text = """
      protocol P {
        func requirement() -> Int
        var stored: Int { get }
      }
      struct S: P {
        var stored = [1].map { $0 + 1 }
        init(_ a: Int = { 1 }()) {
          self.init()
        }
        func short() -> Int { 1 }
        static func == (a: S, b: S) -> Bool {
          a.stored == b.stored
        }
        var computed: Int {
          // }
          let text = "}"
          return text.count
        }
      }
      """
    #expect(
      FunctionLengths.all(in: file(text)) == [
        .init(line: 3, count: 1, isProperty: true), .init(line: 7, count: 3, isProperty: false),
        .init(line: 10, count: 1, isProperty: false), .init(line: 11, count: 3, isProperty: false),
        .init(line: 14, count: 5, isProperty: true),
      ])
  }

  @Test func longFunctionsAreFound() {
    let body = String(repeating: "  f()\n", count: 68)
    #expect(FunctionLengths.violations(file("func a() {\n\(body)}\n")) == [])
    #expect(FunctionLengths.violations(file("func a() {\n\(body)  f()\n}\n")).count == 1)
  }

  private func file(_ text: String, _ stem: String = "A") -> SwiftFile {
    SwiftFile(path: "Sources/A/\(stem).swift", text: text)
  }
}
