import Foundation
import Site
import TestSupport
import Testing

/// What needs a process of its own: the tool is run as a user runs it.
@Suite struct ProcessFaultTests {
  /// The tool in the site's folder; nil with a notice when it was not built.
  private func tool(_ arguments: [String], in site: TestSite) -> Command? {
    guard let tool = Repository.product("passalong") else {
      print("notice: passalong is not built, so nothing was run")
      return nil
    }
    var command = Command(tool, arguments + ["--clock", "2026-05-01T10:00:00Z"])
    command.directory = URL(filePath: site.path(""))
    return command
  }

  @Test func aSecondBuildIsRefusedWhileOneRuns() async throws {
    let site = try TestSite()
    _ = await site.build()
    let before = try site.published()
    let lock = site.folder.path + "Output/.passalong/lock"
    guard let flock = Command.named("flock", [lock]) else {
      print("notice: flock is not installed, so no lock was held")
      return
    }
    guard let build = tool(["build", "--output", site.folder.path + "Output"], in: site) else {
      return
    }
    var holder = Command(flock.executable, [lock, build.executable.path] + build.arguments)
    holder.directory = build.directory
    let result = try holder.run()
    #expect(result.status == 1)
    #expect(result.errorText.contains("error[output.locked]"))
    #expect(try site.published() == before)
    #expect(try build.run().status == 0)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aKilledBuildIsMadeUpForByTheNext(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let site = try TestSite()
    _ = await site.build()
    guard let build = tool(["build", "--output", site.folder.path + "Output"], in: site) else {
      return
    }
    for number in 1...3 {
      for _ in 1...4 {
        let edit = try #require(RandomEdit.allCases.randomElement(using: &generator))
        if edit == .drafts || edit == .base || edit == .tomorrow { continue }
        try? edit.apply(to: site, Int(seed) * 10 + number, &generator)
      }
      let process = try build.start()
      try await Task.sleep(for: .milliseconds(Int.random(in: 5...70, using: &generator)))
      process.send(SIGKILL)
      process.wait()
    }
    let report = await site.build()
    let clean = try await site.cleanBuild()
    #expect(report.lines(in: site) == clean.report.lines(in: site))
    if clean.report.changes != nil { #expect(try site.published() == clean.tree) }
  }

  @Test func aFileThatMayNotBeReadIsAFinding() async throws {
    let site = try TestSite()
    _ = await site.build()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: site.path("Content/pages/faq.de.md"))
    guard getuid() == 0 else {
      #expect(await site.build().lines(in: site).contains("Content/pages/faq.de.md file.forbidden"))
      return
    }
    // The administrator may read everything: somebody else has to try.
    guard let build = tool(["check"], in: site),
      let other = Command.named(
        "setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups"])
    else {
      print("notice: no other user could try to read a file")
      return
    }
    let copy = site.folder.path + "passalong"
    try Command.whileNoneStarts {
      try FileManager.default.copyItem(atPath: build.executable.path, toPath: copy)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy)
    var command = Command(other.executable, other.arguments + [copy] + build.arguments)
    command.directory = build.directory
    let result = try command.run()
    #expect(result.status == 1)
    #expect(result.errorText.contains("Content/pages/faq.de.md: error[file.forbidden]"))
  }

  @Test func aFullDiskLeavesWhatWasPublished() async throws {
    guard getuid() == 0, let mount = Command.named("mount"), let umount = Command.named("umount")
    else {
      print("notice: only the administrator can mount a small disk, so none was filled")
      return
    }
    let site = try TestSite()
    let disk = site.folder.path + "disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let small = ["-t", "tmpfs", "-o", "size=400k", "tmpfs", disk]
    guard try Command(mount.executable, small).run().status == 0 else {
      print("notice: a small disk could not be mounted, so none was filled")
      return
    }
    defer { _ = try? Command(umount.executable, ["-l", disk]).run() }
    guard let build = tool(["build", "--no-office", "--output", disk], in: site) else { return }
    #expect(try build.run().status == 0)
    let before = try tree(disk)
    for number in 1...60 {
      let text = String(repeating: "Viel Text, der Platz braucht. ", count: 400)
      try site.write("---\ntitle: x\n---\n\(text)\n", to: "Content/pages/many-\(number).de.md")
    }
    let full = try build.run()
    #expect(full.status == 1)
    #expect(full.errorText.contains("error[file.no-space]"))
    #expect(try tree(disk) == before)
    for number in 2...60 { try site.remove("Content/pages/many-\(number).de.md") }
    #expect(try build.run().status == 0)
    let clean = try await site.cleanBuild()
    #expect(try tree(disk) == clean.tree)
  }

  private func tree(_ disk: String) throws -> [String: [UInt8]] {
    try TestSite.tree(URL(filePath: disk + "/public"))
  }
}
