internal import Codes
internal import Files
internal import QRCode
internal import ShareKit

/// QR codes as files, beside a list of links.
struct LinkPictures {
  enum Form: String, CaseIterable {
    case png, svg
  }

  static let folder = "qr"

  private let form: Form
  private let directory: Directory
  private let addresses: ShareAddresses
  /// Whether they lie in folders named after the first two symbols of their codes.
  private let isSharded: Bool

  init(
    _ form: Form, in directory: Directory, _ addresses: ShareAddresses, count: Int
  ) {
    self.form = form
    self.directory = directory
    self.addresses = addresses
    isSharded = count > ShareLayout.flatCountMax
  }

  /// Writes the picture of a code's link; its path from where the list is. Nil where the link does
  /// not fit into a QR code.
  func write(_ code: Code) throws(FileError) -> String? {
    guard let symbol = try? QRSymbol(addresses.qrLink(to: code)) else { return nil }
    let parent = isSharded ? "\(Self.folder)/\(code.text.prefix(2))" : Self.folder
    let path = "\(parent)/\(code.text).\(form.rawValue)"
    try directory.makeDirectories(parent)
    try directory.replace(path, picture(symbol, code))
    return path
  }

  private func picture(_ symbol: QRSymbol, _ code: Code) -> [UInt8] {
    var bytes: [UInt8] = []
    switch form {
    case .svg: symbol.appendSVG(title: addresses.link(to: code), to: &bytes)
    case .png: symbol.appendPNG(to: &bytes)
    }
    return bytes
  }
}
