internal import Diagnostics
internal import Glibc

extension Diagnostic {
  static func portsTaken(host: String, first: UInt16, last: UInt16) -> Diagnostic {
    Diagnostic(
      "serve.ports-taken", at: .file("\(host):\(first)"),
      first == last ? "port \(first) is in use" : "ports \(first) to \(last) are all in use",
      why: "another program listens there, perhaps an earlier preview",
      fix: "end it, or choose another port with --port")
  }

  static func unknownHost(_ host: String, reason: String) -> Diagnostic {
    Diagnostic(
      "serve.unknown-host", at: .file(host), "`\(host)` is no address to listen on",
      why: "looking it up says: \(reason)",
      fix: "write localhost, 127.0.0.1, or an address or name of this machine")
  }

  static func cannotListen(host: String, port: UInt16, reason: Int32) -> Diagnostic {
    Diagnostic(
      "serve.cannot-listen", at: .file("\(host):\(port)"),
      "the preview cannot listen on port \(port) of `\(host)`",
      why: systemReason(reason),
      fix: reason == EACCES
        ? "choose a port from 1024 on with --port; lower ones are for the administrator"
        : "check --host and --port: the address must be one of this machine")
  }

  static func tooManyWatches(of folder: String, limit: String) -> Diagnostic {
    Diagnostic(
      "watch.too-many-folders", at: .file(folder),
      "no more folders can be watched for changes",
      why: "the system allows \(limit) watches a user, of all programs together"
        + " (fs.inotify.max_user_watches)",
      fix: "raise it: sudo sysctl fs.inotify.max_user_watches=524288")
  }

  static func tooManyWatchers(limit: String) -> Diagnostic {
    Diagnostic(
      "watch.too-many-watchers", at: .file("/proc/sys/fs/inotify/max_user_instances"),
      "changes cannot be watched for: too many programs do already",
      why: "the system allows \(limit) watchers a user (fs.inotify.max_user_instances), and"
        + " limits the files each program has open",
      fix: "end some, or raise it: sudo sysctl fs.inotify.max_user_instances=512")
  }

  static func cannotWatch(_ folder: String, reason: Int32) -> Diagnostic {
    Diagnostic(
      "watch.cannot-watch", at: .file(folder), "the folder cannot be watched for changes",
      why: systemReason(reason), fix: "check that it is there and that you may read it")
  }

  /// The system's words for an error number, in the language of the messages.
  private static func systemReason(_ reason: Int32) -> String {
    guard let text = unsafe strerror(reason) else { return "error \(reason)" }
    return "the system says: \(unsafe String(cString: text))"
  }
}
