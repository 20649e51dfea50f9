internal import CSV
internal import Dispatch
internal import Glibc
internal import Synchronization

/// Counts the rows of a table and sums its column `amount`, in cents, with a worker for each core.
final class Sums: Sendable {
  let rows = Atomic<Int>(0)
  let cents = Atomic<Int>(0)
  let faults = Atomic<Int>(0)
}

final class File: ByteStream {
  private let descriptor: Int32

  init(_ path: String) {
    descriptor = open(path, O_RDONLY)
    precondition(descriptor >= 0, "cannot open \(path)")
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    max(0, unsafe Glibc.read(descriptor, room.baseAddress, room.count))
  }
}

func add(_ reader: CSVReader, _ column: Int, _ sums: Sums) {
  var block = CSVBlock()
  var (rows, cents) = (0, 0)
  while (try? reader.next(&block)) == true {
    let bytes = block.bytes.span
    for row in 0..<block.rowCount {
      var value = 0
      for index in block.cell(row, column) where bytes[index] != UInt8(ascii: ".") {
        value = value &* 10 &+ Int(bytes[index] &- UInt8(ascii: "0"))
      }
      cents &+= value
    }
    rows += block.rowCount
    sums.faults.add(block.faults.count, ordering: .relaxed)
  }
  sums.rows.add(rows, ordering: .relaxed)
  sums.cents.add(cents, ordering: .relaxed)
}

let reader = try CSVReader(File(CommandLine.arguments[1]))
let column = reader.header.index(of: "amount") ?? 0
let sums = Sums()
DispatchQueue.concurrentPerform(iterations: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { _ in
  add(reader, column, sums)
}
let faults = sums.faults.load(ordering: .relaxed)
print(sums.rows.load(ordering: .relaxed), sums.cents.load(ordering: .relaxed), faults)
exit(faults == 0 ? 0 : 1)
