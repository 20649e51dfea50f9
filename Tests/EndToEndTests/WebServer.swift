import Foundation
import TestSupport

/// A web server of Debian's, run on a site with the configuration that the site's build wrote.
enum WebServer: String, CaseIterable, Sendable {
  case apache, caddy, nginx

  /// Nil, with a notice, where it is not installed.
  var executable: URL? {
    let name = self == .apache ? "apache2" : rawValue
    let found = Command.named(name)?.executable ?? Self.unpacked(name)
    if found == nil { print("notice: \(name) is not installed, so no site was served with it") }
    return found
  }

  /// Where `.ci/unpack-packages` puts programs, and Debian those of the administrator.
  private static func unpacked(_ name: String) -> URL? {
    let folders = ["usr/sbin", "usr/bin"].map { Repository.file(".build/servers/\($0)") }
    let candidates = (folders + [URL(filePath: "/usr/sbin")]).map { $0.appending(path: name) }
    return candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
    }
  }

  /// A whole configuration around the site's own, and the arguments that start the server with it.
  ///
  /// `folder`: an absolute path that ends with a slash, with the document root `www/`.
  func configuration(hosting: String, folder: String, port: Int) -> (text: String, [String]) {
    switch self {
    case .apache: (Self.apache(folder, port), ["-X", "-f", folder + "configuration"])
    case .caddy:
      (
        Self.caddy(hosting, folder, port),
        ["run", "--adapter", "caddyfile", "--config", folder + "configuration"]
      )
    case .nginx:
      (Self.nginx(hosting, folder, port), ["-e", "stderr", "-c", folder + "configuration"])
    }
  }

  private static func nginx(_ hosting: String, _ folder: String, _ port: Int) -> String {
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
      "  \($0)_temp_path \(folder)\($0);\n"
    }
    return """
      daemon off;
      master_process off;
      pid \(folder)nginx.pid;
      error_log stderr;
      events { }
      http {
        access_log off;
      \(paths.joined())  include \(hosting)nginx/http.conf;
        server {
          listen 127.0.0.1:\(port);
          root \(folder)www;
          include \(hosting)nginx/site.conf;
        }
      }

      """
  }

  private static func caddy(_ hosting: String, _ folder: String, _ port: Int) -> String {
    """
    {
    \tadmin off
    \tauto_https off
    \tstorage file_system \(folder)storage
    }
    http://127.0.0.1:\(port) {
    \troot * \(folder)www
    \timport \(hosting)caddy/site.caddy
    }

    """
  }

  private static func apache(_ folder: String, _ port: Int) -> String {
    let modules = [
      "alias", "authz_core", "autoindex", "deflate", "dir", "filter", "headers", "mime",
      "mpm_event", "rewrite",
    ]
    let loaded = modules.map { name in
      "LoadModule \(name)_module /usr/lib/apache2/modules/mod_\(name).so\n"
    }
    return """
      \(loaded.joined())ServerRoot \(folder)
      ServerName localhost
      DefaultRuntimeDir \(folder)
      Listen 127.0.0.1:\(port)
      PidFile \(folder)apache.pid
      ErrorLog /dev/stderr
      TypesConfig /dev/null
      User nobody
      Group nogroup
      DocumentRoot \(folder)www
      <Directory \(folder)>
        Require all granted
        AllowOverride FileInfo Indexes
        Options FollowSymLinks
      </Directory>

      """
  }
}
