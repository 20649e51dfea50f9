import Drawing
import QRCode
import TestSupport
import Testing

/// Codes on paper are drawn by outlines: filled, they must be the modules.
@Suite struct OutlineTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func outlinesEncloseTheModules(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...12, using: &generator)
    let rows = (0..<width).map { _ in
      UInt64.random(in: 0..<(1 << UInt64(width)), using: &generator)
    }
    let grid = ModuleGrid(width: width, rows: rows)
    for row in 0..<width {
      for column in 0..<width {
        let isDark = rows[row] >> UInt64(column) & 1 == 1
        #expect(winding(grid, row, column) == (isDark ? 1 : 0), "\(row) \(column)")
      }
    }
  }

  @Test func noCornerIsOnAStraightLine() throws {
    let symbol = try QRSymbol("HTTPS://EXAMPLE.ORG/R/QX10000000")
    for outline in ModuleGrid(width: symbol.width, rows: symbol.rows).outlines {
      for index in outline.indices.dropFirst().dropLast() {
        let (before, here, after) = (outline[index - 1], outline[index], outline[index + 1])
        #expect((before.row == here.row) != (here.row == after.row))
      }
    }
  }

  /// How often the outlines go around the middle of a module, clockwise.
  private func winding(_ grid: ModuleGrid, _ row: Int, _ column: Int) -> Int {
    var count = 0
    for outline in grid.outlines {
      for (from, to) in zip(outline, outline.dropFirst() + outline.prefix(1))
      where from.column == to.column && from.column > column {
        // Edges to the right of the middle that pass its row, down or up.
        if from.row <= row, to.row > row { count += 1 }
        if to.row <= row, from.row > row { count -= 1 }
      }
    }
    return count
  }
}
