extension QRSymbol {
  /// Appends a PNG file that shows the symbol, black on white, with the quiet zone around it; 16
  /// pixels a module are enough for five centimetres on paper at 300 dots per inch.
  package func appendPNG(to output: inout [UInt8]) {
    QRPicture(self).append(to: &output)
  }
}
