import Diagnostics
import Foundation
import PreviewServer
import Synchronization
import Testing

@Suite struct SourceWatcherTests {
  /// How long a change is waited for; only a failing test takes so long.
  static let patience = Duration.seconds(10)

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/site.yaml", "title: x")
    try folder.write("Content/pages/a.md", "a")
    try folder.write("Output/index.html", "x")
  }

  private func watcher(
    _ roots: [String] = ["Content"], ignoring ignored: [String] = []
  ) throws -> SourceWatcher {
    try SourceWatcher(
      roots: roots.map { "\(folder.path)/\($0)" },
      ignoring: ignored.map { "\(folder.path)/\($0)" })
  }

  /// The next change, its paths below the test's folder.
  private func next(_ watcher: SourceWatcher) throws -> [String]? {
    switch try watcher.nextChange(within: Self.patience) {
    case .paths(let paths): paths.map { String($0.dropFirst(folder.path.utf8.count + 1)) }
    case .everything: ["everything"]
    case nil: nil
    }
  }

  /// Whether the next thing to be told is what happens now, and nothing that happened before.
  private func isSilent(_ watcher: SourceWatcher) throws -> Bool {
    try folder.write("Content/last.md", "x")
    return try next(watcher) == ["Content/last.md"]
  }

  @Test func aWrittenFileIsTold() throws {
    let watcher = try watcher()
    try folder.write("Content/pages/a.md", "b")
    #expect(try next(watcher) == ["Content/pages/a.md"])
    try folder.write("Content/site.yaml", "title: y")
    #expect(try next(watcher) == ["Content/site.yaml"])
    #expect(try isSilent(watcher))
  }

  @Test func changesAreToldSortedAndOnce() throws {
    let watcher = try watcher()
    for _ in 0..<3 {
      for name in ["c", "a", "b"] { try folder.write("Content/\(name).md", name) }
    }
    #expect(try next(watcher) == ["Content/a.md", "Content/b.md", "Content/c.md"])
    #expect(try isSilent(watcher))
  }

  @Test func aRemovedFileIsTold() throws {
    let watcher = try watcher()
    try folder.remove("Content/pages/a.md")
    #expect(try next(watcher) == ["Content/pages/a.md"])
  }

  /// Write beside it, then rename over it: gedit, Emacs, VS Code, JetBrains, `sed -i`.
  @Test func aSaveByRenamingIsOneChangeOfTheFile() throws {
    let watcher = try watcher()
    try folder.write("Content/pages/.goutputstream-X1", "b")
    try folder.move("Content/pages/.goutputstream-X1", to: "Content/pages/a.md")
    #expect(try next(watcher) == ["Content/pages/a.md"])
    #expect(try isSilent(watcher))
  }

  /// Vim: try whether the folder can be written, move the file away, write it anew.
  @Test func aSaveByMakingAnewIsOneChangeOfTheFile() throws {
    let watcher = try watcher()
    try folder.write("Content/pages/.a.md.swp", "")
    try folder.write("Content/pages/4913", "")
    try folder.remove("Content/pages/4913")
    try folder.move("Content/pages/a.md", to: "Content/pages/a.md~")
    try folder.write("Content/pages/a.md", "b")
    try folder.remove("Content/pages/a.md~")
    try folder.remove("Content/pages/.a.md.swp")
    #expect(try next(watcher) == ["Content/pages/a.md"])
    #expect(try isSilent(watcher))
  }

  @Test func litterOfEditorsIsNoChange() throws {
    let watcher = try watcher()
    for name in [
      ".a.md.swp", ".a.md.swx", "a.md~", "4913", ".#a.md", "#a.md#", ".goutputstream-ABC",
      "a.md.kate-swp", ".~lock.a.odt#", "a.md___jb_tmp___", ".DS_Store", ".git/index.lock",
      ".git/objects/ab/cd",
    ] { try folder.write("Content/\(name)", "x") }
    #expect(try isSilent(watcher))
  }

  @Test func namesThatOnlyLookSimilarAreSources() throws {
    let names = ["#1.md", ".htaccess", "49130", "a.md", "a.swp", "~a.md"]
    let watcher = try watcher()
    for name in names { try folder.write("Content/\(name)", "x") }
    #expect(try next(watcher) == names.map { "Content/\($0)" })
  }

  @Test func aNewFolderIsWatchedWithAllThatIsInIt() throws {
    let watcher = try watcher()
    try folder.write("Content/news/2026/spring/a.md", "a")
    let told = try #require(try next(watcher))
    #expect(told.contains("Content/news/2026/spring/a.md"))
    try folder.write("Content/news/2026/spring/b.md", "b")
    #expect(try next(watcher) == ["Content/news/2026/spring/b.md"])
  }

  @Test func aMovedFolderIsToldUnderItsNewName() throws {
    let watcher = try watcher()
    try folder.move("Content/pages", to: "Content/sites")
    #expect(try next(watcher) == ["Content/pages", "Content/sites", "Content/sites/a.md"])
    try folder.write("Content/sites/a.md", "b")
    #expect(try next(watcher) == ["Content/sites/a.md"])
  }

  @Test func aFolderThatWasMovedAwayIsNoLongerWatched() throws {
    let watcher = try watcher()
    try folder.move("Content/pages", to: "Output/pages")
    #expect(try next(watcher) == ["Content/pages"])
    try folder.write("Output/pages/a.md", "b")
    #expect(try isSilent(watcher))
  }

  @Test func aFolderMadeAnewIsWatchedAgain() throws {
    let watcher = try watcher()
    for text in ["one", "two"] {
      try folder.remove("Content/pages")
      try folder.write("Content/pages/a.md", text)
      #expect(try next(watcher)?.contains("Content/pages/a.md") == true)
      try folder.write("Content/pages/b.md", text)
      #expect(try next(watcher) == ["Content/pages/b.md"])
    }
  }

  @Test func aRootMayComeToBeLaterAndAgain() throws {
    let watcher = try watcher(["Content", "Themes"])
    for text in ["one", "two"] {
      try folder.write("Themes/base/page.html", text)
      #expect(try next(watcher)?.contains("Themes/base/page.html") == true)
      try folder.write("Themes/base/page.html", text)
      #expect(try next(watcher) == ["Themes/base/page.html"])
      try folder.remove("Themes")
      #expect(try next(watcher)?.contains("Themes") == true)
    }
  }

  @Test func aRootMayBeAFile() throws {
    let watcher = try watcher(["advocates.csv"])
    try folder.write("other.csv", "x")
    try folder.write("advocates.csv", "x")
    #expect(try next(watcher) == ["advocates.csv"])
    try folder.write("replacement", "y")
    try folder.move("replacement", to: "advocates.csv")
    #expect(try next(watcher) == ["advocates.csv"])
  }

  @Test func aRootMayBeALinkAndEndInASlash() throws {
    try folder.write("elsewhere/a.md", "a")
    try folder.link("Linked", to: "elsewhere")
    let watcher = try watcher(["Linked/"])
    try folder.write("elsewhere/a.md", "b")
    #expect(try next(watcher) == ["Linked/a.md"])
  }

  @Test func whatIsIgnoredAndWhatIsBesideTheRootsIsNotTold() throws {
    let watcher = try watcher(["Content"], ignoring: ["Content/cache/", "Content/notes.txt"])
    try folder.write("Output/index.html", "y")
    try folder.write("Content/cache/deep/x", "x")
    try folder.write("Content/notes.txt", "x")
    try folder.write("Content/cachet.md", "x")
    #expect(try next(watcher) == ["Content/cachet.md"])
  }

  @Test func aLinkToAFolderIsNotFollowed() throws {
    try folder.link("Content/out", to: "../Output")
    try folder.link("Content/loop", to: ".")
    let watcher = try watcher()
    try folder.write("Output/index.html", "y")
    #expect(try isSilent(watcher))
  }

  @Test func whatHappensBetweenTwoLooksIsTold() throws {
    let watcher = try watcher()
    try folder.write("Content/a.md", "a")
    #expect(try next(watcher) == ["Content/a.md"])
    try folder.write("Content/b.md", "b")
    try folder.write("Content/c.md", "c")
    #expect(try next(watcher) == ["Content/b.md", "Content/c.md"])
  }

  @Test func aChangeWithoutRestIsToldAfterAWhile() throws {
    let watcher = try SourceWatcher(
      roots: ["\(folder.path)/Content"], quiet: .seconds(3_600), patience: .milliseconds(20))
    try folder.write("Content/log.md", "x")
    #expect(try next(watcher) == ["Content/log.md"])
  }

  @Test func stoppingWakesTheOneWhoWaits() throws {
    let watcher = try watcher()
    let isWaiting = DispatchSemaphore(value: 0)
    let isOver = DispatchSemaphore(value: 0)
    let change = Mutex<SourceChange?>(.everything)
    Thread.detachNewThread {
      isWaiting.signal()
      let told = try? watcher.nextChange()
      change.withLock { $0 = told }
      isOver.signal()
    }
    isWaiting.wait()
    watcher.stop()
    #expect(isOver.wait(timeout: .now() + .seconds(10)) == .success)
    #expect(change.withLock { $0 } == nil)
    try folder.write("Content/a.md", "a")
    #expect(try watcher.nextChange() == nil, "it stays stopped")
  }

  @Test func lostEventsMeanThatEverythingChanged() throws {
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    guard count <= 50_000 else {
      print("notice: the queue for \(count) events is too long to be filled; not tested")
      return
    }
    let watcher = try watcher()
    let paths = ["x", "y"].map { "\(folder.path)/Content/\($0)" }
    // Equal events in a row are merged by the system, so two files take turns.
    for index in 0...count {
      close(unsafe open(paths[index % 2], O_WRONLY | O_CREAT, 0o644))
    }
    #expect(try next(watcher) == ["everything"])
    try folder.write("Content/pages/a.md", "b")
    #expect(try next(watcher)?.contains("Content/pages/a.md") == true)
  }

  @Test func aRootInAMissingFolderIsAFinding() throws {
    let failure = #expect(throws: PreviewFailure.self) { try watcher(["missing/Content"]) }
    #expect(failure?.finding.id == "watch.cannot-watch")
    #expect(failure?.finding.place == .file("\(folder.path)/missing"))
  }

  @Test func manyFoldersAreWatched() throws {
    for index in 0..<500 { try folder.makeFolder("Content/f\(index)/g") }
    let watcher = try watcher()
    try folder.write("Content/f499/g/a.md", "a")
    try folder.write("Content/f0/a.md", "a")
    #expect(try next(watcher) == ["Content/f0/a.md", "Content/f499/g/a.md"])
  }
}
