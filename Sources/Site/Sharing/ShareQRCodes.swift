internal import Codes
internal import Hashing
internal import QRCode
internal import ShareKit
internal import Synchronization

/// The QR codes of all links: one form for each length of a code.
struct ShareQRCodes: Sendable {
  /// The form of the codes of one length.
  struct Form: Sendable {
    /// Nil where the link needs small letters: each code is then encoded as a whole.
    let template: QRTemplate?
    /// Any symbol of the form, to be written over.
    let blank: QRSymbol
  }

  /// What decides a form.
  private struct Shape: Hashable {
    let prefix: [UInt8]
    let codeCount: Int
  }

  private let prefix: [UInt8]
  /// Of all sites of the process: a preview that loads again need not make them again.
  private static let forms = Mutex<[Shape: Form?]>([:])

  init(_ addresses: ShareAddresses) {
    prefix = Array(addresses.qrPrefix.utf8)
  }

  /// Nil when a link with a code of this length does not fit into a QR code.
  func form(codeCount: Int) -> Form? {
    Self.forms.withLock { forms in
      let shape = Shape(prefix: prefix, codeCount: codeCount)
      if let known = forms[shape] { return known }
      let made = make(codeCount)
      forms[shape] = .some(made)
      return made
    }
  }

  private func make(_ codeCount: Int) -> Form? {
    if let template = try? QRTemplate(prefix: prefix, codeLength: codeCount) {
      return Form(template: template, blank: template.blank)
    }
    let sample = prefix + [UInt8](repeating: UInt8(ascii: "0"), count: codeCount)
    return (try? QRSymbol(sample.span)).map { Form(template: nil, blank: $0) }
  }

  /// Sets the picture of the link whose path was set last.
  static func setPicture(_ worker: inout ShareWorker) {
    guard let symbol = worker.symbol else { return }
    var png: [UInt8] = []
    symbol.appendPNG(to: &png)
    worker.values.set(.qrPicture) { $0 += Base64.text(of: png).utf8 }
  }

  /// Sets the path of a code's link, and leaves its symbol with the worker.
  func setPath(of code: Code, _ worker: inout ShareWorker) {
    let form: Form?
    if let known = worker.qrForms[code.count] {
      form = known
    } else {
      form = self.form(codeCount: code.count)
      worker.qrForms[code.count] = .some(form)
    }
    guard let form else {
      worker.symbol = nil
      return
    }
    worker.code.removeAll(keepingCapacity: true)
    code.append(to: &worker.code)
    guard let template = form.template else {
      let symbol = try? QRSymbol((prefix + worker.code).span)
      worker.values.set(.qrPath) { symbol?.appendPath(to: &$0) }
      worker.symbol = symbol
      return
    }
    var symbol = worker.symbol.take() ?? form.blank
    if symbol.width != template.width { symbol = form.blank }
    template.encode(worker.code.span, into: &symbol)
    worker.values.set(.qrPath) { symbol.appendPath(to: &$0) }
    worker.symbol = consume symbol
  }
}
