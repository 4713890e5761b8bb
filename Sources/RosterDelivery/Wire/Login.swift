import CTransfer

/// Who is let in, and the secret for it, which is fetched when it is needed.
public struct Login: Sendable {
    public var user: String
    /// Throws where there is none to be had; what it throws is shown to the coach.
    public var secret: @Sendable () throws -> String

    public init(user: String, secret: @escaping @Sendable () throws -> String) {
        self.user = user
        self.secret = secret
    }
}

/// Whom libcurl is to talk with: all that `ctransfer_peer` holds, with its texts kept alive.
struct Peer {
    var url: String
    var user: String?
    var secret: String?
    var authority: String?
    var patience: Patience
    var stop: StopSignal

    func withC<Result>(_ body: (UnsafePointer<ctransfer_peer>) -> Result) -> Result {
        url.withCString { url in
            Self.withText(user) { user in
                Self.withText(secret) { secret in
                    Self.withText(authority) { authority in
                        var peer = ctransfer_peer(
                            url: url, user: user, password: secret, authority: authority,
                            connecting: patience.connecting, whole: patience.whole, after_stop: patience.afterStop,
                            stop: stop.flag)
                        return withExtendedLifetime(stop) { body(&peer) }
                    }
                }
            }
        }
    }

    private static func withText<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
        guard let text else { return body(nil) }
        return text.withCString(body)
    }
}
