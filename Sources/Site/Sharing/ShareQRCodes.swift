internal import Codes
internal import ShareKit

/// The QR codes of all links: one form for each length of a code.
struct ShareQRCodes: Sendable {
  init?(_ addresses: ShareAddresses) { return nil }

  func size(codeCount: Int) -> Int? { nil }

  func appendPath(of code: Code, _ worker: inout ShareWorker) {}
}
