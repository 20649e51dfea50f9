internal import Glibc

extension Console {
  /// The console of this process: descriptors 1 and 2.
  ///
  /// A closed descriptor 0, 1 or 2 is held by `/dev/null` from here on, or a file opened later
  /// would take its place and receive what was meant for the screen.
  package static func ofProcess() -> Console {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
    return onDescriptors(output: STDOUT_FILENO, error: STDERR_FILENO)
  }

  /// A console on open descriptors, which stay the caller's.
  ///
  /// From here on a closed pipe is an answer of `write`, not a signal that ends the process.
  package static func onDescriptors(output: Int32, error: Int32) -> Console {
    signal(SIGPIPE, SIG_IGN)
    let descriptor: @Sendable (Stream) -> Int32 = { $0 == .output ? output : error }
    return Console(
      ConsoleDevice(
        ConsoleWorld(
          send: { Self.send($1, to: descriptor($0)) },
          isTerminal: { isatty(descriptor($0)) == 1 },
          width: { Self.windowWidth(of: descriptor($0)) },
          environment: { name in
            guard let value = unsafe getenv(name) else { return nil }
            return unsafe String(cString: value)
          },
          monotonicNanoseconds: Self.monotonicTime)))
  }

  /// Ends the process. What is buffered is lost unless it was flushed.
  static func endProcess(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> ConsoleWorld.Sent {
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          offset += count
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN: waitUntilWritable(descriptor)
        case EPIPE: return .closed
        case let code: return .failed(unsafe String(cString: strerror(code)))
        }
      }
      return .all
    }
  }

  /// Someone else who shares the descriptor may have made it non-blocking.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }

  private static func windowWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  private static func monotonicTime() -> UInt64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
