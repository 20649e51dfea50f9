internal import CommandLine
internal import Diagnostics
internal import Glibc
internal import JSON
internal import Quantity
internal import Scaffold

extension VerbDefinition {
  /// Writes a first site.
  static var initialise: VerbDefinition {
    VerbDefinition(
      "init", "Write a small, complete site of your own.",
      description: """
        It asks nothing and writes pages, an offer, texts to share and a first post, in German and \
        English, ready to be looked at and changed. What is invented is marked in the files. \
        Nothing that exists is overwritten.
        """,
      options: [
        .value(
          "language", letter: "l", "CODE", .choice(StarterSite.languages.map(\.tag)),
          "Write in this language. The first one named is the language of the start page.",
          isRepeatable: true, defaultNote: "de and en"),
        .value(
          "title", letter: "t", "TITLE",
          .form(
            expects: "a line of at most 80 characters without braces",
            isValid: { Wording.isTitle($0) }), "The name of the site.",
          defaultNote: "made from the folder's name"),
        .clock(isValid: { SiteOptions.instant($0) != nil }),
        .dryRun,
      ] + OptionDefinition.everywhere,
      operands: [.required("DIR", .directory, "The folder of the site; made if it is missing.")],
      examples: [
        Example("A site in German and English.", "passalong init my-site"),
        Example("In English only, with its name.", "passalong init shop -l en -t 'Corner Shop'"),
        Example("See what would be written here.", "passalong init . --dry-run"),
      ],
      run: { arguments, console throws(UsageError) in
        Initialising(arguments, console).run()
      })
  }
}

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
    let isWritten = FileWriting(root: root, isDryRun: arguments.isDryRun)
      .write(site.files, into: &findings)
    console.report(findings, format: arguments.format)
    guard isWritten else { return .findings }
    WrittenFiles(arguments, console, root: root).show(site.files)
    if arguments.format == .text, !arguments.isDryRun { showNextSteps(site.files.count, languages) }
    return .fine
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
        + "\nreplace it before publishing.")
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
