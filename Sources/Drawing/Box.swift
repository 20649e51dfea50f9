/// A rectangle; y grows downwards.
package struct Box: Equatable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  var right: Double { x + width }
  var bottom: Double { y + height }

  /// Smaller by this much on each side.
  func inset(_ margin: Double) -> Box {
    Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin)
  }

  /// What is left below `height`.
  func below(_ height: Double) -> Box {
    Box(x, y + height, width, max(0, self.height - height))
  }

  func moved(right: Double = 0, down: Double = 0) -> Box {
    Box(x + right, y + down, width, height)
  }
}
