internal import CommandLine
internal import Ledger

/// Says that the site's own list of advocates is to be imported: builds never issue codes.
struct AdvocateHint {
  let text: String
  /// Of the list.
  let path: String

  /// Nil when there is nothing to say.
  init?(_ arguments: Arguments) {
    let root = arguments.root
    path = root == "." ? SiteList.path : "\(root)/\(SiteList.path)"
    let what: String
    switch SiteList(root: root).state {
    case .settled: return nil
    case .neverImported: what = "has not been imported"
    case .changed: what = "has changed since it was imported"
    }
    let option = root == "." ? "" : " --root \(ShellWord.quoted(root))"
    text = "\(path) \(what): passalong advocates import \(ShellWord.quoted(path))\(option)"
  }
}
