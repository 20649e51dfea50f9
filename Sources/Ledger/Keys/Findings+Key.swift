internal import Diagnostics

extension Diagnostic {
  static func exposedKey(_ path: String) -> Diagnostic {
    Diagnostic(
      "key.exposed", at: .file(path), "others may read or change the programme's key",
      why: "whoever has it can work out every code and every advocate's page",
      fix: "run `chmod 600 \(path)`; if others may have read it, `passalong codes rotate-key`, too")
  }

  static func unreadableKey(_ path: String) -> Diagnostic {
    Diagnostic(
      "key.unreadable", at: .file(path), "this is not the key of a programme",
      why: "it has a line `passalong-key-1` with 64 hexadecimal digits, one more for each version",
      fix: "put back the copy that was kept; what is issued stays valid meanwhile")
  }

  static func missingKey(_ path: String) -> Diagnostic {
    Diagnostic(
      "key.missing", at: .file(path),
      "the programme's key is missing, but codes were made with it",
      why: "with another key, this machine would make other codes than those that have a copy",
      fix: "put back the copy that was kept; if there is none, `passalong codes rotate-key --lost`")
  }

  static func otherKey(_ path: String, version: Int) -> Diagnostic {
    Diagnostic(
      "key.other", at: .file(path),
      "version \(version) of this key is not the one that the ledger's codes were made with",
      why: "the ledger keeps a fingerprint of each version it has used",
      fix: "put back the key that belongs to this ledger, or the ledger that belongs to the key")
  }

  static func outdatedKey(_ path: String, version: Int, used: Int) -> Diagnostic {
    Diagnostic(
      "key.outdated", at: .file(path),
      "this key ends with version \(version), but the ledger has used version \(used)",
      why: "a copy from before the last rotation was put back",
      fix: "put back the newest copy of the key")
  }
}
