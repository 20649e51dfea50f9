internal import Diagnostics
internal import QRCode
internal import ShareKit
internal import Statements

/// The working memory of one worker that makes share pages.
struct ShareWorker {
  /// Those of the partition at hand.
  var entries: [ShareEntry] = []
  /// Of the accounts behind its pages, and which of them is next.
  var statuses: [PageStatus] = []
  var statusIndex = 0
  /// What the page at hand is made of.
  var inputs = ByteWriter()
  var values = ShareHoleValues()
  /// The page that was rendered last.
  var page: [UInt8] = []
  /// What was looked up before, so that workers seldom wait for each other.
  var moulds: [ShareRenderer.PageClass: ShareMould?] = [:]
  var qrForms: [Int: ShareQRCodes.Form?] = [:]
  /// The symbol that was written last.
  var symbol: QRSymbol?
  /// The symbols of the code at hand.
  var code: [UInt8] = []
  var findings: [Diagnostic] = []

  /// What the ledger holds of an advocate; asked in the order of the tokens.
  mutating func status(of token: PageToken) -> AdvocateStatus? {
    while statusIndex < statuses.count, statuses[statusIndex].token < token { statusIndex += 1 }
    guard statusIndex < statuses.count, statuses[statusIndex].token == token else { return nil }
    return statuses[statusIndex].status
  }
}
