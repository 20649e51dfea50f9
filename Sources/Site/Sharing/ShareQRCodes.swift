internal import Codes
internal import QRCode
internal import ShareKit
internal import Synchronization

/// The QR codes of all links: one form for each length of a code.
final class ShareQRCodes: Sendable {
  /// The form of the codes of one length.
  struct Form: Sendable {
    /// Nil where the link needs small letters: each code is then encoded as a whole.
    let template: QRTemplate?
    /// Any symbol of the form, to be written over.
    let blank: QRSymbol
  }

  private let prefix: [UInt8]
  private let forms = Mutex<[Int: Form?]>([:])

  init(_ addresses: ShareAddresses) {
    prefix = Array(addresses.qrPrefix.utf8)
  }

  /// Nil when a link with a code of this length does not fit into a QR code.
  func form(codeCount: Int) -> Form? {
    forms.withLock { forms in
      if let known = forms[codeCount] { return known }
      let made = make(codeCount)
      forms[codeCount] = .some(made)
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

  /// Sets the path of a code's link.
  func setPath(of code: Code, _ worker: inout ShareWorker) {
    let form: Form?
    if let known = worker.qrForms[code.count] {
      form = known
    } else {
      form = self.form(codeCount: code.count)
      worker.qrForms[code.count] = .some(form)
    }
    guard let form else { return }
    worker.code.removeAll(keepingCapacity: true)
    code.append(to: &worker.code)
    guard let template = form.template else {
      let symbol = try? QRSymbol((prefix + worker.code).span)
      worker.values.set(.qrPath) { symbol?.appendPath(to: &$0) }
      return
    }
    var symbol = worker.symbol.take() ?? form.blank
    if symbol.width != template.width { symbol = form.blank }
    template.encode(worker.code.span, into: &symbol)
    worker.values.set(.qrPath) { symbol.appendPath(to: &$0) }
    worker.symbol = consume symbol
  }
}
