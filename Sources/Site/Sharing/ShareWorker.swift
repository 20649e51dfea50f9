internal import Diagnostics
internal import QRCode
internal import ShareKit

/// The working memory of one worker that makes share pages.
struct ShareWorker {
  /// Those of the partition at hand.
  var entries: [ShareEntry] = []
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
}
