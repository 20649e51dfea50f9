/// The modules of a QR code, as one drawing.
package struct ModuleGrid: Equatable, Sendable {
  package struct Corner: Equatable, Sendable {
    package var row: Int
    package var column: Int
  }

  /// Light modules that a reader needs on each side (ISO/IEC 18004, 9.1).
  static let quietZone = 4

  /// Modules on each side.
  package let width: Int
  /// A row in each, from the top; bit 0 is the leftmost module, 1 is dark.
  package let rows: [UInt64]

  package init(width: Int, rows: [UInt64]) {
    precondition(rows.count == width && width < 64, "a square of modules")
    self.width = width
    self.rows = rows
  }

  /// The outlines of the dark areas, so that no seams appear between neighbours: corners in order,
  /// the dark on the right hand.
  package var outlines: [[Corner]] {
    var edges = Edges(self)
    var outlines: [[Corner]] = []
    for row in 0...width {
      for column in 0...width {
        let start = Corner(row: row, column: column)
        while let direction = edges.first(at: start) {
          outlines.append(edges.follow(from: start, direction))
        }
      }
    }
    return outlines
  }

  /// Outside the square nothing is.
  func isDark(_ row: Int, _ column: Int) -> Bool {
    0..<width ~= row && 0..<width ~= column && rows[row] >> UInt64(column) & 1 == 1
  }

  /// For each corner the directions in which an edge leaves it.
  private struct Edges {
    /// Right, down, left, up, in the order of turning right.
    private static let steps = [(0, 1), (1, 0), (0, -1), (-1, 0)]

    private let side: Int
    private var leaving: [UInt8]

    init(_ grid: ModuleGrid) {
      side = grid.width + 1
      leaving = [UInt8](repeating: 0, count: side * side)
      for row in 0..<grid.width {
        for column in 0..<grid.width where grid.isDark(row, column) {
          if !grid.isDark(row - 1, column) { add(0, row, column) }
          if !grid.isDark(row, column + 1) { add(1, row, column + 1) }
          if !grid.isDark(row + 1, column) { add(2, row + 1, column + 1) }
          if !grid.isDark(row, column - 1) { add(3, row + 1, column) }
        }
      }
    }

    func first(at corner: Corner) -> Int? {
      let directions = leaving[corner.row * side + corner.column]
      return directions == 0 ? nil : directions.trailingZeroBitCount
    }

    /// Takes the edges of one outline; where two pass a corner, the nearer one to the right.
    mutating func follow(from start: Corner, _ first: Int) -> [Corner] {
      var outline = [start]
      var corner = start
      var direction = first
      while true {
        let index = corner.row * side + corner.column
        leaving[index] &= ~(1 << UInt8(direction))
        corner.row += Self.steps[direction].0
        corner.column += Self.steps[direction].1
        if corner == start { return outline }
        let next = [1, 0, 3].map { (direction + $0) % 4 }.first {
          leaving[corner.row * side + corner.column] >> UInt8($0) & 1 == 1
        }
        guard let next else { return outline }
        if next != direction { outline.append(corner) }
        direction = next
      }
    }

    private mutating func add(_ direction: UInt8, _ row: Int, _ column: Int) {
      leaving[row * side + column] |= 1 << direction
    }
  }
}
