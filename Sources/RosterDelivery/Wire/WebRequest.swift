import CTransfer

/// One request by HTTP, sent at most once.
struct WebRequest {
    var peer: Peer
    /// The body of a POST; nil: a GET.
    var form: String?

    /// The longest answer that is read, in bytes.
    static let longestAnswer = 1 << 20

    var words: ServerWords { ServerWords(secrets: [peer.secret].compactMap(\.self)) }

    /// - Parameters:
    ///   - offer: asked once, connected and just before the first byte of the request.
    func ask<Result>(offer: () throws -> Bool, then read: (WebAnswer) -> Result) -> Result {
        withoutActuallyEscaping(offer) { offer in
            var asking = Asking(offer: offer)
            let answer = withUnsafeMutablePointer(to: &asking) { asking in
                peer.withC { peer in
                    ctransfer_ask(
                        peer, form, Self.longestAnswer,
                        { context in
                            guard let asking = context?.assumingMemoryBound(to: Asking.self) else { return 1 }
                            return asking.pointee.allows() ? 0 : 1
                        }, UnsafeMutableRawPointer(asking))
                }
            }
            defer { ctransfer_answer_free(answer) }
            return read(WebAnswer(answer, problem: asking.problem))
        }
    }

    private struct Asking {
        let offer: () throws -> Bool
        var problem: (any Error)?

        mutating func allows() -> Bool {
            do {
                return try offer()
            } catch {
                problem = error
                return false
            }
        }
    }
}

/// What came back.
struct WebAnswer {
    var result: ctransfer_result
    /// Whether a byte of the request may have left.
    var wasSent: Bool
    /// 0 where none came.
    var status: Int
    var body: [UInt8]
    var retryAfter: String
    var date: String
    /// What the question before the request threw.
    var problem: (any Error)?

    init(_ answer: OpaquePointer?, problem: (any Error)?) {
        self.problem = problem
        guard let answer else {
            (result, wasSent, status, body, retryAfter, date) = (CTRANSFER_OTHER, false, 0, [], "", "")
            return
        }
        result = ctransfer_answer_result(answer)
        wasSent = ctransfer_answer_was_sent(answer) != 0
        status = Int(ctransfer_answer_status(answer))
        var count = 0
        let bytes = ctransfer_answer_body(answer, &count)
        body = Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
        retryAfter = String(cString: ctransfer_answer_retry_after(answer))
        date = String(cString: ctransfer_answer_date(answer))
    }

    /// Whether all of an answer came.
    var isWhole: Bool { result == CTRANSFER_DONE && status != 0 }
}
