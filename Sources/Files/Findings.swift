internal import Glibc

package import Diagnostics

extension Diagnostic {
  /// A path that could not be read, written or made.
  package static func file(_ error: FileError) -> Diagnostic {
    let place = Place.file(error.path)
    let what = "cannot \(error.action) this: \(error.reason.lowercased())"
    switch error.code {
    case _ where error.isBlockedByFile:
      return Diagnostic(
        "file.not-directory", at: place, "this is a file, or lies in one, but a directory is meant",
        fix: "rename or move the file, or name another directory")
    case ENXIO:
      return Diagnostic(
        "file.special", at: place, "this is not an ordinary file",
        why: "pipes, sockets and devices cannot be read again, or from where one likes",
        fix: "write what it gives to a file, or take it out of the folder")
    case _ where error.isMissing:
      return Diagnostic(
        "file.missing", at: place, what,
        fix: "check the name, also its upper and lower case, or create it")
    case EACCES, EPERM, EROFS:
      return Diagnostic(
        "file.forbidden", at: place, what,
        why: "the user who runs this may not \(error.action) it", fix: "change its permissions")
    case EISDIR:
      return Diagnostic(
        "file.is-directory", at: place, "this is a directory, but a file is meant",
        fix: "name a file in it, or rename or move the directory")
    case _ where error.isOutOfSpace:
      return Diagnostic(
        "file.no-space", at: place, what,
        why: "nothing was published; what was there before is untouched",
        fix: "free some space and run the command again")
    default:
      return Diagnostic("file.failed", at: place, what)
    }
  }

  /// A file larger than anything of its kind should be.
  package static func fileTooLarge(_ path: String, bytesMax: Int) -> Diagnostic {
    Diagnostic(
      "file.too-large", at: .file(path), "this file is larger than \(bytesMax >> 20) MiB",
      why: "a text of that size is almost always there by mistake",
      fix: "move it out of the folder, or split it")
  }
}
