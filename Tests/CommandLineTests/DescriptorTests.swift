import CommandLine
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The console of a process, on pipes and terminals of this test's own.
@Suite struct DescriptorTests {
  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which Swift does not import.
  private static let setTerminalLock: UInt = 0x4004_5431
  private static let getTerminalNumber: UInt = 0x8004_5430

  @Test func aPipeReceivesEverythingInOrder() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    // A pipe that does not block takes what fits and refuses the rest, again and again.
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let console = Console.onDescriptors(output: descriptor, error: descriptor)
    let expected = (0..<60_000).map { "line \($0)\n" }.joined()
    let received = Received()
    let reader = Thread {
      received.bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
      received.isDone.signal()
    }
    reader.start()
    console.write(expected)
    console.flush()
    try pipe.fileHandleForWriting.close()
    received.isDone.wait()
    #expect(String(decoding: received.bytes, as: UTF8.self) == expected)
    #expect(!console.isOutputClosed)
  }

  @Test func aPipeWithoutReaderIsClosedAndNoSignalComes() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let console = Console.onDescriptors(output: descriptor, error: descriptor)
    console.write("nobody reads this")
    console.flush()
    #expect(console.isOutputClosed)
    #expect(console.outputFailure == nil)
  }

  @Test func aFullDiskIsAFailure() async throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let recorder = Pipe()
    let console = Console.onDescriptors(
      output: full.fileDescriptor, error: recorder.fileHandleForWriting.fileDescriptor)
    #expect(await Lantern.tool.run(["list"], on: console) == .findings)
    #expect(console.outputFailure == "No space left on device")
    try recorder.fileHandleForWriting.close()
    let said = String(
      decoding: recorder.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said == "lantern: cannot write to standard output: No space left on device\n")
  }

  @Test func aTerminalIsKnownWithItsWidth() throws {
    let primary = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(primary >= 0)
    defer { close(primary) }
    var isLocked: CInt = 0
    var number: CInt = 0
    #expect(unsafe ioctl(primary, Self.setTerminalLock, &isLocked) == 0)
    #expect(unsafe ioctl(primary, Self.getTerminalNumber, &number) == 0)
    let secondary = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(secondary >= 0)
    defer { close(secondary) }
    var size = winsize(ws_row: 24, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0)
    #expect(unsafe ioctl(secondary, UInt(TIOCSWINSZ), &size) == 0)
    let console = Console.onDescriptors(output: secondary, error: primary)
    #expect(console.isTerminal(.output))
    if ProcessInfo.processInfo.environment["COLUMNS"] == nil {
      #expect(console.width(of: .output) == 132)
    }
    #expect(console.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(console.environment("PASSALONG_SURELY_NOT_SET") == nil)
  }

  @Test func timeDoesNotGoBack() {
    let console = Console.onDescriptors(output: 1, error: 2)
    let first = console.monotonicNanoseconds()
    #expect(console.monotonicNanoseconds() >= first)
  }

  /// Written by the reading thread before it signals, read after the wait.
  private final class Received: @unchecked Sendable {
    var bytes: [UInt8] = []
    let isDone = DispatchSemaphore(value: 0)
  }
}
