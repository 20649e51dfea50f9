import Diagnostics
import Files
import Glibc
import Testing

/// What the system refuses, as the user is told.
@Suite struct FileFindingTests {
  @Test(arguments: [
    (ENOENT, "file.missing"), (ENOTDIR, "file.not-directory"), (EACCES, "file.forbidden"),
    (EPERM, "file.forbidden"), (EROFS, "file.forbidden"), (EISDIR, "file.is-directory"),
    (ENOSPC, "file.no-space"), (EDQUOT, "file.no-space"), (EFBIG, "file.no-space"),
    (ENXIO, "file.special"), (ELOOP, "file.failed"), (EIO, "file.failed"),
  ])
  func anErrorOfTheSystemHasItsFinding(code: Int32, id: String) {
    let finding = FileError("write", "Output/public/index.html", code: code).diagnostic
    #expect(finding.id == id)
    #expect(finding.place == .file("Output/public/index.html"))
    #expect(finding.severity == .error)
  }

  @Test func whatIsForbiddenSaysWhatWasTried() {
    let finding = FileError("read", "Content/site.yaml", code: EACCES).diagnostic
    #expect(
      TextReport().text(of: [finding]) == """
        Content/site.yaml: error[file.forbidden]: cannot read this: permission denied
          why: the user who runs this may not read it
          fix: change its permissions

        """)
  }

  @Test func aFullDiskSaysWhatIsLeft() {
    let finding = FileError("write", "Output/public/a.html", code: ENOSPC).diagnostic
    #expect(
      TextReport().text(of: [finding]) == """
        Output/public/a.html: error[file.no-space]: cannot write this: no space left on device
          why: nothing was published; what was there before is untouched
          fix: free some space and run the command again

        """)
  }
}
