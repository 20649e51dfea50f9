internal import CommandLine
internal import Diagnostics
internal import Program
internal import Quantity
internal import Scaffold

/// One run of a `new` verb.
struct Adding {
  let arguments: Arguments
  let console: Console

  init(_ arguments: Arguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  /// An operand that the verb requires.
  func operand(_ name: String) -> String { arguments.operand(name) ?? "" }

  var id: Identifier? { Identifier(operand("ID")) }

  var title: String? { arguments.value("title") }

  func languages(of site: ExistingSite, _ findings: inout [Diagnostic]) -> [Language]? {
    site.languages(named: arguments.values("language"), into: &findings)
  }

  func run(
    _ make: (ExistingSite, Adding, inout [Diagnostic]) -> Addition?
  ) -> ExitStatus {
    var findings: [Diagnostic] = []
    let root = arguments.root
    guard let site = ExistingSite(root: root, into: &findings),
      let addition = make(site, self, &findings),
      FileWriting(root: root, isDryRun: arguments.isDryRun)
        .write(addition.files, into: &findings)
    else {
      console.report(findings, format: arguments.format)
      return .findings
    }
    WrittenFiles(arguments, console, root: root).show(addition.files, isListed: true)
    if !arguments.isDryRun { for note in addition.notes { console.note(note) } }
    return .fine
  }
}
