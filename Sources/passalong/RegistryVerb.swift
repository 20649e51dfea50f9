internal import CommandLine
internal import Diagnostics
internal import Ledger

/// What the verbs about advocates and codes have in common.
struct RegistryVerb {
  let arguments: Arguments
  let console: Console
  let site: RegistrySite

  typealias Work = (RegistryVerb, Registry, inout [Diagnostic]) throws(LedgerFailure) -> Void

  static var options: [OptionDefinition] {
    [.root, .clock(isValid: { SiteOptions.instant($0) != nil })] + OptionDefinition.everywhere
  }

  /// Opens site and registry, does the work, and reports what was found.
  ///
  /// `changes`: whether the registry is opened to be changed.
  static func run(
    _ arguments: Arguments, _ console: Console, changes: Bool = false, _ work: Work
  ) -> ExitStatus {
    var findings: [Diagnostic] = []
    if let site = RegistrySite(arguments, into: &findings) {
      do throws(LedgerFailure) {
        let registry = try changes ? site.changing(&findings) : site.reading(&findings)
        if let registry {
          let verb = RegistryVerb(arguments: arguments, console: console, site: site)
          try work(verb, registry, &findings)
        }
      } catch {
        findings.append(error.finding)
      }
    }
    console.report(findings, format: arguments.format)
    return ExitStatus(findings)
  }

  /// Prints a line for people, or an object for programs.
  func say(_ line: String, _ object: RegistryLine) {
    switch arguments.format {
    case .text: if !console.isQuiet { console.writeLine(line) }
    case .json: console.write(object.bytes())
    }
  }
}
