#include <microhttpd.h>

/// The callbacks of one server; each receives `context`.
struct passalong_callbacks {
  MHD_AccessHandlerCallback answer;
  /// Called with the request's target as it was sent; the result is the request's own context.
  void *(*begin)(void *context, const char *target, struct MHD_Connection *connection);
  MHD_RequestCompletedCallback end;
  /// Called when a connection is accepted, and before its socket is closed.
  MHD_NotifyConnectionCallback connection;
  void *context;
};

/// The bounds of one server.
struct passalong_bounds {
  unsigned int connections;
  unsigned int threads;
  unsigned int idle_seconds;
};

/// `MHD_start_daemon` on a listening socket, which Swift cannot call: it takes variable arguments.
static inline struct MHD_Daemon *_Nullable passalong_start_daemon(
    int listening, struct passalong_callbacks callbacks, struct passalong_bounds bounds) {
  return MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, callbacks.answer,
      callbacks.context, MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listening,
      MHD_OPTION_URI_LOG_CALLBACK, callbacks.begin, callbacks.context,
      MHD_OPTION_NOTIFY_COMPLETED, callbacks.end, callbacks.context,
      MHD_OPTION_NOTIFY_CONNECTION, callbacks.connection, callbacks.context,
      MHD_OPTION_CONNECTION_LIMIT, bounds.connections, MHD_OPTION_THREAD_POOL_SIZE, bounds.threads,
      MHD_OPTION_CONNECTION_TIMEOUT, bounds.idle_seconds, MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_END);
}

/// The socket of a connection, or -1; `MHD_get_connection_info` takes variable arguments.
static inline int passalong_socket(struct MHD_Connection *_Nonnull connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : (int)info->connect_fd;
}
