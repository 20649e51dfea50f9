internal import CommandLine
internal import Diagnostics
internal import Glibc
internal import Ledger
internal import Quantity
internal import Scaffold

/// One run of `init`.
struct Initialising {
  private let arguments: Arguments
  private let console: Console
  private let root: String

  init(_ arguments: Arguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
    var root = arguments.operand("DIR") ?? "."
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    self.root = root
  }

  func run() -> ExitStatus {
    let named = arguments.values("language").compactMap { Language(tag: $0) }
    var languages: [Language] = []
    for language in named where !languages.contains(language) { languages.append(language) }
    if languages.isEmpty { languages = StarterSite.languages }
    let now = arguments.value("clock").flatMap(SiteOptions.instant) ?? SiteOptions.now
    let site = StarterSite(
      title: arguments.value("title") ?? titleOfFolder, languages: languages,
      today: SiteClock.day(at: now, zone: StarterSite.timeZone))
    var findings: [Diagnostic] = []
    let isWritten =
      FileWriting(root: root, isDryRun: arguments.isDryRun).write(site.files, into: &findings)
      && makeKey(&findings)
    console.report(findings, format: arguments.format)
    guard isWritten else { return .findings }
    WrittenFiles(arguments, console, root: root).show(site.files)
    if arguments.format == .text, !arguments.isDryRun { showNextSteps(site.files.count, languages) }
    return .fine
  }

  /// Makes the key of the programme's codes, unless the folder has one. False after a finding.
  private func makeKey(_ findings: inout [Diagnostic]) -> Bool {
    if arguments.isDryRun { return true }
    do throws(LedgerFailure) {
      let folder = try LedgerFolder.made(root: root)
      if try KeyFile.read(in: folder) == nil { try KeyFile.create(in: folder) }
      return true
    } catch {
      findings.append(error.finding)
      return false
    }
  }

  private func showNextSteps(_ count: Int, _ languages: [Language]) {
    if console.isQuiet { return }
    let names = languages.map { $0 == .german ? "German" : "English" }
    let place = root == "." ? "this folder" : root
    let change = root == "." ? [] : [("cd \(ShellWord.quoted(root))", "")]
    let commands =
      change + [
        ("passalong serve", "look at it in the browser while you change it"),
        ("passalong build", "make the files to publish, in Output/public"),
      ] + (root == "." ? [("passalong check", "find what is wrong or due")] : [])
    console.writeLine(
      "Your site is in \(place): \(count) files, in \(names.joined(separator: " and ")).\n")
    for (command, purpose) in commands {
      let gap = String(repeating: " ", count: max(1, 20 - command.count))
      console.writeLine(purpose.isEmpty ? "  \(command)" : "  \(command)\(gap)\(purpose)")
    }
    console.writeLine(
      "\nBegin with Content/site.yaml. What is still invented is marked in the files:"
        + "\nreplace it before publishing."
        + "\n\nLedger/program.key is the secret that codes are made with. It is not published and"
        + "\nnot put under version control: keep a copy of it in a safe place.")
  }

  /// The folder's own name as a title; `Example` where it has none that would do.
  private var titleOfFolder: String {
    var name = root
    if root.split(separator: "/").last.map({ $0 == "." || $0 == ".." }) ?? true,
      let path = unsafe realpath(root, nil)
    {
      name = unsafe String(cString: path)
      unsafe free(path)
    }
    let title = Wording.title(from: name)
    return Wording.isTitle(title) ? title : "Example"
  }
}
